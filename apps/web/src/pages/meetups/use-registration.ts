import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { register, unregister } from '../../api/meetups.js';
import { toast } from '../../shell/toasts.js';
import { useProblemText } from '../../ui/problem-note.js';

/** Saying that one comes, and taking it back. */
export function useRegistration(meetupId: string) {
  const { t } = useTranslation('meetups');
  const client = useQueryClient();
  const problemText = useProblemText();
  const mutation = useMutation({
    mutationFn: (comes: boolean) => (comes ? register(meetupId) : unregister(meetupId)),
    onSuccess: async (_, comes) => {
      toast(t(comes ? 'page.registeredNow' : 'page.unregisteredNow'));
      await client.invalidateQueries({ queryKey: ['meetups'] });
    },
    onError: (error) => toast(problemText(error), 'bad'),
  });
  return {
    busy: mutation.isPending,
    register: () => mutation.mutate(true),
    unregister: () => mutation.mutate(false),
  };
}
