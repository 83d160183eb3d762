import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetupForm } from './meetup-form.js';

const ORDINALS = [1, 2, 3, 4, -1] as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The rule of a series: the third Thursday of every month. */
export function RuleFields({ form }: { form: MeetupForm }) {
  const { t } = useTranslation('meetups');
  return (
    <div className="fields">
      <NativeSelect
        {...form.getInputProps('recurrence.ordinal')}
        label={t('form.ordinal')}
        data={ORDINALS.map((ordinal) => ({ value: String(ordinal), label: t(`ordinals.${ordinal}`) }))}
      />
      <NativeSelect
        {...form.getInputProps('recurrence.weekday')}
        label={t('form.weekday')}
        data={WEEKDAYS.map((weekday) => ({ value: weekday, label: t(`weekdays.${weekday}`) }))}
      />
      <NumberInput
        {...form.getInputProps('recurrence.interval')}
        label={t('form.everyMonths')}
        min={1}
        max={12}
        allowDecimal={false}
      />
      <TextInput {...form.getInputProps('recurrence.until')} type="date" label={t('form.until')} />
    </div>
  );
}
