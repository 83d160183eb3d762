import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sameList, useBoard, useView } from '../hooks/board-context.js';
import { openTopicIds } from '../selectors.js';
import css from '../styles/panels.module.css';
import { Confirm } from './sheet.js';

interface TopicPanelProps {
  topicId: string;
  onClose(): void;
}

/** Other topics to make part of this one. */
export function MergePanel({ topicId, onClose }: TopicPanelProps) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const title = useView((view) => view.state?.topics[topicId]?.title ?? '');
  const others = useView((view) => openTopicIds(view).filter((id) => id !== topicId), sameList);
  const [chosen, setChosen] = useState<string[]>([]);
  const sourceIds = chosen.filter((id) => others.includes(id));
  return (
    <Confirm
      title={t('topicPanel.mergeTitle', { title })}
      confirm={t('topicPanel.mergeConfirm', { count: sourceIds.length })}
      onConfirm={() => sourceIds.length > 0 && void client.send('merge-topics', { targetId: topicId, sourceIds })}
      onClose={onClose}
    >
      <p>{others.length === 0 ? t('topicPanel.mergeNone') : t('topicPanel.mergeHint')}</p>
      <Choices ids={others} chosen={chosen} onChange={setChosen} />
    </Confirm>
  );
}

/** Parts of a merged topic that become topics of their own again. */
export function SplitPanel({ topicId, onClose }: TopicPanelProps) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const title = useView((view) => view.state?.topics[topicId]?.title ?? '');
  const parts = useView((view) => view.state?.topics[topicId]?.parts ?? NO_IDS, sameList);
  const [chosen, setChosen] = useState<string[]>(parts);
  const wanted = chosen.filter((id) => parts.includes(id));
  return (
    <Confirm
      title={t('topicPanel.splitTitle', { title })}
      confirm={t('topicPanel.splitConfirm')}
      onConfirm={() => wanted.length > 0 && void client.send('split-topic', { topicId, parts: wanted })}
      onClose={onClose}
    >
      <p>{t('topicPanel.splitHint')}</p>
      <Choices ids={parts} chosen={chosen} onChange={setChosen} />
    </Confirm>
  );
}

const NO_IDS: string[] = [];

function Choices(props: { ids: string[]; chosen: string[]; onChange(chosen: string[]): void }) {
  const titles = useView((view) => props.ids.map((id) => view.state?.topics[id]?.title ?? ''), sameList);
  return (
    <ul className={css.choices}>
      {props.ids.map((id, index) => (
        <li key={id}>
          <label className={css.check}>
            <input
              type="checkbox"
              checked={props.chosen.includes(id)}
              onChange={(event) =>
                props.onChange(
                  event.target.checked ? [...props.chosen, id] : props.chosen.filter((other) => other !== id),
                )
              }
            />
            {titles[index]}
          </label>
        </li>
      ))}
    </ul>
  );
}
