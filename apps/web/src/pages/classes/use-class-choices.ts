import type { OfferingSummary } from '../../api/classes.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { nameOf } from './words.js';

/** Classes to choose one of, told apart by their first day; none to begin with. */
export function useClassChoices(classes: readonly OfferingSummary[]): { value: string; label: string }[] {
  const place = usePlace();
  return [
    { value: '', label: '' },
    ...classes.map((one) => ({ value: one.id, label: `${nameOf(one)} · ${day(one.startsAt, place)}` })),
  ];
}
