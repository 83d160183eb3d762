import { useTranslation } from 'react-i18next';
import type { Timebox } from '#lean-coffee/core';
import { useRemaining } from '../hooks/use-time.js';
import css from '../styles/stage.module.css';
import { clockFace, spanInWords } from './words.js';

const RADIUS = 78;
const AROUND = 2 * Math.PI * RADIUS;
/** From here on the ring turns amber. */
const LAST_MS = 30_000;

/** The ring that empties, with what is left in figures and in words. `whole`: milliseconds of a full ring. */
export function TimerRing({ timebox, whole }: { timebox: Timebox; whole: number }) {
  const { t } = useTranslation('board');
  const running = useRemaining(timebox.state === 'running' ? timebox.deadline : null);
  const left = timebox.state === 'paused' ? timebox.remaining : timebox.state === 'expired' ? 0 : (running ?? 0);
  const full = Math.max(whole, timebox.state === 'running' ? timebox.deadline - timebox.since : left, 1);
  const words = timebox.state === 'paused' ? t('timer.paused') : spanInWords(t, left);
  return (
    <div
      className={css.ring}
      role="timer"
      aria-live="off"
      aria-label={`${t('timer.label')}: ${spanInWords(t, left)}`}
      data-last={(left <= LAST_MS && timebox.state !== 'paused') || undefined}
      data-paused={timebox.state === 'paused' || undefined}
    >
      <svg viewBox="0 0 176 176" aria-hidden="true">
        <circle className={css.ringBack} cx="88" cy="88" r={RADIUS} />
        {left > 0 && (
          <circle
            className={css.ringLeft}
            cx="88"
            cy="88"
            r={RADIUS}
            strokeDasharray={AROUND}
            strokeDashoffset={AROUND * (1 - Math.min(1, left / full))}
            transform="rotate(-90 88 88)"
          />
        )}
      </svg>
      <div className={css.ringText} aria-hidden="true">
        <b>{clockFace(left)}</b>
        <small>{words}</small>
      </div>
    </div>
  );
}

/** The time of gathering or voting, where there is one. */
export function PhaseTimer({ deadline, upText }: { deadline: number; upText: string }) {
  const { t } = useTranslation('board');
  const left = useRemaining(deadline) ?? 0;
  return (
    <p className={css.phaseTimer} role="timer" aria-live="off" data-last={left <= LAST_MS || undefined}>
      {left > 0 ? (
        <>
          <span className="visually-hidden">{t('timer.phaseLabel')}: </span>
          <b>{clockFace(left)}</b> <small>{spanInWords(t, left)}</small>
        </>
      ) : (
        upText
      )}
    </p>
  );
}
