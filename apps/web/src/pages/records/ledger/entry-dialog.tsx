import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEDGER_LIMITS } from '#contracts';
import { CATEGORIES, changeItem, enterOwn, type LedgerItemDetail } from '../../../api/ledger.js';
import { toast } from '../../../shell/toasts.js';
import { useToday } from '../../../time/use-today.js';
import { Dialog } from '../../../ui/dialog.js';
import { FormButtons } from '../../../ui/form-buttons.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useSubmit } from '../../../ui/use-submit.js';
import { EvidenceField } from './evidence-field.js';

interface EntryDialogProps {
  /** What is changed; something new otherwise. */
  item?: LedgerItemDetail;
  onClose: () => void;
}

/** Enters what one has done elsewhere, or changes that. */
export function EntryDialog({ item, onClose }: EntryDialogProps) {
  const { t } = useTranslation(['ledger', 'common']);
  const client = useQueryClient();
  const today = useToday();
  const [evidence, setEvidence] = useState(item?.evidence ?? []);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: valuesOf(item, today),
    validate: {
      title: (title) => (title.trim() === '' ? t('common:required') : null),
      happenedOn: (day) => (day === '' ? t('common:required') : null),
      hours: (hours, { minutes }) => (Number(hours) * 60 + Number(minutes) > 0 ? null : t('entry.noTime')),
    },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ hours, minutes, ...words }) => {
      const body = { ...words, minutes: Number(hours) * 60 + Number(minutes), evidence: evidence.map(({ id }) => id) };
      return item ? changeItem(item.id, { ...body, revision: item.revision }) : enterOwn(body);
    },
    async ({ warnings }) => {
      toast(warnings.includes('long-day') ? t('entry.savedLongDay') : t('common:saved'));
      onClose();
      await client.invalidateQueries({ queryKey: ['ledger'] });
    },
  );
  return (
    <Dialog onClose={onClose} title={item ? t('entry.change') : t('entry.title')}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        {item?.loggedAt && <p>{t('entry.isLogged')}</p>}
        <TextInput
          {...form.getInputProps('title')}
          key={form.key('title')}
          label={t('entry.what')}
          description={t('entry.whatHint')}
          maxLength={LEDGER_LIMITS.title.max}
          data-autofocus
        />
        <NativeSelect
          {...form.getInputProps('category')}
          key={form.key('category')}
          label={t('filter.category')}
          data={CATEGORIES.map((value) => ({ value, label: t(`categories.${value}`) }))}
        />
        <TextInput
          {...form.getInputProps('happenedOn')}
          key={form.key('happenedOn')}
          type="date"
          max={today}
          label={t('entry.day')}
        />
        <div className="row">
          <NumberInput
            {...form.getInputProps('hours')}
            key={form.key('hours')}
            label={t('entry.hours')}
            min={0}
            max={24}
            allowDecimal={false}
            hideControls
            w={110}
          />
          <NumberInput
            {...form.getInputProps('minutes')}
            key={form.key('minutes')}
            label={t('entry.minutes')}
            min={0}
            max={59}
            allowDecimal={false}
            hideControls
            w={110}
          />
        </div>
        <Textarea
          {...form.getInputProps('description')}
          key={form.key('description')}
          label={t('entry.description')}
          description={t('entry.descriptionHint')}
          rows={3}
          maxLength={LEDGER_LIMITS.description.max}
        />
        <EvidenceField files={evidence} onChange={setEvidence} />
        <FormButtons busy={busy} onCancel={onClose}>
          {t('common:save')}
        </FormButtons>
      </form>
    </Dialog>
  );
}

const valuesOf = (item: LedgerItemDetail | undefined, today: string) => ({
  title: item?.title ?? '',
  category: item?.category ?? 'learning',
  happenedOn: item?.happenedOn ?? today,
  hours: Math.floor((item?.minutes ?? 60) / 60) as number | string,
  minutes: ((item?.minutes ?? 60) % 60) as number | string,
  description: item?.description ?? '',
});
