import { useTranslation } from 'react-i18next';
import { sameList, useBoard, useView, type Pane } from '../hooks/board-context.js';
import { discussedTopicIds, openTopicIds, phaseOf, takeawayIds } from '../selectors.js';
import cards from '../styles/cards.module.css';
import css from '../styles/layout.module.css';
import { Guide, Stage } from './stage.js';
import { Takeaways } from './takeaways.js';
import { DiscussedCard, TopicCard } from './topic-card.js';
import { LateTopic } from './late-topic.js';

/** Three columns on a desk; on a phone the one that was chosen. Before the discussion the topics have the middle. */
export function Columns() {
  const { pane } = useBoard();
  const early = useView((view) => {
    const phase = phaseOf(view);
    return phase === 'scheduled' || phase === 'gathering' || phase === 'voting';
  });
  return (
    <main className={css.board} data-early={early || undefined} data-pane={pane}>
      <div className={css.left} data-part={early ? 'guide' : 'topics'}>
        {early ? <Guide /> : <Queue />}
      </div>
      <div className={css.middle} data-part={early ? 'topics' : 'stage'}>
        {early ? <TopicGrid /> : <Stage />}
      </div>
      <div className={css.right} data-part="harvest">
        <Takeaways />
        <Discussed />
      </div>
    </main>
  );
}

function TopicGrid() {
  const { t } = useTranslation('board');
  const ids = useView(openTopicIds, sameList);
  return (
    <section aria-labelledby="board-topics">
      <h2 id="board-topics" className={cards.columnTitle}>
        {t('columns.topics')} <small>{ids.length}</small>
      </h2>
      {ids.length === 0 ? (
        <p className={cards.empty}>{t('empty.topics')}</p>
      ) : (
        <ul className={cards.grid}>
          {ids.map((id) => (
            <li key={id}>
              <TopicCard topicId={id} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Queue() {
  const { t } = useTranslation('board');
  const ids = useView(openTopicIds, sameList);
  return (
    <section aria-labelledby="board-queue">
      <h2 id="board-queue" className={cards.columnTitle}>
        {t('columns.toDiscuss')} <small>{ids.length}</small>
      </h2>
      {ids.length === 0 ? (
        <p className={cards.empty}>{t('empty.queue')}</p>
      ) : (
        <ol className={cards.list}>
          {ids.map((id) => (
            <li key={id}>
              <TopicCard topicId={id} />
            </li>
          ))}
        </ol>
      )}
      <LateTopic />
    </section>
  );
}

function Discussed() {
  const { t } = useTranslation('board');
  const ids = useView(discussedTopicIds, sameList);
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby="board-discussed">
      <h2 id="board-discussed" className={cards.columnTitle}>
        {t('columns.discussed')} <small>{ids.length}</small>
      </h2>
      <ul className={cards.list}>
        {ids.map((id) => (
          <li key={id}>
            <DiscussedCard topicId={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On a phone: which column to see. */
export function PaneSwitch() {
  const { t } = useTranslation('board');
  const { pane, showPane } = useBoard();
  const phase = useView(phaseOf);
  const topics = useView((view) => openTopicIds(view).length);
  const takeaways = useView((view) => takeawayIds(view).length);
  const panes: [Pane, string, number | null][] = [
    ['topics', t('panes.topics'), topics],
    ['stage', t('panes.stage'), null],
    ['harvest', t('panes.harvest'), takeaways],
  ];
  const later = phase === 'discussing' || phase === 'closed';
  return (
    <nav className={css.panes} aria-label={t('panes.label')}>
      {panes
        .filter(([name]) => name !== 'stage' || later)
        .map(([name, words, count]) => (
          <button
            key={name}
            type="button"
            aria-current={name === pane || (name === 'topics' && pane === 'stage' && !later) ? 'true' : undefined}
            onClick={() => showPane(name)}
          >
            {words} {count !== null && <small>{count}</small>}
          </button>
        ))}
    </nav>
  );
}
