import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from '../shell/toasts.js';
import { useProblemText } from './problem-note.js';

/**
 * One press that does something: says how it went, and asks again for what it may have changed.
 *
 * @param stale the first part of the keys of the queries that it changes
 * @param failed is told of a refusal, instead of a message about it
 */
export function useAction<Input = void>(
  act: (input: Input) => Promise<unknown>,
  { stale, done, failed }: { stale: string; done?: string; failed?: (thrown: unknown) => void },
) {
  const client = useQueryClient();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      if (done) toast(done);
      await client.invalidateQueries({ queryKey: [stale] });
    },
    onError: (error) => (failed ? failed(error) : toast(problemText(error), 'bad')),
  });
}
