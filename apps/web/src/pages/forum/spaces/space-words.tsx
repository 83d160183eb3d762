import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FORUM_LIMITS } from '#contracts';

/** What the fields need of a form that has a name and a description among its values. */
type WordsForm = Pick<UseFormReturnType<{ name: string; description: string }>, 'key' | 'getInputProps'>;

/** What a space is called, and what it is for. */
export function SpaceWords({ form }: { form: WordsForm }) {
  const { t } = useTranslation('spaces');
  return (
    <>
      <TextInput
        key={form.key('name')}
        {...form.getInputProps('name')}
        label={t('name')}
        maxLength={FORUM_LIMITS.spaceName}
      />
      <Textarea
        key={form.key('description')}
        {...form.getInputProps('description')}
        label={t('description')}
        rows={2}
        maxLength={FORUM_LIMITS.spaceDescription}
      />
    </>
  );
}
