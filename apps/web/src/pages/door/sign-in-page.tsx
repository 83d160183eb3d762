import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForMailLink, signIn } from '../../api/identity.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { checks } from './checks.js';
import { DoorCard } from './door-card.js';
import { MailSent } from './mail-sent.js';
import { useEnter } from './use-enter.js';

const route = getRouteApi('/door/sign-in');

export function SignInPage() {
  const { t } = useTranslation(['auth', 'common']);
  const { to } = route.useSearch();
  const [way, setWay] = useState<'password' | 'link'>('password');
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo) return <MailSent text={t('sent.text', { email: sentTo })} />;
  return (
    <DoorCard title={t('signIn.title')}>
      {way === 'password' ? <PasswordForm to={to} /> : <LinkForm onSent={setSentTo} />}
      <Button variant="default" onClick={() => setWay(way === 'password' ? 'link' : 'password')}>
        {t(way === 'password' ? 'signIn.byLink' : 'signIn.byPassword')}
      </Button>
      <p className="row between muted">
        <Link to="/forgotten">{t('signIn.forgotten')}</Link>
        <span>
          {t('signIn.noAccount')} <Link to="/sign-up">{t('signIn.signUp')}</Link>
        </span>
      </p>
    </DoorCard>
  );
}

function PasswordForm({ to }: { to?: string }) {
  const { t } = useTranslation(['auth', 'common']);
  const enter = useEnter(to);
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
        autoComplete="username"
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

function LinkForm({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useTranslation(['auth', 'common']);
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '' }, validate: { email: checks(t).email } });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    async ({ email }) => {
      await askForMailLink(email);
      return email;
    },
    onSent,
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <TextInput
        key={form.key('email')}
        {...form.getInputProps('email')}
        label={t('email')}
        description={t('signIn.linkHint')}
        type="email"
        autoComplete="email"
        name="email"
      />
      <Button type="submit" loading={busy}>
        {t('signIn.sendLink')}
      </Button>
    </form>
  );
}
