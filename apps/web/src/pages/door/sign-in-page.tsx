import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForMailLink } from '../../api/identity.js';
import { ProblemNote, SaidByAddress } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { checks } from './checks.js';
import { DoorCard } from './door-card.js';
import { MailSent } from './mail-sent.js';
import { OtherWays } from './other-ways.js';
import { PasswordForm } from './password-form.js';
import { useEnter } from './use-enter.js';

const route = getRouteApi('/door/sign-in');

export function SignInPage() {
  const { t } = useTranslation(['auth', 'common']);
  const { to, problem } = route.useSearch();
  const enter = useEnter(to);
  const [way, setWay] = useState<'password' | 'link'>('password');
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo) return <MailSent text={t('sent.text', { email: sentTo })} />;
  return (
    <DoorCard title={t('signIn.title')}>
      <SaidByAddress code={problem} />
      {way === 'password' ? <PasswordForm enter={enter} withPasskeys /> : <LinkForm onSent={setSentTo} />}
      <Button variant="default" onClick={() => setWay(way === 'password' ? 'link' : 'password')}>
        {t(way === 'password' ? 'signIn.byLink' : 'signIn.byPassword')}
      </Button>
      <OtherWays enter={enter} to={to} />
      <p className="row between muted">
        <Link to="/forgotten">{t('signIn.forgotten')}</Link>
        <span>
          {t('signIn.noAccount')} <Link to="/sign-up">{t('signIn.signUp')}</Link>
        </span>
      </p>
    </DoorCard>
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
