import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { contentOf, type HandoutValues } from './values.js';
import type { Upload } from './use-upload.js';

export type HandoutForm = UseFormReturnType<HandoutValues>;

/**
 * A form about something to hand out. What is missing is said before anything is sent: a material and when it is handed
 * out are sent one after the other.
 *
 * @param upload where the form asks for a content
 */
export function useHandoutForm(initial: HandoutValues, upload?: Upload): HandoutForm {
  const { t } = useTranslation(['handing-out', 'common', 'problems']);
  const missing = (kinds: HandoutValues['kind'][], values: HandoutValues, words: string) => {
    if (!upload || !kinds.includes(values.kind)) return null;
    const uploadId = upload.now.state === 'here' ? upload.now.uploadId : undefined;
    return contentOf(values, uploadId) ? null : words;
  };
  return useForm<HandoutValues>({
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
