import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SESSION_LIMITS } from '#contracts';
import { useBoard, useView, type Panel } from '../hooks/board-context.js';
import { isOwnTopic, leads, mayEditTopic } from '../selectors.js';
import css from '../styles/panels.module.css';
import { Confirm, Sheet } from './sheet.js';

interface TopicPanelProps {
  topicId: string;
  onClose(): void;
}

interface TopicAction {
  words: string;
  act: Panel | (() => void);
  danger?: boolean;
}

/** What this person may do with one topic. */
export function TopicPanel({ topicId, onClose }: TopicPanelProps) {
  const { openPanel } = useBoard();
  const title = useView((view) => view.state?.topics[topicId]?.title ?? '');
  const actions = useTopicActions(topicId);
  return (
    <Sheet title={title} onClose={onClose}>
      <ul className={css.actions}>
        {actions.map(({ words, act, danger }) => (
          <li key={words}>
            <button
              type="button"
              data-danger={danger || undefined}
              onClick={() => {
                if (typeof act !== 'function') return openPanel(act);
                act();
                onClose();
              }}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function useTopicActions(topicId: string): TopicAction[] {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const state = useView((view) => view.state);
  const mine = useView(leads);
  const topic = state?.topics[topicId];
  const mayEdit = useView((view) => topic !== undefined && mayEditTopic(view, topic));
  const own = useView((view) => topic !== undefined && isOwnTopic(view, topic));
  if (!state || !topic) return [];
  const discussing = state.stage.phase === 'discussing';
  const actions: (TopicAction | false)[] = [
    mine &&
      discussing &&
      topic.status !== 'current' && {
        words: topic.status === 'discussed' ? t('topicPanel.discussAgain') : t('topicPanel.discussNow'),
        act: () => void client.send('start-topic', { topicId, expected: state.step }),
      },
    mine &&
      discussing &&
      state.queue.indexOf(topicId) > 0 && {
        words: t('topicPanel.top'),
        act: () => {
          const rest = state.queue.filter((id) => id !== topicId);
          void client.send('reorder-queue', { topicIds: [topicId, ...rest] });
        },
      },
    mayEdit && { words: t('topicPanel.edit'), act: { kind: 'edit-topic', topicId } },
    mine && topic.status === 'open' && { words: t('topicPanel.merge'), act: { kind: 'merge-topic', topicId } },
    mine && topic.parts.length > 0 && { words: t('topicPanel.split'), act: { kind: 'split-topic', topicId } },
    own &&
      topic.status === 'open' && {
        words: t('topicPanel.withdraw'),
        act: { kind: 'remove-topic', topicId },
        danger: true,
      },
    mine && !own && { words: t('topicPanel.remove'), act: { kind: 'remove-topic', topicId }, danger: true },
  ];
  return actions.filter((action) => action !== false);
}

/** Title and note of a topic, as they are when the sheet opens. */
export function EditTopicPanel({ topicId, onClose }: TopicPanelProps) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const topic = useView((view) => view.state?.topics[topicId]);
  const [title, setTitle] = useState(topic?.title ?? '');
  const [note, setNote] = useState(topic?.note ?? '');
  return (
    <Confirm
      title={t('topicPanel.editTitle')}
      confirm={t('panel.save')}
      onConfirm={() => void client.send('edit-topic', { topicId, title: title.trim(), note: note.trim() })}
      onClose={onClose}
    >
      <label className={css.field}>
        {t('topic.title')}
        <input
          required
          pattern=".*\S.*"
          value={title}
          maxLength={SESSION_LIMITS.titleLength}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <label className={css.field}>
        {t('topic.note')}
        <textarea
          rows={3}
          value={note}
          maxLength={SESSION_LIMITS.noteLength}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
    </Confirm>
  );
}

/** Authors withdraw, facilitators remove and may say why. */
export function RemoveTopicPanel({ topicId, onClose }: TopicPanelProps) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const topic = useView((view) => view.state?.topics[topicId]);
  const own = useView((view) => topic !== undefined && topic.status === 'open' && isOwnTopic(view, topic));
  const [reason, setReason] = useState('');
  const remove = () => {
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    void (own ? client.send('withdraw-topic', { topicId }) : client.send('remove-topic', { topicId, ...why }));
  };
  return (
    <Confirm
      title={own ? t('topicPanel.withdrawTitle') : t('topicPanel.removeTitle')}
      confirm={own ? t('topicPanel.withdraw') : t('topicPanel.remove')}
      onConfirm={remove}
      onClose={onClose}
      danger
    >
      <p className={css.quote}>{topic?.title}</p>
      <p>{own ? t('topicPanel.withdrawHint') : t('topicPanel.removeHint')}</p>
      {!own && (
        <label className={css.field}>
          {t('topicPanel.removeReason')}
          <input
            value={reason}
            maxLength={SESSION_LIMITS.reasonLength}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      )}
    </Confirm>
  );
}
