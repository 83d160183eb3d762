import { useTranslation } from 'react-i18next';
import { THUMBS, type Thumb } from '#contracts';
import type { Poll, PollResult, ThumbCounts } from '#lean-coffee/core';
import { useBoard, useView } from '../hooks/board-context.js';
import { useRemaining } from '../hooks/use-time.js';
import { ownThumb, takesPart, votersHere } from '../selectors.js';
import css from '../styles/stage.module.css';
import { ThumbIcon } from './icons.js';

type OpenPoll = Poll & { state: 'open' };

/** Three thumbs to show, and how many have shown theirs. `size`: in the card, or filling the screen. */
export function Thumbs({ poll, size }: { poll: OpenPoll; size: 'card' | 'screen' }) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const own = useView(ownThumb);
  const mayShow = useView(takesPart);
  const show = (thumb: Thumb) => void client.send('show-thumb', { thumb, expected: poll.id });
  return (
    <div data-size={size} className={css.poll}>
      {mayShow && (
        <div className={css.thumbs} role="group" aria-label={t('poll.choose')}>
          {THUMBS.map((thumb, index) => (
            <button
              key={thumb}
              type="button"
              className={css.thumb}
              aria-pressed={own === thumb}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => show(thumb)}
            >
              <ThumbIcon thumb={thumb} />
              <span>{t(`poll.${thumb}`)}</span>
              <kbd aria-hidden="true">{index + 1}</kbd>
              {!poll.secret && <ShownCount poll={poll} thumb={thumb} />}
            </button>
          ))}
        </div>
      )}
      <PollState poll={poll} />
    </div>
  );
}

function ShownCount({ poll, thumb }: { poll: OpenPoll; thumb: Thumb }) {
  const count = Object.values(poll.thumbs).filter((shown) => shown === thumb).length;
  return <b className={css.shown}>{count}</b>;
}

function PollState({ poll }: { poll: OpenPoll }) {
  const { t } = useTranslation('board');
  const total = useView(votersHere);
  const left = useRemaining(poll.deadline) ?? 0;
  return (
    <p className={css.pollState}>
      {t('poll.answered', { count: poll.answered, total: Math.max(total, poll.answered) })}
      {' · '}
      {poll.secret ? t('poll.secret') : t('poll.open')}
      {left > 0 && left < 60_000 && ` · ${t('poll.within', { seconds: Math.ceil(left / 1000) })}`}
    </p>
  );
}

/** How the thumbs came out: three counts, and what follows from them. */
export function PollOutcome({ result }: { result: Pick<PollResult, 'counts' | 'outcome'> }) {
  const { t } = useTranslation('board');
  return (
    <div className={css.outcome}>
      <ThumbCountsLine counts={result.counts} />
      {result.outcome !== 'undecided' && <p className={css.outcomeWord}>{t(`poll.${result.outcome}`)}</p>}
    </div>
  );
}

function ThumbCountsLine({ counts }: { counts: ThumbCounts }) {
  const { t } = useTranslation('board');
  return (
    <p className={css.counts}>
      <span className="visually-hidden">{t('poll.result', { ...counts })}</span>
      {THUMBS.map((thumb) => (
        <span key={thumb} aria-hidden="true">
          <ThumbIcon thumb={thumb} /> {counts[thumb]}
        </span>
      ))}
    </p>
  );
}
