import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { LEVEL_NUMBERS, RENEWAL_LIMITS } from '#contracts';
import type { RenewalDraft, RuleVersion } from '../../../api/rules.js';
import { NumberFields } from './number-fields.js';
import css from './rules.module.css';
import type { VersionValues } from './version-form.js';

/** Numbers as they are typed. */
export type Typed<Numbers> = {
  [Name in keyof Numbers]: Numbers[Name] extends number ? number | string : Numbers[Name];
};
type Level = RenewalDraft['levels'][number];

/** A version of what renewals take, as it is typed. */
export type RenewalValues = VersionValues &
  Typed<Omit<RenewalDraft, 'effectiveFrom' | 'sources' | 'levels'>> & { levels: Typed<Level>[] };

interface RowsProps {
  form: UseFormReturnType<RenewalValues>;
  /** What the form begins with: what came before keeps its place, and what is added can be taken away again. */
  latest: NonNullable<RuleVersion['renewal']>;
}

const NEW_LEVEL: Typed<Level> = { name: '', seus: '', fee: '', furtherTrackSeus: '', experienceMonths: '' };

/** What each level asks for, and levels that are new. */
export function Levels({ form, latest }: RowsProps) {
  const { t } = useTranslation('rules');
  const { levels } = form.getValues();
  return (
    <>
      {levels.map(({ name }, place) => {
        const isNew = place >= latest.levels.length;
        return (
          <fieldset key={place} className={css.group}>
            <legend>{isNew ? t('new.level') : t('level', { name })}</legend>
            <div className="stack">
              {isNew && (
                <TextInput
                  {...form.getInputProps(`levels.${place}.name`)}
                  maxLength={RENEWAL_LIMITS.word.max}
                  label={t('new.name')}
                  description={t('new.levelHint')}
                />
              )}
              <NumberFields
                bounds={LEVEL_NUMBERS}
                inputPropsOf={(number) => form.getInputProps(`levels.${place}.${number}`)}
              />
              {isNew && <Remove what={t('new.removeLevel')} act={() => form.removeListItem('levels', place)} />}
            </div>
          </fieldset>
        );
      })}
      {levels.length < RENEWAL_LIMITS.levels && (
        <Add what={t('new.addLevel')} act={() => form.insertListItem('levels', NEW_LEVEL)} />
      )}
    </>
  );
}

/** How certifications are called, and certifications that are new: of another track, or a further level of one. */
export function Certifications({ form, latest }: RowsProps) {
  const { t } = useTranslation('rules');
  const { certifications } = form.getValues();
  const added = { code: '', name: '', track: '', level: latest.levels[0]?.name ?? '' };
  return (
    <fieldset className={css.group}>
      <legend>{t('certifications')}</legend>
      <div className="stack">
        {certifications.map(({ track, level, code }, place) =>
          place >= latest.certifications.length ? (
            <NewCertification key={place} form={form} place={place} />
          ) : (
            <div key={place} className={css.certification}>
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
          ),
        )}
        {certifications.length < RENEWAL_LIMITS.certifications && (
          <Add what={t('new.addCertification')} act={() => form.insertListItem('certifications', added)} />
        )}
      </div>
    </fieldset>
  );
}

function NewCertification({ form, place }: { form: RowsProps['form']; place: number }) {
  const { t } = useTranslation('rules');
  const { levels, certifications } = form.getValues();
  const at = (name: string) => `certifications.${place}.${name}`;
  const tracks = [...new Set(certifications.map(({ track }) => track))].filter(Boolean);
  const names = [...new Set([...levels.map(({ name }) => name), certifications[place]!.level])].filter(Boolean);
  return (
    <fieldset className={css.group}>
      <legend>{t('new.certification')}</legend>
      <div className="stack">
        <div className={css.fields}>
          <TextInput {...form.getInputProps(at('code'))} maxLength={RENEWAL_LIMITS.code.max} label={t('new.code')} />
          <TextInput {...form.getInputProps(at('name'))} maxLength={RENEWAL_LIMITS.name.max} label={t('new.name')} />
          <TextInput
            {...form.getInputProps(at('track'))}
            maxLength={RENEWAL_LIMITS.word.max}
            label={t('new.track')}
            list={`tracks-${place}`}
          />
          <NativeSelect {...form.getInputProps(at('level'))} label={t('new.ofLevel')} data={names} />
        </div>
        <datalist id={`tracks-${place}`}>
          {tracks.map((track) => (
            <option key={track} value={track} />
          ))}
        </datalist>
        <Remove what={t('new.removeCertification')} act={() => form.removeListItem('certifications', place)} />
      </div>
    </fieldset>
  );
}

const Add = ({ what, act }: { what: string; act: () => void }) => (
  <div>
    <Button variant="default" size="xs" onClick={act}>
      {what}
    </Button>
  </div>
);

const Remove = ({ what, act }: { what: string; act: () => void }) => (
  <div>
    <Button variant="subtle" size="xs" onClick={act}>
      {what}
    </Button>
  </div>
);
