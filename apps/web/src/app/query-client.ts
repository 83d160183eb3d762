import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/problem.js';

/** What is refused is refused: only silence of the server is worth asking again. */
const worthRetrying = (failures: number, error: unknown): boolean =>
  failures < 3 && (!(error instanceof ApiError) || error.code === 'unavailable');

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthRetrying, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
