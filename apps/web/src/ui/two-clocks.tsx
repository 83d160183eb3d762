import { useTranslation } from 'react-i18next';
import { cityOf, clockTime, sameClock, shortDay } from '../time/format.js';
import { usePlace } from '../time/use-place.js';

/** A moment in the meetup's zone and in the reader's, each by name; once where they agree. */
export function TwoClocks({ at, zone }: { at: string; zone: string }) {
  const { t } = useTranslation();
  const own = usePlace();
  const there = usePlace(zone);
  const city = cityOf(zone);
  if (sameClock(at, zone, own.timeZone)) {
    return <time dateTime={at}>{t('time.inZone', { time: clockTime(at, there), city })}</time>;
  }
  const elsewhereDay = shortDay(at, own) === shortDay(at, there) ? '' : `${shortDay(at, own)}, `;
  return (
    <time dateTime={at}>
      {t('time.both', { there: clockTime(at, there), city, here: `${elsewhereDay}${clockTime(at, own)}` })}
    </time>
  );
}
