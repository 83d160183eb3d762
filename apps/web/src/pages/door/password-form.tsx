import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../api/identity.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { checks } from './checks.js';

interface PasswordFormProps {
  enter: () => Promise<void>;
  /** Whether the browser may offer passkeys where the address is typed. */
  withPasskeys?: boolean;
}

/** Signs in with address and password, and goes on with `enter`. */
export function PasswordForm({ enter, withPasskeys = false }: PasswordFormProps) {
  const { t } = useTranslation(['auth', 'common']);
  const { email, filled } = checks(t);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: { email, password: filled },
  });
  const { busy, problem, onSubmit } = useSubmit(form, (values) => signIn(values), enter);
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <TextInput
        key={form.key('email')}
        {...form.getInputProps('email')}
        label={t('email')}
        type="email"
        autoComplete={withPasskeys ? 'username webauthn' : 'username'}
        name="email"
      />
      <PasswordInput
        key={form.key('password')}
        {...form.getInputProps('password')}
        label={t('password')}
        autoComplete="current-password"
        name="password"
      />
      <Button type="submit" loading={busy}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
