import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../hooks/board-context.js';
import { useDraft } from '../hooks/use-draft.js';
import { isOver, takesPart } from '../selectors.js';
import cards from '../styles/cards.module.css';
import { TopicForm } from './topic-form.js';

/** Id of the button that opens the form. */
export const LATE_TOPIC = 'board-late-topic';

/** A topic that comes up after the gathering: a link until somebody has one. */
export function LateTopic() {
  const { t } = useTranslation('board');
  const [title] = useDraft('topic-title');
  const mayAdd = useView((view) => takesPart(view) && !isOver(view));
  const [open, setOpen] = useState(false);
  // Words that are there, begun before or given back, are to be seen.
  if (title !== '' && !open) setOpen(true);
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
