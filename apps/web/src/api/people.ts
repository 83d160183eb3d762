import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';

export type Person = Schemas['ShownPersonView'];

/** Somebody as other members see them. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: () => answer(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  });
