import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callOff, type Offering } from '../../api/classes.js';
import { toast } from '../../shell/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';

/** Asks once more before a class is called off. */
export function CallOffDialog({ offering, onClose }: { offering: Offering; onClose: () => void }) {
  const { t } = useTranslation('classes');
  const client = useQueryClient();
  const form = useForm({ mode: 'uncontrolled', initialValues: { reason: '' } });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ reason }) => callOff(offering.id, reason.trim().replace(/\s+/g, ' ')),
    async () => {
      toast(t('callOff.done'));
      onClose();
      await client.invalidateQueries({ queryKey: ['classes'] });
    },
  );
  return (
    <Dialog onClose={onClose} title={t('callOff.title')}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <p>{t('callOff.text')}</p>
        <ProblemNote of={problem} />
        <Textarea
          key={form.key('reason')}
          {...form.getInputProps('reason')}
          label={t('callOff.reason')}
          rows={2}
          maxLength={500}
        />
        <div className="row">
          <Button type="submit" color="berry" loading={busy}>
            {t('callOff.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('callOff.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
