import { Button, Input, NativeSelect, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../api/classes.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { ZoneSelect } from '../../ui/zone-select.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import type { ClassValues } from './class-values.js';
import { HalfDayFields } from './half-day-fields.js';
import { TrainersField } from './trainers-field.js';
import { courseName } from './words.js';

export type ClassForm = UseFormReturnType<ClassValues>;

interface ClassFormProps<Answer> {
  initial: ClassValues;
  /** Those to choose from. */
  courses: Course[];
  submit: string;
  /** Puts the class as it is now below what was typed, where somebody else has changed it. */
  renew?: (typed: ClassValues) => Promise<void>;
  send: (values: ClassValues) => Promise<Answer>;
  done: (answer: Answer) => void | Promise<void>;
}

function check(t: TFunction<['classes', 'common']>) {
  const required = (value: string | number) => (value === '' ? t('common:required') : null);
  return {
    courseId: (id: string) => (id === '' ? t('form.chooseCourse') : null),
    address: (address: string, { mode }: ClassValues) =>
      mode === 'in-person' && address.trim() === '' ? t('common:required') : null,
    capacity: required,
    trainers: (trainers: ClassValues['trainers']) => (trainers.length === 0 ? t('form.someTrainer') : null),
    halfDays: { date: required, starts: required, ends: required, breakMinutes: required },
  };
}

/** Everything about a class on one page, in the order in which one thinks about it. */
export function ClassFormCard<Answer>({ initial, courses, submit, renew, send, done }: ClassFormProps<Answer>) {
  const { t } = useTranslation(['classes', 'common']);
  const form = useForm<ClassValues>({ mode: 'controlled', initialValues: initial, validate: check(t) });
  const { busy, problem, onSubmit } = useSubmit(form, send, done);
  const course = courses.find(({ id }) => id === form.values.courseId);
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <ChangedMeanwhile problem={problem} renew={renew && (() => renew(form.getValues()))} />
      <WhatFields form={form} courses={courses} />
      <section className="card stack">
        <h2>{t('form.whenTitle')}</h2>
        <ZoneSelect {...form.getInputProps('zone')} label={t('form.zone')} description={t('form.zoneHint')} />
        <HalfDayFields form={form} requiredMinutes={course?.requiredMinutes} />
      </section>
      <WhereFields form={form} />
      <section className="card stack">
        <h2>{t('form.peopleTitle')}</h2>
        <NumberInput
          {...form.getInputProps('capacity')}
          label={t('form.capacity')}
          min={1}
          max={1000}
          allowDecimal={false}
        />
        <TrainersField form={form} />
      </section>
      <div>
        <Button type="submit" loading={busy} size="lg">
          {submit}
        </Button>
      </div>
    </form>
  );
}

function WhatFields({ form, courses }: { form: ClassForm; courses: Course[] }) {
  const { t } = useTranslation('classes');
  const choices = courses.map((course) => ({ value: course.id, label: courseName(course) }));
  return (
    <section className="card stack">
      <NativeSelect
        {...form.getInputProps('courseId')}
        label={t('form.course')}
        data={courses.length === 1 && form.values.courseId !== '' ? choices : [{ value: '', label: '–' }, ...choices]}
      />
      <TextInput
        {...form.getInputProps('title')}
        label={t('form.name')}
        description={t('form.nameHint')}
        maxLength={200}
      />
    </section>
  );
}

function WhereFields({ form }: { form: ClassForm }) {
  const { t } = useTranslation('classes');
  return (
    <section className="card stack">
      <h2>{t('form.whereTitle')}</h2>
      <Input.Wrapper label={t('form.mode')} labelElement="div" size="md">
        <div>
          <SegmentedControl
            {...form.getInputProps('mode')}
            aria-label={t('form.mode')}
            data={[
              { value: 'online', label: t('modes.online') },
              { value: 'in-person', label: t('modes.in-person') },
            ]}
          />
        </div>
      </Input.Wrapper>
      {form.values.mode === 'online' ? (
        <TextInput
          {...form.getInputProps('callUrl')}
          type="url"
          label={t('form.callUrl')}
          description={t('form.callUrlHint')}
          maxLength={2000}
        />
      ) : (
        <Textarea {...form.getInputProps('address')} label={t('form.address')} rows={3} maxLength={500} />
      )}
    </section>
  );
}
