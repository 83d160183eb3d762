import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '#lean-coffee/core';
import { useBoard, useView } from '../hooks/board-context.js';
import { votesLeft } from '../selectors.js';
import css from '../styles/cards.module.css';

const MOST_DOTS = 8;

/** So many dots; above a handful a number says it better. Spoken as `label`. */
export function Dots({ count, label }: { count: number; label: string }) {
  return (
    <span className={css.dots}>
      <span className="visually-hidden">{label}</span>
      {count > MOST_DOTS ? (
        <b aria-hidden="true" className={css.dotCount}>
          <i className={css.dot} /> {count}
        </b>
      ) : (
        Array.from({ length: count }, (_, index) => <i key={index} className={css.dot} aria-hidden="true" />)
      )}
    </span>
  );
}

/**
 * One's own votes on a topic: full dots to take back, an empty one to give another. Both buttons stay where they are
 * whatever the count, so that the focus does too.
 */
export const VoteDots = memo(function VoteDots({ topic }: { topic: Topic }) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const own = useView((view) => view.mine?.votes[topic.id] ?? 0);
  const left = useView(votesLeft);
  const several = useView((view) => view.state?.settings.severalVotesPerTopic ?? true);
  const mayAdd = left > 0 && (several || own === 0);
  const { id: topicId, title } = topic;
  return (
    <span className={css.votes}>
      {topic.votes !== null && (
        <span className={css.total} data-total={topic.votes}>
          {t('vote.total', { count: topic.votes })}
        </span>
      )}
      <button
        type="button"
        className={css.voteButton}
        data-vote="retract"
        onClick={(event) => {
          if (own === 0) return;
          // The button goes with the last vote; its neighbour takes the focus over.
          if (own === 1) (event.currentTarget.nextElementSibling as HTMLElement | null)?.focus();
          void client.send('retract-vote', { topicId });
        }}
        aria-label={`${t('vote.retract', { title })}. ${t('vote.own', { count: own })}`}
        hidden={own === 0}
      >
        {Array.from({ length: Math.min(own, MOST_DOTS) }, (_, index) => (
          <i key={index} className={css.dot} />
        ))}
        {own > MOST_DOTS && <b>{own}</b>}
      </button>
      <button
        type="button"
        className={css.voteButton}
        data-vote="cast"
        aria-disabled={!mayAdd}
        onClick={() => mayAdd && void client.send('cast-vote', { topicId })}
        aria-label={mayAdd ? t('vote.add', { title }) : t('vote.addNone', { title })}
      >
        <i className={css.dot} data-free="" />
      </button>
    </span>
  );
});
