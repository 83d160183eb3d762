import { Button, NumberInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { overrideMinutes, type AttendanceRecord } from '../../api/records.js';
import { toast } from '../../shell/toasts.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { Dialog } from '../../ui/dialog.js';

/** Puts one's word in the place of the facts, with a reason that the person sees. */
export function OverrideDialog({ record, onClose }: { record: AttendanceRecord; onClose: () => void }) {
  const { t } = useTranslation(['records', 'common']);
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { minutes: record.minutes as number | string, reason: '' },
    validate: {
      minutes: (minutes) => (Number.isInteger(minutes) ? null : t('common:required')),
      reason: (reason) => (reason.trim().length < 3 ? t('common:required') : null),
    },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ minutes, reason }) => overrideMinutes(record.id, Number(minutes), reason),
    async () => {
      toast(t('attendance.saved'));
      onClose();
      await client.invalidateQueries({ queryKey: ['records'] });
    },
  );
  return (
    <Dialog onClose={onClose} title={t('attendance.correctFor', { name: record.person.name })}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <NumberInput
          key={form.key('minutes')}
          {...form.getInputProps('minutes')}
          label={t('attendance.newMinutes')}
          min={0}
          max={1440}
          allowDecimal={false}
          hideControls
        />
        <Textarea
          key={form.key('reason')}
          {...form.getInputProps('reason')}
          label={t('attendance.reason')}
          description={t('attendance.reasonHint')}
          rows={3}
          maxLength={500}
        />
        <Button type="submit" loading={busy}>
          {t('attendance.save')}
        </Button>
      </form>
    </Dialog>
  );
}
