import { TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { LEVEL_NUMBERS, RENEWAL_LIMITS, RENEWAL_NUMBERS } from '#contracts';
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
import css from './rules.module.css';
import { linesOf, VersionForm, type VersionValues } from './version-form.js';

type Typed<Numbers> = { [Name in keyof Numbers]: Numbers[Name] extends number ? number | string : Numbers[Name] };
type Level = RenewalDraft['levels'][number];
type Values = VersionValues &
  Typed<Omit<RenewalDraft, 'effectiveFrom' | 'sources' | 'levels'>> & { levels: Typed<Level>[] };

const NAMES = namesOf(RENEWAL_NUMBERS);

const draftOf = ({ effectiveFrom, sources, levels, certifications, ...numbers }: Values): RenewalDraft => ({
  ...{ effectiveFrom, sources: linesOf(sources), certifications },
  levels: levels.map((level) => ({
    name: level.name,
    ...(Object.fromEntries(LEVEL_NAMES.map((name) => [name, Number(level[name])])) as Omit<Level, 'name'>),
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
      <Levels form={form} />
      <Certifications form={form} />
    </VersionForm>
  );
}

function Levels({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation('rules');
  return form.getValues().levels.map((level, place) => (
    <fieldset key={level.name} className={css.group}>
      <legend>{t('level', { name: level.name })}</legend>
      <NumberFields bounds={LEVEL_NUMBERS} inputPropsOf={(name) => form.getInputProps(`levels.${place}.${name}`)} />
    </fieldset>
  ));
}

function Certifications({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation('rules');
  return (
    <fieldset className={css.group}>
      <legend>{t('certifications')}</legend>
      <div className="stack">
        {form.getValues().certifications.map(({ track, level, code }, place) => (
          <div key={`${track} ${level}`} className={css.certification}>
            <TextInput
              {...form.getInputProps(`certifications.${place}.code`)}
              maxLength={RENEWAL_LIMITS.code.max}
              aria-label={t('code', { track, level })}
            />
            <TextInput
              {...form.getInputProps(`certifications.${place}.name`)}
              maxLength={RENEWAL_LIMITS.name.max}
              aria-label={t('name', { code })}
            />
          </div>
        ))}
      </div>
    </fieldset>
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
