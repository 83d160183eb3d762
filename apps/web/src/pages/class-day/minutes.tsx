import { useTranslation } from 'react-i18next';
import { CONFIRMATIONS } from '#contracts';
import type { ExplainedAttendance, ExplainedHalfDay } from '../../api/class-day.js';
import { day, minutesInWords, plainDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { ExplainingBar } from '../records/explaining-bar.js';
import css from './class-day.module.css';
import { Signs } from './signs.js';
import { useHalfDayName } from './use-half-day-name.js';

interface MinutesProps {
  attendance: ExplainedAttendance;
  zone: string;
  /** One's own, or somebody else's for those who run the class. */
  whose: Whose;
}

type Whose = 'own' | 'theirs';

/** The minutes that somebody has towards what the course asks for, half-day by half-day, and why. */
export function Minutes({ attendance, zone, whose }: MinutesProps) {
  const { t, i18n } = useTranslation(['class-day', 'records']);
  const { halfDays, minutes, requiredMinutes } = attendance;
  const words = (count: number) => minutesInWords(count, i18n.language);
  const missing = Math.max(requiredMinutes - minutes, 0);
  return (
    <section className="card stack">
      <h2>{t(`${whose}.minutes`)}</h2>
      <p>
        {t('minutes.of', { minutes: words(minutes), required: words(requiredMinutes) })}{' '}
        {missing > 0 ? t('minutes.missing', { missing: words(missing) }) : t('minutes.enough')}
      </p>
      <progress className={css.progress} value={minutes} max={requiredMinutes} aria-label={t(`${whose}.minutes`)} />
      <ol className="list">
        {halfDays.map((half) => (
          <HalfDayLine key={half.halfDayId} half={half} zone={zone} whose={whose} />
        ))}
      </ol>
      <Confirmed attendance={attendance} whose={whose} />
    </section>
  );
}

function HalfDayLine({ half, zone, whose }: { half: ExplainedHalfDay; zone: string; whose: Whose }) {
  const { t, i18n } = useTranslation('class-day');
  const halfDayName = useHalfDayName(zone);
  const why = useWhy(half, whose);
  const { elsewhere, learningMinutes, minutes } = half;
  const bar = barOf(half);
  return (
    <li className="stack">
      <div className="row between">
        <div>
          <p className="sentence">{halfDayName(half)}</p>
          <p className="muted">{elsewhere ? `${t('minutes.elsewhere')} ${why}` : why}</p>
          {whose === 'theirs' && (
            <p className="row tight">
              <Signs half={half} />
            </p>
          )}
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
function useWhy(half: ExplainedHalfDay, whose: Whose): string {
  const { t, i18n } = useTranslation('class-day');
  const { by, madeUp, markedBy, presenceMinutes } = half;
  if (madeUp) return t('minutes.by.madeUp', { day: plainDay(madeUp.date, i18n.language) });
  if (by === 'code') return t(`${whose}.code`);
  if (by === 'mark') return t('minutes.by.mark', { by: markedBy ?? '' });
  if (by === 'presence') return t(`${whose}.presence`, { count: presenceMinutes });
  return Date.parse(half.startsAt) > Date.now() ? t('minutes.by.toCome') : t(`${whose}.nothing`);
}

function Confirmed({ attendance, whose }: { attendance: ExplainedAttendance; whose: Whose }) {
  const { t } = useTranslation('class-day');
  const place = usePlace();
  const lines = CONFIRMATIONS.flatMap((kind) => {
    const said = attendance[kind];
    if (said) return [t(`confirm.said.${kind}`, { by: said.by, when: day(said.at, place) })];
    // Who runs the class sees what is still to be said; for who makes up here nothing is.
    return whose === 'theirs' && !attendance.makesUp ? [t(`theirs.unsaid.${kind}`)] : [];
  });
  if (lines.length === 0) return null;
  return (
    <div>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
