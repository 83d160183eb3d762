import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SESSION_LIMITS } from '#contracts';
import { useBoard, useView } from '../hooks/board-context.js';
import { useCarriedFocus } from '../hooks/use-carried-focus.js';
import { useDraft } from '../hooks/use-draft.js';
import css from '../styles/forms.module.css';

/** Id of the field that key N goes to. */
export const TOPIC_FIELD = 'board-new-topic';

/** A new topic: a line, and a note where one is wanted. What is typed is kept until the server has it. */
export function TopicForm() {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const [title, setTitle] = useDraft('topic-title');
  const [note, setNote] = useDraft('topic-note');
  const [noteWanted, setNoteWanted] = useState(false);
  const [anonymous, setAnonymous] = useState(false);
  const anonymousAllowed = useView((view) => view.state?.settings.anonymousTopics ?? false);
  const titleField = useRef<HTMLInputElement>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  useCarriedFocus('topic-title', titleField);
  useCarriedFocus('topic-note', noteField);
  const withNote = noteWanted || note !== '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = title.trim();
    if (words === '') return document.getElementById(TOPIC_FIELD)?.focus();
    void client.send('add-topic', {
      topicId: client.newId(),
      title: words,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(anonymous && anonymousAllowed ? { anonymous } : {}),
    });
    setTitle('');
    setNote('');
    setNoteWanted(false);
    document.getElementById(TOPIC_FIELD)?.focus();
  };

  return (
    <form className={css.form} onSubmit={submit}>
      <label className={css.label} htmlFor={TOPIC_FIELD}>
        {t('topic.title')}
      </label>
      <input
        id={TOPIC_FIELD}
        ref={titleField}
        className={css.input}
        value={title}
        maxLength={SESSION_LIMITS.titleLength}
        placeholder={t('topic.titlePlaceholder')}
        autoComplete="off"
        enterKeyHint="send"
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      {withNote && (
        <>
          <label className={css.label} htmlFor="board-new-note">
            {t('topic.note')}
          </label>
          <textarea
            id="board-new-note"
            ref={noteField}
            className={css.input}
            rows={2}
            value={note}
            autoFocus={noteWanted}
            maxLength={SESSION_LIMITS.noteLength}
            placeholder={t('topic.notePlaceholder')}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
      <div className={css.formFoot}>
        {anonymousAllowed && (
          <label className={css.check}>
            <input type="checkbox" checked={anonymous} onChange={(event) => setAnonymous(event.target.checked)} />
            {t('topic.anonymous')}
          </label>
        )}
        {!withNote && (
          <button type="button" className={css.quiet} onClick={() => setNoteWanted(true)}>
            {t('topic.noteAdd')}
          </button>
        )}
        <button type="submit" className={css.button}>
          {t('topic.submit')}
        </button>
      </div>
    </form>
  );
}
