import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageField } from './page-field.js';
import { UploadField } from './upload-field.js';
import type { MaterialForm } from './use-material-form.js';
import type { Upload } from './use-upload.js';
import { isVideo, titleOf } from './values.js';

interface ContentFieldsProps {
  form: MaterialForm;
  upload: Upload;
  /** Whether what it is may still change, to a film where one is chosen. */
  fresh?: boolean;
  disabled?: boolean;
}

/** What a material is: a file, a text, an address, or a film that is either. */
export function ContentFields({ form, upload, fresh = false, disabled = false }: ContentFieldsProps) {
  const { t } = useTranslation('material-form');
  const { kind } = form.values;
  const { errors } = form;
  if (kind === 'page') return <PageField form={form} disabled={disabled} />;
  const chosen = (file: File) => {
    form.clearErrors();
    if (!fresh) return;
    if (isVideo(file.name)) form.setFieldValue('kind', 'video');
    if (form.values.title.trim() === '') form.setFieldValue('title', titleOf(file.name));
  };
  return (
    <>
      {kind !== 'link' && (
        <UploadField upload={upload} kind={kind} error={errors['uploadId'] ?? errors['file']} onChoose={chosen} />
      )}
      {kind !== 'file' && upload.now.state === 'none' && (
        <TextInput
          {...form.getInputProps('url')}
          type="url"
          label={t(kind === 'link' ? 'link.label' : 'link.video')}
          placeholder="https://"
          maxLength={2000}
          disabled={disabled}
        />
      )}
    </>
  );
}
