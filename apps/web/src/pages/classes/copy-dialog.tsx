import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { copyOffering, type Offering } from '../../api/classes.js';
import { toast } from '../../shell/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { daysOn } from './half-days.js';

const WEEKS_LATER = 4;

/** Plans the same class on other days, and goes there. */
export function CopyDialog({ offering, onClose }: { offering: Offering; onClose: () => void }) {
  const { t } = useTranslation(['classes', 'common']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const first = offering.halfDays[0]?.date ?? '';
  const form = useForm({
    mode: 'uncontrolled',
    // On the same weekday.
    initialValues: { date: first && daysOn(first, WEEKS_LATER * 7) },
    validate: { date: (date) => (date === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ date }) => copyOffering(offering.id, date),
    async ({ id }) => {
      toast(t('copy.done'));
      onClose();
      await client.invalidateQueries({ queryKey: ['classes', 'list'] });
      await navigate({ to: '/classes/$offeringId', params: { offeringId: id } });
    },
  );
  return (
    <Dialog onClose={onClose} title={t('copy.title')}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <p>{t('copy.text')}</p>
        <ProblemNote of={problem} />
        <TextInput
          key={form.key('date')}
          {...form.getInputProps('date')}
          type="date"
          label={t('copy.date')}
          description={t('copy.dateHint')}
        />
        <FormButtons busy={busy} onCancel={onClose}>
          {t('copy.submit')}
        </FormButtons>
      </form>
    </Dialog>
  );
}
