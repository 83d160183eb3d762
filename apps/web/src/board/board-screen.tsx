import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useBoard, useView, type Board } from './hooks/board-context.js';
import { useAnnouncements } from './hooks/use-announcements.js';
import { useBoardKeys, type Pens } from './hooks/use-board-keys.js';
import { useThumbsScreen } from './hooks/use-thumbs-screen.js';
import { useWakeLock } from './hooks/use-wake-lock.js';
import { Columns, PaneSwitch } from './parts/columns.js';
import { Dock } from './parts/dock.js';
import { BoardHeader } from './parts/header.js';
import { LATE_TOPIC } from './parts/late-topic.js';
import { ConnectionLine, RefusalLine } from './parts/lines.js';
import { TAKEAWAY_FIELD } from './parts/takeaways.js';
import { ThumbsScreen } from './parts/thumbs-screen.js';
import { TOPIC_FIELD } from './parts/topic-form.js';
import { phaseOf } from './selectors.js';
import css from './styles/layout.module.css';

const Panels = lazy(() => import('./panels/panels.js').then((module) => ({ default: module.Panels })));

/** The board as people use it, once the room is known. */
export function BoardScreen() {
  const { t } = useTranslation('board');
  const { panel, meetup, showPane } = useBoard();
  const phase = useView(phaseOf);
  useWakeLock(phase === 'gathering' || phase === 'voting' || phase === 'discussing');
  useAnnouncements();
  usePaneOfPhase();
  const pens = useMemo(() => pensOf(showPane), [showPane]);
  useBoardKeys(pens);
  const thumbs = useThumbsScreen();
  useEffect(() => {
    document.title = `${meetup.title} · Afterclass`;
  }, [meetup.title]);
  return (
    <div className={css.page} data-phase={phase}>
      <BoardHeader />
      <ConnectionLine />
      <div className={css.desk} inert={thumbs !== null}>
        <PaneSwitch />
        <Columns />
      </div>
      {thumbs && <ThumbsScreen key={thumbs.poll.id} {...thumbs} />}
      <RefusalLine />
      <Dock writeTakeaway={pens.writeTakeaway} />
      {panel && (
        <Suspense fallback={<span className="visually-hidden">{t('connection.connecting')}</span>}>
          <Panels addTopic={pens.addTopic} />
        </Suspense>
      )}
    </div>
  );
}

/** The fields that N and T lead to: drawn and focused within the keystroke, so that the next one falls into them. */
function pensOf(showPane: Board['showPane']): Pens {
  return {
    addTopic: () => {
      flushSync(() => showPane('topics'));
      flushSync(() => document.getElementById(LATE_TOPIC)?.click());
      document.getElementById(TOPIC_FIELD)?.focus();
    },
    writeTakeaway: () => {
      flushSync(() => showPane('harvest'));
      document.getElementById(TAKEAWAY_FIELD)?.focus();
    },
  };
}

/** On a phone the column that matters comes forward when the phase changes, unless somebody is writing. */
function usePaneOfPhase(): void {
  const { showPane } = useBoard();
  const phase = useView(phaseOf);
  const before = useRef<typeof phase>(null);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    if (document.activeElement?.matches('input, textarea')) return;
    showPane(phase === 'discussing' || phase === 'closed' ? 'stage' : 'topics');
  }, [phase, showPane]);
}
