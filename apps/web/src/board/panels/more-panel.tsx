import { useNavigate } from '@tanstack/react-router';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useBoard, useView } from '../hooks/board-context.js';
import { currentOf, isOver, leads, phaseOf, takesPart } from '../selectors.js';
import css from '../styles/panels.module.css';
import { Sheet } from './sheet.js';

interface Action {
  words: string;
  act(): void;
  danger?: boolean;
  /** Opens another sheet, or goes elsewhere: this one is replaced, not closed. */
  stays?: boolean;
}

/** Everything that is not the next step. */
export function MorePanel({ onClose, addTopic }: { onClose(): void; addTopic(): void }) {
  const { t } = useTranslation('board');
  const now = useNowActions();
  const room = useRoomActions(addTopic);
  const list = (actions: Action[]) => (
    <ul className={css.actions}>
      {actions.map(({ words, act, danger, stays }) => (
        <li key={words}>
          <button
            type="button"
            data-danger={danger || undefined}
            onClick={() => {
              // First closed, so that what the action brings into focus keeps it.
              if (!stays) flushSync(onClose);
              act();
            }}
          >
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <Sheet title={t('more.title')} onClose={onClose}>
      {now.length > 0 && (
        <>
          <h3>{t('more.now')}</h3>
          {list(now)}
        </>
      )}
      <h3>{t('more.room')}</h3>
      {list(room)}
    </Sheet>
  );
}

/** What the facilitator may do with the phase or the topic on the table. */
function useNowActions(): Action[] {
  const { t } = useTranslation('board');
  const { client, openPanel } = useBoard();
  const mine = useView(leads);
  const phase = useView(phaseOf);
  const current = useView(currentOf);
  const expected = useView((view) => view.state?.step ?? 0);
  if (!mine) return [];
  const actions: Action[] = [];
  if (current) {
    actions.push(
      { words: t('more.finishTopic'), act: () => void client.send('finish-topic', { expected }) },
      ...[1, 5].map((minutes) => ({
        words: t('more.addMinutes', { count: minutes }),
        act: () => void client.send('extend-timebox', { seconds: minutes * 60, expected }),
      })),
    );
  }
  if (phase === 'gathering' || phase === 'voting') {
    actions.push({ words: t('more.timer'), act: () => openPanel({ kind: 'timer' }), stays: true });
  }
  if (phase === 'voting' || phase === 'discussing') {
    actions.push({ words: t('more.reopen'), act: () => openPanel({ kind: 'reopen' }), stays: true });
  }
  return actions;
}

function useRoomActions(addTopic: () => void): Action[] {
  const { t } = useTranslation('board');
  const { client, meetup, openPanel } = useBoard();
  const navigate = useNavigate();
  const mine = useView(leads);
  const over = useView(isOver);
  const ownerAway = useView((view) => view.state !== null && !view.present.has(view.state.owner));
  const locked = useView((view) => view.state?.locked ?? false);
  const mayAdd = useView((view) => takesPart(view) && !isOver(view));
  const actions: Action[] = [];
  if (mayAdd) actions.push({ words: t('more.addTopic'), act: addTopic });
  actions.push({ words: t('more.people'), act: () => openPanel({ kind: 'people' }), stays: true });
  if (mine && !over && ownerAway) {
    actions.push({ words: t('dock.claim'), act: () => void client.send('claim-facilitation', {}) });
  }
  if (mine && !over) {
    actions.push(
      { words: t('more.settings'), act: () => openPanel({ kind: 'settings' }), stays: true },
      {
        words: locked ? t('more.unlock') : t('more.lock'),
        act: () => void client.send(locked ? 'unlock-room' : 'lock-room', {}),
      },
    );
  }
  actions.push(
    { words: t('more.shortcuts'), act: () => openPanel({ kind: 'shortcuts' }), stays: true },
    {
      words: t('more.leave'),
      act: () => void navigate({ to: '/meetups/$meetupId', params: { meetupId: meetup.id } }),
      stays: true,
    },
  );
  if (mine && !over) {
    actions.push({ words: t('more.end'), act: () => openPanel({ kind: 'end' }), danger: true, stays: true });
  }
  return actions;
}
