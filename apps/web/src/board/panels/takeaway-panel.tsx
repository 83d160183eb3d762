import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SESSION_LIMITS } from '#contracts';
import { useBoard, useView } from '../hooks/board-context.js';
import css from '../styles/panels.module.css';
import { Sheet } from './sheet.js';

/** A takeaway's words, or the end of it. */
export function TakeawayPanel({ takeawayId, onClose }: { takeawayId: string; onClose(): void }) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const before = useView((view) => view.state?.takeaways[takeawayId]?.text ?? '');
  const [text, setText] = useState(before);
  return (
    <Sheet title={t('takeawayPanel.title')} onClose={onClose}>
      <form
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          void client.send('edit-takeaway', { takeawayId, text: text.trim() });
          onClose();
        }}
      >
        <label className={css.field}>
          {t('takeaway.label')}
          <textarea
            rows={3}
            required
            value={text}
            maxLength={SESSION_LIMITS.takeawayLength}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className={css.foot}>
          <button
            type="button"
            className={css.button}
            data-danger=""
            onClick={() => {
              void client.send('remove-takeaway', { takeawayId });
              onClose();
            }}
          >
            {t('takeawayPanel.remove')}
          </button>
          <button type="submit" className={css.main}>
            {t('panel.save')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
