import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askToJoin } from '../../api/identity.js';
import { isRefusal } from '../../api/problem.js';
import type { Language } from '../../i18n/languages.js';
import { deviceTimeZone } from '../../time/format.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { checks } from './checks.js';
import { DoorCard } from './door-card.js';
import { MailSent } from './mail-sent.js';

export function SignUpPage() {
  const { t, i18n } = useTranslation(['auth', 'common']);
  const [sentTo, setSentTo] = useState<string>();
  const { email, filled } = checks(t);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', displayName: '' },
    validate: { email, displayName: filled },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    async (values) => {
      await askToJoin({ ...values, locale: i18n.language as Language, timeZone: deviceTimeZone() });
      return values.email;
    },
    setSentTo,
  );
  if (sentTo) return <MailSent text={t('sent.signUp', { email: sentTo })} />;
  if (isRefusal(problem, 'sign-up-closed')) {
    return (
      <DoorCard title={t('signUp.closed')} text={t('signUp.closedText')}>
        <Link to="/sign-in">{t('sent.back')}</Link>
      </DoorCard>
    );
  }
  return (
    <DoorCard title={t('signUp.title')} text={t('signUp.text')}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <TextInput
          key={form.key('displayName')}
          {...form.getInputProps('displayName')}
          label={t('name')}
          description={t('nameHint')}
          autoComplete="name"
        />
        <TextInput
          key={form.key('email')}
          {...form.getInputProps('email')}
          label={t('email')}
          type="email"
          autoComplete="username"
        />
        <Button type="submit" loading={busy}>
          {t('signUp.submit')}
        </Button>
      </form>
      <Link to="/sign-in">{t('sent.back')}</Link>
    </DoorCard>
  );
}
