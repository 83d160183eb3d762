import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { joinWithNewAccount, type ClassInvitation } from '../../api/attending.js';
import { isRefusal } from '../../api/problem.js';
import type { Language } from '../../i18n/languages.js';
import { deviceTimeZone } from '../../time/format.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { checks } from './checks.js';
import { useEnter } from './use-enter.js';

interface NewcomerFormProps {
  token: string;
  invitation: ClassInvitation;
  /** Called where the address has an account: its member signs in. */
  onHasAccount: () => void;
}

/** Makes an account for whoever holds the link, and leads into the class. */
export function NewcomerForm({ token, invitation, onHasAccount }: NewcomerFormProps) {
  const { t, i18n } = useTranslation(['auth', 'attending', 'common']);
  const enter = useEnter(`/classes/${invitation.id}`);
  const check = checks(t);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { displayName: [...invitation.name].slice(0, 80).join(''), password: '' },
    validate: { displayName: check.filled, password: check.passwordOrNone },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    async ({ displayName, password }) => {
      const chosen = password === '' ? {} : { password };
      const locale = i18n.language as Language;
      try {
        await joinWithNewAccount({ token, displayName, ...chosen, locale, timeZone: deviceTimeZone() });
      } catch (thrown) {
        if (isRefusal(thrown, 'conflict')) onHasAccount();
        throw thrown;
      }
    },
    enter,
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <p>{t('attending:join.account')}</p>
      <ProblemNote of={problem} />
      <TextInput
        key={form.key('displayName')}
        {...form.getInputProps('displayName')}
        label={t('name')}
        description={t('nameHint')}
        autoComplete="name"
      />
      <PasswordInput
        key={form.key('password')}
        {...form.getInputProps('password')}
        label={t('newPassword')}
        description={t('link.passwordOptional')}
        autoComplete="new-password"
      />
      <Button type="submit" loading={busy}>
        {t('attending:join.submit')}
      </Button>
    </form>
  );
}
