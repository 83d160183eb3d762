import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { askToMerge } from '../../api/identity.js';
import { toast } from '../../shell/toasts.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';

/** Says that the account of another address is one's own as well. */
export function MergeForm() {
  const { t } = useTranslation(['account', 'common']);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: (email) => (email.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    async ({ email }) => {
      await askToMerge(email);
      return email;
    },
    (email) => {
      form.reset();
      toast(t('profile.emailSent', { email }));
    },
  );
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <h2>{t('profile.mergeTitle')}</h2>
      <p className="muted">{t('profile.mergeText')}</p>
      <ProblemNote of={problem} />
      <TextInput
        key={form.key('email')}
        {...form.getInputProps('email')}
        type="email"
        label={t('profile.mergeAddress')}
        description={t('profile.mergeHint')}
      />
      <div>
        <Button type="submit" variant="default" loading={busy}>
          {t('profile.emailSave')}
        </Button>
      </div>
    </form>
  );
}
