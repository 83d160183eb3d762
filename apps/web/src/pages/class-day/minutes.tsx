import { useTranslation } from 'react-i18next';
import type { ExplainedAttendance, ExplainedHalfDay } from '../../api/class-day.js';
import { day, minutesInWords, plainDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { ExplainingBar } from '../records/explaining-bar.js';
import css from './class-day.module.css';
import { useHalfDayName } from './use-half-day-name.js';

interface MinutesProps {
  attendance: ExplainedAttendance;
  zone: string;
}

/** The minutes that somebody has towards what the course asks for, half-day by half-day, and why. */
export function Minutes({ attendance, zone }: MinutesProps) {
  const { t, i18n } = useTranslation(['class-day', 'records']);
  const { halfDays, minutes, requiredMinutes } = attendance;
  const words = (count: number) => minutesInWords(count, i18n.language);
  const missing = Math.max(requiredMinutes - minutes, 0);
  return (
    <section className="card stack">
      <h2>{t('minutes.title')}</h2>
      <p>
        {t('minutes.of', { minutes: words(minutes), required: words(requiredMinutes) })}{' '}
        {missing > 0 ? t('minutes.missing', { missing: words(missing) }) : t('minutes.enough')}
      </p>
      <progress className={css.progress} value={minutes} max={requiredMinutes} aria-label={t('minutes.title')} />
      <ol className="list">
        {halfDays.map((half) => (
          <HalfDayLine key={half.halfDayId} half={half} zone={zone} />
        ))}
      </ol>
      <Confirmed attendance={attendance} />
    </section>
  );
}

function HalfDayLine({ half, zone }: { half: ExplainedHalfDay; zone: string }) {
  const { t, i18n } = useTranslation('class-day');
  const halfDayName = useHalfDayName(zone);
  const why = useWhy(half);
  const { elsewhere, learningMinutes, minutes } = half;
  const bar = barOf(half);
  return (
    <li className="stack">
      <div className="row between">
        <div>
          <p className="sentence">{halfDayName(half)}</p>
          <p className="muted">{elsewhere ? `${t('minutes.elsewhere')} ${why}` : why}</p>
        </div>
        <b className={css.minutes}>
          {minutesInWords(minutes, i18n.language)}
          <span className="muted"> / {minutesInWords(learningMinutes, i18n.language)}</span>
        </b>
      </div>
      {bar && <ExplainingBar {...bar} />}
    </li>
  );
}

/** The bar of who was ever connected. For who is connected still it ends there: the rest is to come, and not missed. */
function barOf({ endsAt, online, segments, startsAt }: ExplainedHalfDay) {
  if (segments.length === 0) return null;
  const last = segments.at(-1)!;
  const end = online && last.kind === 'absent' ? last.from : endsAt;
  return { window: { from: startsAt, to: end }, segments: segments.filter(({ from }) => from < end) };
}

/** What counted of a half-day, or that nothing did. */
function useWhy(half: ExplainedHalfDay): string {
  const { t, i18n } = useTranslation('class-day');
  const { by, madeUp, markedBy, presenceMinutes } = half;
  if (madeUp) return t('minutes.by.madeUp', { day: plainDay(madeUp.date, i18n.language) });
  if (by === 'code') return t('minutes.by.code');
  if (by === 'mark') return t('minutes.by.mark', { by: markedBy ?? '' });
  if (by === 'presence') return t('minutes.by.presence', { count: presenceMinutes });
  return t(Date.parse(half.startsAt) > Date.now() ? 'minutes.by.toCome' : 'minutes.by.nothing');
}

function Confirmed({ attendance: { participation, understanding } }: { attendance: ExplainedAttendance }) {
  const { t } = useTranslation('class-day');
  const place = usePlace();
  if (!participation && !understanding) return null;
  return (
    <div>
      {participation && (
        <p>{t('confirm.said.participation', { by: participation.by, when: day(participation.at, place) })}</p>
      )}
      {understanding && (
        <p>{t('confirm.said.understanding', { by: understanding.by, when: day(understanding.at, place) })}</p>
      )}
    </div>
  );
}
