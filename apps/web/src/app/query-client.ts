import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isRefusal } from '../api/problem.js';

/** What is refused is refused: only silence of the server is worth asking again. */
const worthRetrying = (failures: number, error: unknown): boolean =>
  failures < 3 && (!(error instanceof ApiError) || error.code === 'unavailable');

/** @param onSignedOut when the server no longer knows who this is: the session was ended elsewhere, or has run out */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isRefusal(error, 'sign-in-required')) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthRetrying, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
