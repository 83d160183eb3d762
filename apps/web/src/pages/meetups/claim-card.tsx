import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askToClaim } from '../../api/identity.js';
import type { Language } from '../../i18n/languages.js';
import { useLeave } from '../../shell/use-leave.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';

/** How a guest keeps their attendance: by an e-mail address that they confirm. */
export function ClaimCard({ meetupId }: { meetupId: string }) {
  const { t, i18n } = useTranslation(['meetups', 'common']);
  const leave = useLeave();
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: { email: (email) => (email.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    async ({ email }) => {
      await askToClaim(meetupId, { email, locale: i18n.language as Language });
      return email;
    },
    setSentTo,
  );
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <h2>{t('claim.title')}</h2>
      <p className="muted">{t('claim.text')}</p>
      <div role="status">{sentTo && t('claim.sent', { email: sentTo })}</div>
      <ProblemNote of={problem} />
      {!sentTo && (
        <>
          <TextInput
            key={form.key('email')}
            {...form.getInputProps('email')}
            type="email"
            label={t('claim.email')}
            autoComplete="email"
          />
          <div>
            <Button type="submit" loading={busy}>
              {t('claim.submit')}
            </Button>
          </div>
        </>
      )}
      <div>
        <Button variant="subtle" size="sm" onClick={() => void leave()}>
          {t('claim.leave')}
        </Button>
      </div>
    </form>
  );
}
