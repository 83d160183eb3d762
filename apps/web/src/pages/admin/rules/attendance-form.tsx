import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ATTENDANCE_NUMBERS } from '#contracts';
import {
  addAttendanceRules,
  type AttendanceDraft,
  type AttendancePreview,
  type RuleVersion,
  tryAttendanceRules,
} from '../../../api/rules.js';
import { plainDay } from '../../../time/format.js';
import { type AttendanceName, namesOf } from './names.js';
import { NumberFields } from './number-fields.js';
import { PreviewTable } from './preview-table.js';
import { linesOf, VersionForm, type VersionValues } from './version-form.js';

type Values = VersionValues & Record<AttendanceName, number | string>;

const NAMES = namesOf(ATTENDANCE_NUMBERS);

const draftOf = ({ effectiveFrom, sources, ...numbers }: Values): AttendanceDraft => ({
  ...{ effectiveFrom, sources: linesOf(sources) },
  ...(Object.fromEntries(NAMES.map((name) => [name, Number(numbers[name])])) as Record<AttendanceName, number>),
});

/** Another version of how presence counts. */
export function AttendanceForm({ latest, onClose }: { latest: RuleVersion; onClose: () => void }) {
  const { t } = useTranslation(['rules', 'common']);
  const required = (value: unknown) => (String(value).trim() === '' ? t('common:required') : null);
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: {
      ...{ effectiveFrom: '', sources: latest.sources.join('\n') },
      ...(latest.attendance as Record<AttendanceName, number>),
    },
    validate: { effectiveFrom: required, sources: required },
  });
  return (
    <VersionForm
      form={form}
      after={latest.version}
      draftOf={draftOf}
      tryOut={tryAttendanceRules}
      add={addAttendanceRules}
      show={(preview) => <Preview preview={preview} />}
      onClose={onClose}
    >
      <NumberFields bounds={ATTENDANCE_NUMBERS} inputPropsOf={(name) => form.getInputProps(name)} />
    </VersionForm>
  );
}

function Preview({ preview: { sessions, records, minutes } }: { preview: AttendancePreview }) {
  const { t, i18n } = useTranslation('rules');
  if (sessions.length === 0) return <p>{t('preview.noSessions')}</p>;
  const signed = (value: number) => value.toLocaleString(i18n.language, { signDisplay: 'exceptZero' });
  const fromTo = (before: number, after: number) => t('preview.fromTo', { before, after });
  return (
    <>
      <p>{t('preview.sum', { records: signed(records), minutes: signed(minutes) })}</p>
      <PreviewTable
        head={[t('preview.session'), t('preview.records'), t('preview.minutes')]}
        rows={sessions.map(({ title, startedOn, before, after }) => [
          `${title}, ${plainDay(startedOn, i18n.language)}`,
          fromTo(before.records, after.records),
          fromTo(before.minutes, after.minutes),
        ])}
      />
    </>
  );
}
