import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from '../../../shell/toasts.js';
import { useToday } from '../../../time/use-today.js';
import { Dialog } from '../../../ui/dialog.js';
import { FormButtons } from '../../../ui/form-buttons.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useAction } from '../../../ui/use-action.js';
import { useSubmit } from '../../../ui/use-submit.js';
import type { RoadRecord } from './records.js';

interface DayDialogProps {
  record: RoadRecord;
  /** The day that is known; today otherwise. */
  day?: string | null;
  onClose: () => void;
}

/** Asks for a day, notes it, and lets it be taken back. */
export function DayDialog({ record, day, onClose }: DayDialogProps) {
  const { t } = useTranslation(['road', 'common']);
  const client = useQueryClient();
  const today = useToday();
  const back = useAction(record.takeBack, { stale: 'classes', done: record.backDone });
  const form = useForm({
    mode: 'controlled',
    // A renewal holds until a day that nobody can guess.
    initialValues: { [record.field]: day ?? (record.field === 'on' ? today : '') },
    validate: { [record.field]: (value: string) => (value ? null : t('common:required')) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (values) => record.send(values[record.field]!),
    async () => {
      toast(record.done, 'good', { label: t('undo'), act: () => back.mutate() });
      onClose();
      await client.invalidateQueries({ queryKey: ['classes'] });
    },
  );
  return (
    <Dialog title={record.open} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <TextInput
          {...form.getInputProps(record.field)}
          type="date"
          max={record.field === 'on' ? today : undefined}
          label={record.on}
          data-autofocus
        />
        <FormButtons busy={busy} onCancel={onClose}>
          {t('common:save')}
        </FormButtons>
      </form>
    </Dialog>
  );
}
