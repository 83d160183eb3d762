import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeEmail, changePassword, type Me } from '../../api/identity.js';
import { toast } from '../../shell/toasts.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';

const orNothing = (password: string) => (password === '' ? undefined : password);

export function EmailForm({ me }: { me: Me }) {
  const { t } = useTranslation(['account', 'common']);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', currentPassword: '' },
    validate: { email: (email) => (email.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    async ({ email, currentPassword }) => {
      await changeEmail({ email, currentPassword: orNothing(currentPassword) });
      return email;
    },
    (email) => {
      form.reset();
      toast(t('profile.emailSent', { email }));
    },
  );
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <h2>{t('profile.emailTitle')}</h2>
      <p className="muted">{t('profile.emailNow', { email: me.email })}</p>
      <ProblemNote of={problem} />
      <TextInput
        key={form.key('email')}
        {...form.getInputProps('email')}
        type="email"
        label={t('profile.emailNew')}
        description={t('profile.emailHint')}
        autoComplete="email"
      />
      {me.hasPassword && (
        <PasswordInput
          key={form.key('currentPassword')}
          {...form.getInputProps('currentPassword')}
          label={t('profile.current')}
          autoComplete="current-password"
        />
      )}
      <div>
        <Button type="submit" variant="default" loading={busy}>
          {t('profile.emailSave')}
        </Button>
      </div>
    </form>
  );
}

export function PasswordForm({ me }: { me: Me }) {
  const { t } = useTranslation(['account', 'common']);
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', password: '' },
    validate: { password: (password) => (password === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ currentPassword, password }) => changePassword({ password, currentPassword: orNothing(currentPassword) }),
    async () => {
      form.reset();
      toast(t('profile.passwordSaved'));
      await client.invalidateQueries();
    },
  );
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <h2>{t('profile.passwordTitle')}</h2>
      {!me.hasPassword && <p className="muted">{t('profile.passwordNone')}</p>}
      <ProblemNote of={problem} />
      {me.hasPassword && (
        <PasswordInput
          key={form.key('currentPassword')}
          {...form.getInputProps('currentPassword')}
          label={t('profile.current')}
          autoComplete="current-password"
        />
      )}
      <PasswordInput
        key={form.key('password')}
        {...form.getInputProps('password')}
        label={t('profile.next')}
        description={t('profile.nextHint')}
        autoComplete="new-password"
      />
      <div>
        <Button type="submit" variant="default" loading={busy}>
          {t('profile.passwordSave')}
        </Button>
      </div>
    </form>
  );
}
