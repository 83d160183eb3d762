import { longDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';

interface Half {
  startsAt: string;
  starts: string;
  ends: string;
}

/** `Tuesday 3 March, 09:00–12:30`, on the clocks of the class. */
export function useHalfDayName(zone: string): (half: Half) => string {
  const there = usePlace(zone);
  return ({ startsAt, starts, ends }) => `${longDay(startsAt, there)}, ${starts}–${ends}`;
}
