import { useTranslation } from 'react-i18next';
import type { HalfDay, Offering, OfferingSummary } from '../../api/classes.js';
import { clockTime, longDay, minutesInWords, sameClock, shortDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Tag } from '../../ui/tag.js';
import css from './classes.module.css';
import { TONES } from './words.js';

/** How it stands with a class. */
export function Standing({ offering: { status } }: { offering: Pick<OfferingSummary, 'status'> }) {
  const { t } = useTranslation('classes');
  return <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>;
}

/** Where a class meets. */
export function Where({
  offering: { address, callUrl, mode },
}: {
  offering: Pick<Offering, 'address' | 'callUrl' | 'mode'>;
}) {
  const { t } = useTranslation('classes');
  return (
    <>
      {t(`modes.${mode}`)}
      {address && <p className={css.address}>{address}</p>}
      {callUrl && (
        <p>
          <a href={callUrl} target="_blank" rel="noreferrer">
            {t('page.callLink')}
          </a>
        </p>
      )}
      {mode === 'online' && !callUrl && <p className="muted">{t('page.callNone')}</p>}
    </>
  );
}

/** The half-days of a class, on its clocks and on the reader's. */
export function HalfDayList({ offering: { halfDays, zone } }: { offering: Pick<Offering, 'halfDays' | 'zone'> }) {
  return (
    <ol className="list">
      {halfDays.map((half) => (
        <HalfDayLine key={half.id} half={half} zone={zone} />
      ))}
    </ol>
  );
}

function HalfDayLine({ half, zone }: { half: HalfDay; zone: string }) {
  const { t, i18n } = useTranslation(['classes', 'common']);
  const [own, there] = [usePlace(), usePlace(zone)];
  const { breakMinutes, ends, endsAt, learningMinutes, starts, startsAt } = half;
  const elsewhereDay = shortDay(startsAt, own) === shortDay(startsAt, there) ? '' : `${shortDay(startsAt, own)}, `;
  return (
    <li className="row between">
      <div>
        <p className="sentence">
          {longDay(startsAt, there)} · {starts}–{ends}
        </p>
        {!sameClock(startsAt, zone, own.timeZone) && (
          <p className="muted">
            {t('common:time.yours', {
              time: `${elsewhereDay}${clockTime(startsAt, own)}–${clockTime(endsAt, own)}`,
            })}
          </p>
        )}
      </div>
      <small className="muted">
        {t('learning.half', { learning: minutesInWords(learningMinutes, i18n.language) })}
        {breakMinutes > 0 && ` · ${t('learning.breaks', { count: breakMinutes })}`}
      </small>
    </li>
  );
}
