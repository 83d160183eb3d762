import { wallClock } from './format.js';
import { useNow } from './use-now.js';
import { usePlace } from './use-place.js';

/** The day on the reader's own calendar, `YYYY-MM-DD`; another one soon after midnight. */
export function useToday(): string {
  const { timeZone } = usePlace();
  return wallClock(new Date(useNow(60_000)).toISOString(), timeZone).slice(0, 10);
}
