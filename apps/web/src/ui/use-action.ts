import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../shell/toasts.js';
import { useProblemText } from './problem-note.js';

/**
 * One press that does something: says how it went, and asks again for what it may have changed.
 *
 * @param stale the first part of the keys of the queries that it changes
 */
export function useAction<Input = void>(
  act: (input: Input) => Promise<unknown>,
  { stale, done }: { stale: string; done?: string },
) {
  const client = useQueryClient();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      if (done) toast(done);
      await client.invalidateQueries({ queryKey: [stale] });
    },
    onError: (error) => toast(problemText(error), 'bad'),
  });
}
