import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { raiseDispute } from '../../api/records.js';
import { toast } from '../../shell/toasts.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { Dialog } from '../../ui/dialog.js';

/** Says, in one's own words, what is wrong with a record. */
export function DisputeDialog({ recordId, onClose }: { recordId: string; onClose: () => void }) {
  const { t } = useTranslation(['records', 'common']);
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { words: '' },
    validate: { words: (words) => (words.trim().length < 3 ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ words }) => raiseDispute(recordId, words),
    async () => {
      toast(t('dispute.sent'));
      onClose();
      await client.invalidateQueries({ queryKey: ['records'] });
    },
  );
  return (
    <Dialog onClose={onClose} title={t('dispute.title')}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <p>{t('dispute.text')}</p>
        <ProblemNote of={problem} />
        <Textarea
          key={form.key('words')}
          {...form.getInputProps('words')}
          label={t('dispute.words')}
          description={t('dispute.hint')}
          rows={4}
          maxLength={2000}
          data-autofocus
        />
        <Button type="submit" loading={busy}>
          {t('dispute.send')}
        </Button>
      </form>
    </Dialog>
  );
}
