import { SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MATERIAL_KINDS, MATERIAL_LIMITS } from '#contracts';
import { ContentFields } from './content-fields.js';
import css from './material-form.module.css';
import type { MaterialForm } from './use-material-form.js';
import { isComing, type Upload } from './use-upload.js';

interface NewMaterialFieldsProps {
  form: MaterialForm;
  upload: Upload;
  titleHint?: string;
  /** It is there already, and only the rest is to be tried again. */
  disabled?: boolean;
}

/** What something new is, what it holds, and what it is called. */
export function NewMaterialFields({ form, upload, titleHint, disabled = false }: NewMaterialFieldsProps) {
  const { t } = useTranslation('material-form');
  return (
    <>
      <SegmentedControl
        {...form.getInputProps('kind')}
        aria-label={t('kind')}
        className={css.kinds}
        disabled={disabled || isComing(upload)}
        data={MATERIAL_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <ContentFields form={form} upload={upload} fresh disabled={disabled} />
      <TextInput
        {...form.getInputProps('title')}
        label={t('title')}
        description={titleHint}
        maxLength={MATERIAL_LIMITS.title.max}
        disabled={disabled}
      />
    </>
  );
}
