import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '../api/identity.js';
import { useProblemText } from '../ui/problem-note.js';
import { leaveOtherTabs } from './other-tabs.js';
import { toast } from './toasts.js';

/** Signs out whoever this is, member or guest. */
export function useLeave(): () => Promise<void> {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  return async () => {
    try {
      await signOut();
    } catch (error) {
      return toast(problemText(error), 'bad');
    }
    // Nothing of this person stays in the memory of a shared computer.
    client.clear();
    leaveOtherTabs();
    await navigate({ to: '/sign-in' });
    toast(t('account.signedOut'));
  };
}
