import { Button, NumberInput, Radio, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { ZoneSelect } from '../../ui/zone-select.js';
import { CoffeeFields } from './coffee-fields.js';
import { fitsRule, timeboxesOf, type MeetupValues } from './meetup-values.js';
import { RuleFields } from './rule-fields.js';
import { ruleInWords } from './rule-in-words.js';

export type MeetupForm = UseFormReturnType<MeetupValues>;

interface MeetupFormProps<Answer> {
  initial: MeetupValues;
  submit: string;
  /** Whether the rhythm can be chosen: for a new meetup, and for those of a series that follow. */
  rhythm: 'choose' | 'rule' | 'fixed';
  /** Whether the first day is checked against the rule. */
  dayFixed?: boolean;
  /** What stands above the fields. */
  children?: ReactNode;
  send: (values: MeetupValues) => Promise<Answer>;
  done: (answer: Answer) => void | Promise<void>;
}

const check = (t: TFunction<['meetups', 'common']>, rhythm: 'choose' | 'rule' | 'fixed') => ({
  title: (title: string) => (title.trim() === '' ? t('common:required') : null),
  date: (date: string, { repeat, recurrence }: MeetupValues) => {
    if (date === '') return t('common:required');
    if (rhythm !== 'choose' || repeat === 'once' || fitsRule(date, recurrence)) return null;
    const rule = { ordinal: Number(recurrence.ordinal) as 1, weekday: recurrence.weekday, interval: 1 };
    return t('form.mustFit', { rule: ruleInWords(t as TFunction<'meetups'>, rule) });
  },
  time: (time: string) => (time === '' ? t('common:required') : null),
  durationMinutes: (minutes: number | string) => (minutes === '' ? t('common:required') : null),
  settings: {
    votesPerPerson: (votes: number | string) => (votes === '' ? t('common:required') : null),
    timeboxSeconds: (text: string) => (timeboxesOf(text) ? null : t('form.timeboxesOdd')),
  },
});

/** Everything about a meetup on one page, in the order in which one thinks about it. */
export function MeetupFormCard<Answer>({
  initial,
  submit,
  rhythm,
  dayFixed = false,
  children,
  send,
  done,
}: MeetupFormProps<Answer>) {
  const { t } = useTranslation(['meetups', 'common']);
  const form = useForm<MeetupValues>({ mode: 'controlled', initialValues: initial, validate: check(t, rhythm) });
  const { busy, problem, onSubmit } = useSubmit(form, send, done);
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      {children}
      <section className="card stack">
        <TextInput {...form.getInputProps('title')} label={t('form.name')} maxLength={200} />
        <Textarea
          {...form.getInputProps('description')}
          label={t('form.description')}
          description={t('form.descriptionHint')}
          rows={4}
          maxLength={5000}
        />
      </section>
      <section className="card stack">
        <h2>{t('form.whenTitle')}</h2>
        <div className="fields">
          {!dayFixed && <TextInput {...form.getInputProps('date')} type="date" label={t('form.date')} />}
          <TextInput {...form.getInputProps('time')} type="time" label={t('form.time')} />
          <NumberInput
            {...form.getInputProps('durationMinutes')}
            label={t('form.duration')}
            min={15}
            max={480}
            step={15}
            allowDecimal={false}
          />
        </div>
        <ZoneSelect {...form.getInputProps('zone')} label={t('form.zone')} description={t('form.zoneHint')} />
        {rhythm === 'choose' && (
          <Radio.Group {...form.getInputProps('repeat')} label={t('form.repeat')}>
            <div className="row">
              <Radio value="once" label={t('form.once')} />
              <Radio value="monthly" label={t('form.monthly')} />
            </div>
          </Radio.Group>
        )}
        {(rhythm === 'rule' || (rhythm === 'choose' && form.values.repeat === 'monthly')) && <RuleFields form={form} />}
      </section>
      <section className="card stack">
        <h2>{t('form.callTitle')}</h2>
        <TextInput
          {...form.getInputProps('callUrl')}
          type="url"
          label={t('form.callUrl')}
          description={t('form.callUrlHint')}
          maxLength={2000}
        />
        <NumberInput
          {...form.getInputProps('minimumMinutes')}
          label={t('form.minimum')}
          description={t('form.minimumHint')}
          min={1}
          max={480}
          allowDecimal={false}
        />
      </section>
      <CoffeeFields form={form} />
      <div>
        <Button type="submit" loading={busy} size="lg">
          {submit}
        </Button>
      </div>
    </form>
  );
}
