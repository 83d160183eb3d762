import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '#lean-coffee/core';
import { announce } from '../../shell/announce.js';
import type { BoardView } from '../client/board-view.js';
import { useBoard, useView } from '../hooks/board-context.js';
import { isOver, isOwnTopic, leads, nameOf, phaseOf, takesPart } from '../selectors.js';
import css from '../styles/cards.module.css';
import { Sign } from './icons.js';
import { Origin } from './origin.js';
import { Dots, VoteDots } from './vote-dots.js';
import { minutesTalked, type Words } from './words.js';

/** One topic in a list. Draws itself anew only when this very topic changes. */
export const TopicCard = memo(function TopicCard({ topicId }: { topicId: string }) {
  const { t } = useTranslation('board');
  const topic = useView((view) => view.state?.topics[topicId]);
  const author = useView((view) => (topic ? authorOf(t, view, topic) : ''));
  if (!topic) return null;
  return (
    <article className={css.card} data-topic={topicId} tabIndex={-1} aria-labelledby={`topic-${topicId}`}>
      <div className={css.cardHead}>
        <h3 id={`topic-${topicId}`}>{topic.title}</h3>
        <CardActions topic={topic} />
      </div>
      {topic.note !== '' && <p className={css.note}>{topic.note}</p>}
      <div className={css.cardFoot}>
        <small>
          {author}
          {topic.origin && author !== '' && ' · '}
          {topic.origin && <Origin origin={topic.origin} />}
          {topic.parts.length > 0 && ` · ${t('topic.parts', { count: topic.parts.length })}`}
        </small>
        <CardVotes topic={topic} />
      </div>
    </article>
  );
});

function authorOf(t: Words, view: BoardView, topic: Topic): string {
  if (isOwnTopic(view, topic)) return topic.anonymous ? t('topic.byYouAnonymous') : t('topic.byYou');
  if (topic.anonymous) return t('topic.byAnonymous');
  if (topic.by === null) return topic.origin ? '' : t('topic.byGone');
  return nameOf(view, topic.by) ?? t('topic.byGone');
}

function CardVotes({ topic }: { topic: Topic }) {
  const { t } = useTranslation('board');
  const voting = useView((view) => phaseOf(view) === 'voting' && takesPart(view));
  if (voting) return <VoteDots topic={topic} />;
  if (topic.votes === null || topic.votes === 0) return null;
  return <Dots count={topic.votes} label={t('vote.total', { count: topic.votes })} />;
}

function CardActions({ topic }: { topic: Topic }) {
  const { t } = useTranslation('board');
  const { openPanel } = useBoard();
  const offered = useView((view) => !isOver(view) && (leads(view) || isOwnTopic(view, topic)));
  if (!offered) return null;
  return (
    <span className={css.cardActions}>
      <OrderButtons topic={topic} />
      <button
        type="button"
        className={css.iconButton}
        aria-label={t('topic.more', { title: topic.title })}
        aria-haspopup="dialog"
        onClick={() => openPanel({ kind: 'topic', topicId: topic.id })}
      >
        <Sign name="more" />
      </button>
    </span>
  );
}

/** The queue's order by buttons; the focus stays on the button that was pressed while its card moves. */
function OrderButtons({ topic }: { topic: Topic }) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const place = useView((view) => (leads(view) && view.state ? view.state.queue.indexOf(topic.id) : -1));
  const length = useView((view) => view.state?.queue.length ?? 0);
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  if (place < 0 || length < 2) return null;
  const move = (by: -1 | 1) => {
    const to = place + by;
    if (to < 0 || to >= length) return;
    moveInQueue(client, topic.id, by);
    announce(t('topic.moved', { title: topic.title, place: to + 1 }));
    requestAnimationFrame(() => (by < 0 ? up : down).current?.focus());
  };
  return (
    <>
      <button
        ref={up}
        type="button"
        className={css.iconButton}
        data-order="up"
        aria-disabled={place === 0}
        aria-label={t('topic.up', { title: topic.title })}
        onClick={() => move(-1)}
      >
        <Sign name="up" />
      </button>
      <button
        ref={down}
        type="button"
        className={css.iconButton}
        data-order="down"
        aria-disabled={place === length - 1}
        aria-label={t('topic.down', { title: topic.title })}
        onClick={() => move(1)}
      >
        <Sign name="down" />
      </button>
    </>
  );
}

function moveInQueue(client: ReturnType<typeof useBoard>['client'], topicId: string, by: -1 | 1): void {
  const queue = [...(client.getView().state?.queue ?? [])];
  const from = queue.indexOf(topicId);
  const other = queue[from + by];
  if (from < 0 || other === undefined) return;
  queue[from + by] = topicId;
  queue[from] = other;
  void client.send('reorder-queue', { topicIds: queue });
}

/** A topic that had its turn. */
export const DiscussedCard = memo(function DiscussedCard({ topicId }: { topicId: string }) {
  const { t } = useTranslation('board');
  const topic = useView((view) => view.state?.topics[topicId]);
  const takeaways = useView(
    (view) => Object.values(view.state?.takeaways ?? {}).filter((takeaway) => takeaway.topicId === topicId).length,
  );
  if (!topic) return null;
  return (
    <article className={css.card} data-topic={topicId} aria-labelledby={`topic-${topicId}`}>
      <div className={css.cardHead}>
        <h3 id={`topic-${topicId}`}>{topic.title}</h3>
        <CardActions topic={topic} />
      </div>
      <small>
        {minutesTalked(t, topic.talkedMs)}
        {takeaways > 0 && ` · ${t('topic.takeaways', { count: takeaways })}`}
      </small>
    </article>
  );
});
