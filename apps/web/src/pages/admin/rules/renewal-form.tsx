import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { RENEWAL_NUMBERS } from '#contracts';
import {
  addRenewalRules,
  type RenewalDraft,
  type RenewalPreview,
  type RuleVersion,
  tryRenewalRules,
} from '../../../api/rules.js';
import { LEVEL_NAMES, namesOf } from './names.js';
import { NumberFields } from './number-fields.js';
import { PreviewTable } from './preview-table.js';
import { Certifications, Levels, type RenewalValues as Values } from './renewal-rows.js';
import { linesOf, VersionForm } from './version-form.js';

type Level = RenewalDraft['levels'][number];

const NAMES = namesOf(RENEWAL_NUMBERS);

/** What is empty is nothing, and not zero. */
const numberOf = (typed: number | string): number => (typed === '' ? Number.NaN : Number(typed));

const draftOf = ({ effectiveFrom, sources, levels, certifications, ...numbers }: Values): RenewalDraft => ({
  ...{ effectiveFrom, sources: linesOf(sources), certifications },
  levels: levels.map((level) => ({
    name: level.name.trim(),
    ...(Object.fromEntries(LEVEL_NAMES.map((name) => [name, numberOf(level[name])])) as Omit<Level, 'name'>),
  })),
  ...(Object.fromEntries(NAMES.map((name) => [name, Number(numbers[name])])) as Record<(typeof NAMES)[number], number>),
});

/** Another version of what renewals take. */
export function RenewalForm({ latest, onClose }: { latest: RuleVersion; onClose: () => void }) {
  const { t } = useTranslation(['rules', 'common']);
  const required = (value: unknown) => (String(value).trim() === '' ? t('common:required') : null);
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { effectiveFrom: '', sources: latest.sources.join('\n'), ...latest.renewal! },
    validate: { effectiveFrom: required, sources: required },
  });
  return (
    <VersionForm
      form={form}
      after={latest.version}
      draftOf={draftOf}
      tryOut={tryRenewalRules}
      add={addRenewalRules}
      show={(preview) => <Preview preview={preview} />}
      onClose={onClose}
    >
      <NumberFields bounds={RENEWAL_NUMBERS} inputPropsOf={(name) => form.getInputProps(name)} />
      <Levels form={form} latest={latest.renewal!} />
      <Certifications form={form} latest={latest.renewal!} />
    </VersionForm>
  );
}

function Preview({ preview: { plans, changed, examples } }: { preview: RenewalPreview }) {
  const { t, i18n } = useTranslation('rules');
  const list = new Intl.ListFormat(i18n.language);
  const needs = ({ seus, fee }: { seus: number; fee: number }) => t('preview.needs', { seus, fee });
  return (
    <>
      <p>{t('preview.plans', { count: plans, changed })}</p>
      {examples.length > 0 && (
        <PreviewTable
          head={[t('preview.plan'), t('preview.members'), t('preview.takes')]}
          rows={examples.map(({ codes, plans: count, before, after }) => [
            list.format(codes),
            count.toLocaleString(i18n.language),
            t('preview.fromTo', { before: needs(before), after: needs(after) }),
          ])}
        />
      )}
    </>
  );
}
