import { memo, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SESSION_LIMITS } from '#contracts';
import { sameList, useBoard, useView } from '../hooks/board-context.js';
import { useDraft } from '../hooks/use-draft.js';
import { currentOf, isOver, leads, mayWriteTakeaway, nameOf, takeawayIds } from '../selectors.js';
import cards from '../styles/cards.module.css';
import css from '../styles/forms.module.css';
import { Sign } from './icons.js';

/** Id of the field that key T goes to. */
export const TAKEAWAY_FIELD = 'board-new-takeaway';

/** What the room keeps, and the field to add to it. */
export function Takeaways() {
  const { t } = useTranslation('board');
  const ids = useView(takeawayIds, sameList);
  const mayWrite = useView(mayWriteTakeaway);
  return (
    <section aria-labelledby="board-takeaways">
      <h2 id="board-takeaways" className={cards.columnTitle}>
        {t('columns.takeaways')} <small>{ids.length}</small>
      </h2>
      {mayWrite && <TakeawayForm />}
      {ids.length === 0 ? (
        <p className={cards.empty}>{t('empty.takeaways')}</p>
      ) : (
        <ul className={cards.list}>
          {ids.map((id) => (
            <TakeawayCard key={id} takeawayId={id} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TakeawayForm() {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const [text, setText] = useDraft('takeaway');
  const form = useRef<HTMLFormElement>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return document.getElementById(TAKEAWAY_FIELD)?.focus();
    const topicId = currentOf(client.getView())?.topicId ?? null;
    void client.send('add-takeaway', { takeawayId: client.newId(), text: text.trim(), topicId });
    setText('');
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };

  return (
    <form ref={form} className={css.form} onSubmit={submit}>
      <label className="visually-hidden" htmlFor={TAKEAWAY_FIELD}>
        {t('takeaway.label')}
      </label>
      <textarea
        id={TAKEAWAY_FIELD}
        className={css.input}
        rows={2}
        value={text}
        maxLength={SESSION_LIMITS.takeawayLength}
        placeholder={t('takeaway.placeholder')}
        enterKeyHint="send"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      {text.trim() !== '' && (
        <div className={css.formFoot}>
          <button type="submit" className={css.button}>
            {t('takeaway.submit')}
          </button>
        </div>
      )}
    </form>
  );
}

const TakeawayCard = memo(function TakeawayCard({ takeawayId }: { takeawayId: string }) {
  const { t } = useTranslation('board');
  const { openPanel } = useBoard();
  const takeaway = useView((view) => view.state?.takeaways[takeawayId]);
  const author = useView((view) => nameOf(view, takeaway?.by ?? null));
  const mayEdit = useView((view) => !isOver(view) && (leads(view) || takeaway?.by === view.you?.personId));
  if (!takeaway) return null;
  return (
    <li className={cards.card} data-takeaway={takeawayId}>
      <div className={cards.cardHead}>
        <p className={cards.takeaway}>
          {takeaway.text} {author && <small>· {author}</small>}
        </p>
        {mayEdit && (
          <button
            type="button"
            className={cards.iconButton}
            aria-haspopup="dialog"
            aria-label={t('takeaway.edit', { text: takeaway.text.slice(0, 60) })}
            onClick={() => openPanel({ kind: 'takeaway', takeawayId })}
          >
            <Sign name="more" />
          </button>
        )}
      </div>
    </li>
  );
});
