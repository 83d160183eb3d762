import { useTranslation } from 'react-i18next';
import { toast } from '../../shell/toasts.js';
import { useAction } from '../../ui/use-action.js';

interface Change {
  ids: string[];
  /** What it is to be. */
  to: boolean;
}

/**
 * Something that is said of people, one by one or of many at once, and can be undone: for those alone whom it was new for.
 *
 * @param send gives whom it was new for
 * @param done what is said afterwards, of so many
 */
export function useUndoable(
  send: (ids: string[], to: boolean) => Promise<string[]>,
  done: (count: number, to: boolean) => string,
) {
  const { t } = useTranslation('class-day');
  const back = useAction(({ ids, to }: Change) => send(ids, to), { stale: 'classes' });
  return useAction(
    async ({ ids, to }: Change) => {
      const changed = await send(ids, to);
      if (changed.length === 0) return;
      toast(done(changed.length, to), 'good', { label: t('undo'), act: () => back.mutate({ ids: changed, to: !to }) });
    },
    { stale: 'classes' },
  );
}
