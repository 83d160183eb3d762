import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  acceptInvitation,
  confirmClaim,
  confirmEmail,
  confirmMerge,
  confirmSignUp,
  resetPassword,
  signInByLink,
} from '../../api/identity.js';
import { isRefusal } from '../../api/problem.js';
import type { Language } from '../../i18n/languages.js';
import { NothingHere } from '../../shell/nothing-here.js';
import { toast } from '../../shell/toasts.js';
import { deviceTimeZone } from '../../time/format.js';
import { ButtonLink } from '../../ui/links.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { checks, LEAST_PASSWORD } from './checks.js';
import { DoorCard } from './door-card.js';
import { useEnter } from './use-enter.js';

const route = getRouteApi('/door/link/$purpose');

/** What a mail's link is for, and what has to be filled in before it is used up. */
const PURPOSES = {
  'sign-in': { words: 'link.signIn', name: false, password: 'none' },
  'sign-up': { words: 'link.signUp', name: false, password: 'optional' },
  'confirm-email': { words: 'link.confirmEmail', name: false, password: 'none' },
  reset: { words: 'reset', name: false, password: 'needed' },
  merge: { words: 'link.merge', name: false, password: 'none' },
  claim: { words: 'link.claim', name: false, password: 'none' },
  invitation: { words: 'link.invitation', name: true, password: 'optional' },
} as const;

type Purpose = keyof typeof PURPOSES;

interface Given {
  displayName: string;
  password: string;
}

function useAccept(purpose: Purpose, token: string): (given: Given) => Promise<unknown> {
  const { i18n } = useTranslation();
  return ({ displayName, password }) => {
    const chosen = password === '' ? undefined : password;
    switch (purpose) {
      case 'sign-in':
        return signInByLink(token);
      case 'sign-up':
        return confirmSignUp({ token, password: chosen });
      case 'confirm-email':
        return confirmEmail(token);
      case 'reset':
        return resetPassword({ token, password });
      case 'merge':
        return confirmMerge(token);
      case 'claim':
        return confirmClaim(token);
      case 'invitation': {
        const locale = i18n.language as Language;
        return acceptInvitation({ token, displayName, password: chosen, locale, timeZone: deviceTimeZone() });
      }
    }
  };
}

/**
 * Where the links in mails lead. The secret is behind the `#`; nothing is used up before somebody presses, so that
 * programs that open every link in a mail do no harm.
 */
export function LinkPage() {
  const { purpose } = route.useParams();
  // Kept from the first look: the address bar is cleaned of it right away.
  const [token] = useState(() => location.hash.slice(1));
  if (!(purpose in PURPOSES) || token === '') return <NothingHere />;
  return <LinkCard purpose={purpose as Purpose} token={token} />;
}

function LinkCard({ purpose, token }: { purpose: Purpose; token: string }) {
  const { t } = useTranslation(['auth', 'common']);
  const { words, name, password } = PURPOSES[purpose];
  const enter = useEnter();
  const navigate = useNavigate();
  const accept = useAccept(purpose, token);
  const check = checks(t);
  const form = useForm<Given & Record<string, unknown>>({
    mode: 'uncontrolled',
    initialValues: { displayName: '', password: '' },
    validate: {
      displayName: (value) => (name ? check.filled(value) : null),
      password: (value) =>
        password === 'needed' ? check.password(value) : password === 'optional' ? check.passwordOrNone(value) : null,
    },
  });
  const { busy, problem, onSubmit } = useSubmit(form, accept, async () => {
    if (purpose === 'confirm-email' || purpose === 'merge') {
      toast(t(purpose === 'merge' ? 'link.merge.done' : 'link.confirmEmail.done'));
      return navigate({ to: purpose === 'merge' ? '/records' : '/' });
    }
    if (purpose === 'claim') toast(t('link.claim.done'));
    return enter();
  });
  if (isRefusal(problem, 'link-invalid', 'gone', 'not-found')) {
    return (
      <DoorCard title={t('link.gone')} text={t('link.goneText')}>
        <ButtonLink to="/sign-in">{t('sent.back')}</ButtonLink>
      </DoorCard>
    );
  }
  return (
    <DoorCard title={t(`${words}.title`)} text={t(`${words}.text`)}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        {name && (
          <TextInput
            key={form.key('displayName')}
            {...form.getInputProps('displayName')}
            label={t('name')}
            description={t('nameHint')}
            autoComplete="name"
          />
        )}
        {password !== 'none' && (
          <PasswordInput
            key={form.key('password')}
            {...form.getInputProps('password')}
            label={t('newPassword')}
            description={
              password === 'optional' ? t('link.passwordOptional') : t('passwordHint', { least: LEAST_PASSWORD })
            }
            autoComplete="new-password"
          />
        )}
        <Button type="submit" loading={busy}>
          {t(`${words}.submit`)}
        </Button>
      </form>
    </DoorCard>
  );
}
