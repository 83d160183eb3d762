import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addCourse, changeCourse, coursesQuery, type Course, type CourseDraft } from '../../api/classes.js';
import { toast } from '../../shell/toasts.js';
import { minutesInWords } from '../../time/format.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { useRenewal } from './use-renewal.js';

interface CourseValues extends Record<string, unknown> {
  code: string;
  name: string;
  requiredMinutes: number | string;
  exam: boolean;
  certification: string;
  validityMonths: number | string;
  experienceMonths: number | string;
  nextCourseId: string | null;
}

/** Two days, as for most courses. */
const BLANK: CourseValues = {
  ...{ code: '', name: '', requiredMinutes: 840, exam: false, certification: '' },
  ...{ validityMonths: 24, experienceMonths: 0, nextCourseId: null },
};

const valuesOf = ({ id: _, archived: __, version: ___, ...values }: Course): CourseValues => values;

const draftOf = (values: CourseValues): CourseDraft => ({
  ...values,
  code: values.code.trim(),
  name: values.name.trim(),
  requiredMinutes: Number(values.requiredMinutes),
  certification: values.certification.trim(),
  validityMonths: Number(values.validityMonths),
  experienceMonths: Number(values.experienceMonths),
});

/** Another course. */
export function AddCourseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('classes');
  return (
    <Dialog onClose={onClose} title={t('courses.add')}>
      <CourseForm initial={BLANK} submit={t('courses.submit')} send={addCourse} onClose={onClose} />
    </Dialog>
  );
}

/** Changes a course. */
export function ChangeCourseDialog({ course, onClose }: { course: Course; onClose: () => void }) {
  const { t } = useTranslation(['classes', 'common']);
  const client = useQueryClient();
  const { thing, initial, renew } = useRenewal(course, {
    valuesOf,
    load: async () => {
      const courses = await client.fetchQuery({ ...coursesQuery, staleTime: 0 });
      return courses.find(({ id }) => id === course.id) ?? course;
    },
  });
  return (
    <Dialog onClose={onClose} title={t('courses.editOf', { code: course.code })}>
      <CourseForm
        key={thing.version}
        initial={initial}
        submit={t('common:save')}
        send={(draft) => changeCourse(course.id, { version: thing.version, ...draft })}
        renew={renew}
        onClose={onClose}
      />
    </Dialog>
  );
}

interface CourseFormProps {
  initial: CourseValues;
  submit: string;
  send: (draft: CourseDraft) => Promise<Course>;
  renew?: (typed: CourseValues) => Promise<void>;
  onClose: () => void;
}

function CourseForm({ initial, submit, send, renew, onClose }: CourseFormProps) {
  const { t } = useTranslation(['classes', 'common']);
  const client = useQueryClient();
  const required = (value: string | number) => (String(value).trim() === '' ? t('common:required') : null);
  const form = useForm<CourseValues>({
    mode: 'controlled',
    initialValues: initial,
    validate: {
      ...{ code: required, name: required, requiredMinutes: required },
      ...{ validityMonths: required, experienceMonths: required },
    },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (values) => send(draftOf(values)),
    async ({ code }) => {
      toast(t('courses.saved', { code }));
      onClose();
      await client.invalidateQueries({ queryKey: ['classes'] });
    },
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <ChangedMeanwhile problem={problem} renew={renew && (() => renew(form.getValues()))} />
      <CourseFields form={form} />
      <FormButtons busy={busy} onCancel={onClose}>
        {submit}
      </FormButtons>
    </form>
  );
}

function CourseFields({ form }: { form: UseFormReturnType<CourseValues> }) {
  const { t, i18n } = useTranslation('classes');
  const minutes = Number(form.values.requiredMinutes);
  return (
    <>
      <TextInput
        {...form.getInputProps('code')}
        label={t('courses.code')}
        description={t('courses.codeHint')}
        maxLength={20}
      />
      <TextInput {...form.getInputProps('name')} label={t('courses.name')} maxLength={200} />
      <NumberInput
        {...form.getInputProps('requiredMinutes')}
        label={t('courses.minutes')}
        description={t('courses.minutesHint', { hours: minutesInWords(minutes, i18n.language) })}
        min={1}
        max={10_000}
        step={15}
        allowDecimal={false}
      />
      <TextInput {...form.getInputProps('certification')} label={t('courses.certification')} maxLength={200} />
      <NumberInput
        {...form.getInputProps('validityMonths')}
        label={t('courses.validity')}
        description={t('courses.validityHint')}
        min={1}
        max={600}
        allowDecimal={false}
      />
      <Checkbox {...form.getInputProps('exam', { type: 'checkbox' })} label={t('courses.examLabel')} />
      <NextCourse form={form} />
    </>
  );
}

/** What people go on with, and what this course asks of them before. */
function NextCourse({ form }: { form: UseFormReturnType<CourseValues> }) {
  const { t } = useTranslation('classes');
  const { data: courses = [] } = useQuery(coursesQuery);
  const others = courses.filter(({ code }) => code !== form.values.code);
  return (
    <>
      <NumberInput
        {...form.getInputProps('experienceMonths')}
        label={t('courses.experience')}
        min={0}
        max={600}
        allowDecimal={false}
      />
      <Select
        {...form.getInputProps('nextCourseId')}
        label={t('courses.next')}
        description={t('courses.nextHint')}
        data={others.map(({ id, code, name }) => ({ value: id, label: `${code} (${name})` }))}
        clearable
      />
    </>
  );
}
