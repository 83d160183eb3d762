import { useTranslation } from 'react-i18next';
import type { AttendanceRecord } from '../../api/records.js';
import type { Place } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import classes from './explaining-bar.module.css';

/** Whole minutes of a span in seconds, rounded up: what is asked for is never shown as less. */
export const minutesUp = (seconds: number): number => Math.ceil(seconds / 60);

const withSeconds = (iso: string, place: Place): string =>
  new Intl.DateTimeFormat(place.language === 'en' ? 'en-GB' : place.language, {
    timeZone: place.timeZone,
    timeStyle: 'medium',
  }).format(new Date(iso));

/** The bar as a table to the second, with the rules that set its ends. Folded away until it is asked for. */
export function HowCounted({ record }: { record: AttendanceRecord }) {
  const { t } = useTranslation('records');
  const place = usePlace();
  const { window, segments } = record.bar;
  const { basis, neededSeconds } = record.verdict;
  return (
    <details className={classes.details}>
      <summary>{t('bar.details')}</summary>
      {window && (
        <p>
          {t('bar.window', { from: withSeconds(window.from, place), to: withSeconds(window.to, place) })}{' '}
          {t(`bar.opens.${window.opensAt}`)} {t(`bar.closes.${window.closesAt}`)}
        </p>
      )}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('bar.from')}</th>
            <th scope="col">{t('bar.to')}</th>
            <th scope="col">{t('bar.what')}</th>
          </tr>
        </thead>
        <tbody>
          {segments.map(({ from, to, kind }) => (
            <tr key={`${from}-${kind}`}>
              <td>{withSeconds(from, place)}</td>
              <td>{withSeconds(to, place)}</td>
              <td>{t(`bar.kinds.${kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">
        {t(`bar.minimum.${basis}`, { minutes: minutesUp(neededSeconds) })}{' '}
        {t('bar.rule', { version: record.ruleVersion })}
      </p>
    </details>
  );
}
