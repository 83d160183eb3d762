import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { contentOf, type MaterialValues } from './values.js';
import { type Upload, uploadIdOf } from './use-upload.js';

export type MaterialForm = UseFormReturnType<MaterialValues>;

/**
 * A form about a material. What is missing is said before anything is sent: a material and when it is handed out are sent
 * one after the other.
 *
 * @param upload where the form asks for a content
 */
export function useMaterialForm(initial: MaterialValues, upload?: Upload): MaterialForm {
  const { t } = useTranslation(['material-form', 'common', 'problems']);
  const missing = (kinds: MaterialValues['kind'][], values: MaterialValues, words: string) => {
    if (!upload || !kinds.includes(values.kind)) return null;
    return contentOf(values, uploadIdOf(upload)) ? null : words;
  };
  return useForm<MaterialValues>({
    mode: 'controlled',
    initialValues: initial,
    validate: {
      title: (title) => (title.trim() === '' ? t('common:required') : null),
      releaseAt: (at, { release }) => (release === 'on-date' && at === '' ? t('problems:fields.with-on-date') : null),
      uploadId: (_, values) => missing(['file'], values, t('upload.missing')),
      markdown: (_, values) => missing(['page'], values, t('common:required')),
      url: (_, values) =>
        missing(['link'], values, t('common:required')) ?? missing(['video'], values, t('upload.orUrlMissing')),
    },
  });
}
