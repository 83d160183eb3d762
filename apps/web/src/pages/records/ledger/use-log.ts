import { useTranslation } from 'react-i18next';
import { type LedgerItem, logItem } from '../../../api/ledger.js';
import { toast } from '../../../shell/toasts.js';
import { useAction } from '../../../ui/use-action.js';

/** The tick that says: logged with the Scrum Alliance. It can be taken back for as long as its message stays. */
export function useLog(item: Pick<LedgerItem, 'id' | 'title'>) {
  const { t } = useTranslation(['ledger', 'common']);
  const back = useAction((logged: boolean) => logItem(item.id, logged), { stale: 'ledger' });
  return useAction(
    async (logged: boolean) => {
      await logItem(item.id, logged);
      toast(t(logged ? 'log.done' : 'log.undone', { title: item.title }), 'good', {
        label: t('undo'),
        act: () => back.mutate(!logged),
      });
    },
    { stale: 'ledger' },
  );
}
