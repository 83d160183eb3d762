import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mailPreferencesQuery, setMailRhythm, type MailPreferences } from '../../api/mails.js';
import { toast } from '../../shell/toasts.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';

/** A night, for who has chosen none yet. */
const NIGHT = { from: '22:00', to: '07:00' };

interface Values {
  quiet: boolean;
  quietFrom: string;
  quietTo: string;
  digestHour: string;
  digestWeekday: string;
}

/** Quiet hours, and when digests come. */
export function RhythmForm({ chosen }: { chosen: MailPreferences }) {
  const { t, i18n } = useTranslation(['notifications', 'common']);
  const client = useQueryClient();
  const form = useForm<Values & Record<string, unknown>>({
    initialValues: {
      quiet: chosen.quietFrom !== null,
      quietFrom: chosen.quietFrom ?? NIGHT.from,
      quietTo: chosen.quietTo ?? NIGHT.to,
      digestHour: String(chosen.digestHour),
      digestWeekday: String(chosen.digestWeekday),
    },
    validate: {
      quietFrom: (value, { quiet }) => (quiet && value === '' ? t('common:required') : null),
      quietTo: (value, { quiet }) => (quiet && value === '' ? t('common:required') : null),
    },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ quiet, quietFrom, quietTo, digestHour, digestWeekday }) =>
      setMailRhythm({
        quietFrom: quiet ? quietFrom : null,
        quietTo: quiet ? quietTo : null,
        digestHour: Number(digestHour),
        digestWeekday: Number(digestWeekday),
      }),
    (saved) => {
      client.setQueryData(mailPreferencesQuery.queryKey, saved);
      toast(t('common:saved'));
    },
  );
  const { hours, weekdays } = names(i18n.language);
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate aria-labelledby="mail-rhythm">
      <h2 id="mail-rhythm">{t('mails.when')}</h2>
      <ProblemNote of={problem} />
      <Switch
        {...form.getInputProps('quiet', { type: 'checkbox' })}
        label={t('mails.quiet')}
        description={t('mails.quietText', { zone: chosen.timeZone })}
      />
      {form.values.quiet && (
        <div className="row">
          <TextInput {...form.getInputProps('quietFrom')} type="time" label={t('mails.from')} />
          <TextInput {...form.getInputProps('quietTo')} type="time" label={t('mails.to')} />
        </div>
      )}
      <NativeSelect {...form.getInputProps('digestHour')} label={t('mails.hour')} data={hours} />
      <NativeSelect {...form.getInputProps('digestWeekday')} label={t('mails.weekday')} data={weekdays} />
      <div>
        <Button type="submit" loading={busy}>
          {t('mails.save')}
        </Button>
      </div>
    </form>
  );
}

/** Hours and weekdays as a language writes them. The first of January 2024 was a Monday. */
function names(language: string): Record<'hours' | 'weekdays', { value: string; label: string }[]> {
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const list = (count: number, first: number, label: (number: number) => string) =>
    Array.from({ length: count }, (_, index) => ({ value: String(index + first), label: label(index + first) }));
  return {
    hours: list(24, 0, (hour) => time.format(Date.UTC(2024, 0, 1, hour))),
    weekdays: list(7, 1, (weekday) => day.format(Date.UTC(2024, 0, weekday))),
  };
}
