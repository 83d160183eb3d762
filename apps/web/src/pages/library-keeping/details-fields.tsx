import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIBRARY_KINDS, MATERIAL_LIMITS } from '#contracts';
import type { MaterialForm } from '../material-form/use-material-form.js';

/** What is said of something in the library besides its title. */
export function DetailsFields({ form }: { form: MaterialForm }) {
  const { t } = useTranslation(['library-keeping', 'materials']);
  return (
    <>
      <div className="fields">
        <NativeSelect
          {...form.getInputProps('libraryKind')}
          label={t('kind')}
          data={LIBRARY_KINDS.map((value) => ({ value, label: t(`materials:library.one.${value}`) }))}
        />
        <TextInput {...form.getInputProps('author')} label={t('author')} maxLength={MATERIAL_LIMITS.author.max} />
      </div>
      <NumberInput
        {...form.getInputProps('minutes')}
        label={t('minutes')}
        description={t('minutesHint')}
        min={MATERIAL_LIMITS.minutes.min}
        max={MATERIAL_LIMITS.minutes.max}
        allowDecimal={false}
      />
    </>
  );
}
