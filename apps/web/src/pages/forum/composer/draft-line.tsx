import { useTranslation } from 'react-i18next';
import type { DraftState } from './draft-keeper.js';

/** Whether what is typed is safe, in one quiet line. */
export function DraftLine({ state }: { state: DraftState['state'] }) {
  const { t } = useTranslation('forum');
  const words = {
    clean: '',
    conflict: '',
    saving: t('write.saving'),
    saved: t('write.saved'),
    waiting: t('write.waiting'),
  };
  return (
    <small className="muted" data-draft={state}>
      {words[state]}
    </small>
  );
}
