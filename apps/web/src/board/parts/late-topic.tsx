import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, useView } from '../hooks/board-context.js';
import { isOver, takesPart } from '../selectors.js';
import cards from '../styles/cards.module.css';
import { TopicForm } from './topic-form.js';

/** Id of the button that opens the form. */
export const LATE_TOPIC = 'board-late-topic';

/** A topic that comes up after the gathering: a link until somebody has one. */
export function LateTopic() {
  const { t } = useTranslation('board');
  const { drafts } = useBoard();
  const mayAdd = useView((view) => takesPart(view) && !isOver(view));
  const [open, setOpen] = useState(() => drafts.read('topic-title') !== '');
  if (!mayAdd) return null;
  if (open) return <TopicForm />;
  return (
    <p className={cards.empty}>
      {t('topic.late')}{' '}
      <button type="button" id={LATE_TOPIC} className={cards.linkButton} onClick={() => setOpen(true)}>
        {t('topic.add')}
      </button>{' '}
      <kbd aria-hidden="true">N</kbd>
    </p>
  );
}
