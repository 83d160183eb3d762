import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassAbout } from '../../api/attending.js';
import type { HalfDay, Offering, OfferingSummary } from '../../api/classes.js';
import { clockTime, longDay, minutesInWords, sameClock, shortDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Tag } from '../../ui/tag.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import css from './classes.module.css';
import { courseName, daysInWords, TONES, trainersInWords } from './words.js';

/** How it stands with a class. */
export function Standing({ offering: { status } }: { offering: Pick<OfferingSummary, 'status'> }) {
  const { t } = useTranslation('classes');
  return <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>;
}

/** A class in a list of them; `children` go on with its last line. */
export function ClassCard({ about, children }: { about: ClassAbout; children?: ReactNode }) {
  const { t } = useTranslation('classes');
  const there = usePlace(about.zone);
  return (
    <li className="card stack">
      <div className="row between">
        <h2>
          <Link to="/classes/$offeringId" params={{ offeringId: about.id }}>
            {courseName(about.course)}
          </Link>
        </h2>
        <Standing offering={about} />
      </div>
      {about.title && <p>{about.title}</p>}
      <p className="sentence">
        {daysInWords(about, there)} · <TwoClocks at={about.startsAt} zone={about.zone} />
      </p>
      <p className="muted">
        {t(`modes.${about.mode}`)} · {trainersInWords(t, about)}
        {children}
      </p>
    </li>
  );
}

type ClassFactsProps = {
  offering: ClassAbout & Pick<Offering, 'address' | 'callUrl' | 'cancelReason'>;
  /** Beside the course's name. */
  note?: ReactNode;
  /** More facts, as `dt` and `dd`. */
  children?: ReactNode;
};

/** What, when, where and by whom; that it was called off comes first. */
export function ClassFacts({ offering, note, children }: ClassFactsProps) {
  const { t } = useTranslation('classes');
  const there = usePlace(offering.zone);
  const { cancelReason, course, startsAt, status, zone } = offering;
  return (
    <>
      {status === 'cancelled' && (
        <p role="status">{cancelReason ? t('page.cancelledBecause', { reason: cancelReason }) : t('page.cancelled')}</p>
      )}
      <dl className="facts">
        <dt>{t('page.course')}</dt>
        <dd>
          {course.name}
          {note}
        </dd>
        <dt>{t('page.when')}</dt>
        <dd>
          <p className="sentence">{daysInWords(offering, there)}</p>
          <TwoClocks at={startsAt} zone={zone} />
        </dd>
        <dt>{t('page.where')}</dt>
        <dd>
          <Where offering={offering} />
        </dd>
        <dt>{t('page.trainers')}</dt>
        <dd>{trainersInWords(t, offering)}</dd>
        {children}
      </dl>
    </>
  );
}

/** Where a class meets. */
function Where({
  offering: { address, callUrl, mode, status },
}: {
  offering: Pick<Offering, 'address' | 'callUrl' | 'mode' | 'status'>;
}) {
  const { t } = useTranslation('classes');
  const toCome = status === 'scheduled' || status === 'running';
  return (
    <>
      {t(`modes.${mode}`)}
      {address && <p className={css.address}>{address}</p>}
      {callUrl && toCome && (
        <p>
          <a href={callUrl} target="_blank" rel="noreferrer">
            {t('page.callLink')}
          </a>
        </p>
      )}
      {mode === 'online' && !callUrl && toCome && <p className="muted">{t('page.callNone')}</p>}
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
