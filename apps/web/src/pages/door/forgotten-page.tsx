import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForReset } from '../../api/identity.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { checks } from './checks.js';
import { DoorCard } from './door-card.js';
import { MailSent } from './mail-sent.js';

export function ForgottenPage() {
  const { t } = useTranslation(['auth', 'common']);
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '' }, validate: { email: checks(t).email } });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    async ({ email }) => {
      await askForReset(email);
      return email;
    },
    setSentTo,
  );
  if (sentTo) return <MailSent text={t('sent.text', { email: sentTo })} />;
  return (
    <DoorCard title={t('forgotten.title')} text={t('forgotten.text')}>
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
        <Button type="submit" loading={busy}>
          {t('forgotten.submit')}
        </Button>
      </form>
      <Link to="/sign-in">{t('sent.back')}</Link>
    </DoorCard>
  );
}
