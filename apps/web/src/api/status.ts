import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';

/** How the house is, as it was a moment ago. */
export type HouseStatus = Schemas['StatusView'];

/** How often it is looked at anew, in milliseconds: as often as processes say how they are. */
const EVERY = 10_000;

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: () => answer(api.GET('/api/v1/administration/status')),
  staleTime: 0,
  refetchInterval: EVERY,
});

export const retryEvent = (id: string) =>
  answer(api.POST('/api/v1/administration/status/events/{id}/retry', { params: { path: { id } } }));
export const retryQueue = (name: string) =>
  answer(api.POST('/api/v1/administration/status/queues/{name}/retry', { params: { path: { name } } }));
