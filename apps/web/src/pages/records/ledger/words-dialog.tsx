import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LEDGER_LIMITS } from '#contracts';
import { changeItem, type LedgerItemDetail } from '../../../api/ledger.js';
import { toast } from '../../../shell/toasts.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useAction } from '../../../ui/use-action.js';
import { useSubmit } from '../../../ui/use-submit.js';

/** Describes in one's own words what facts have written, and goes back to what they have. */
export function WordsDialog({ item, onClose }: { item: LedgerItemDetail; onClose: () => void }) {
  const { t } = useTranslation(['ledger', 'common']);
  const client = useQueryClient();
  const form = useForm({ mode: 'uncontrolled', initialValues: { description: item.description } });
  const change = (description: string | null) => changeItem(item.id, { revision: item.revision, description });
  const back = useAction(
    async () => {
      await change(null);
      onClose();
    },
    { stale: 'ledger', done: t('words.backDone') },
  );
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ description }) => change(description),
    async () => {
      toast(t('common:saved'));
      onClose();
      await client.invalidateQueries({ queryKey: ['ledger'] });
    },
  );
  return (
    <Dialog onClose={onClose} title={t('item.reword')}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <Textarea
          key={form.key('description')}
          {...form.getInputProps('description')}
          label={t('entry.description')}
          description={t('entry.descriptionHint')}
          rows={5}
          maxLength={LEDGER_LIMITS.description.max}
          data-autofocus
        />
        <div className="row">
          <Button type="submit" loading={busy}>
            {t('common:save')}
          </Button>
          {item.reworded && (
            <Button variant="default" loading={back.isPending} onClick={() => back.mutate()}>
              {t('words.back')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
