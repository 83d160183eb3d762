import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

/** A credential of an attendance record, also one that does not stand any more. */
export type Credential = Schemas['CredentialView'];
export type SigningKey = Schemas['SigningKeyView'];

/** One's own, the latest first. */
export const credentialsQuery = infiniteQueryOptions({
  queryKey: ['credentials', 'mine'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/credentials', { params: { query: { cursor } } })),
  ...byCursor,
});

/** Those of one attendance record or of one enrolment, the latest first; of somebody else for those who keep records. */
export const credentialsOfQuery = (sourceId: string, person?: string) =>
  queryOptions({
    queryKey: ['credentials', 'of', sourceId],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/credentials', { params: { query: { source: sourceId, person } } }))).items,
  });

/** Where one's own can be had letter by letter. */
export const fileOf = ({ id }: Pick<Credential, 'id'>): string => `/api/v1/credentials/${id}/credential.json`;

export const reissue = (id: string) =>
  answer(api.POST('/api/v1/credentials/{id}/reissue', { params: { path: { id } } }));
export const showName = (id: string, shown: boolean) =>
  answer(api.PUT('/api/v1/credentials/{id}/visibility', { params: { path: { id } }, body: { showName: shown } }));
export const revokeCredential = (id: string, reason: string) =>
  answer(api.POST('/api/v1/credentials/{id}/revocation', { params: { path: { id } }, body: { reason } }));

/** How often the keys are asked for while something is signed anew, in milliseconds. */
const RENEWING = 2_000;

/** Whether a key that is trusted no more still has credentials. */
const isRenewed = ({ state, credentials }: SigningKey): boolean => state === 'compromised' && credentials > 0;

export const keysQuery = queryOptions({
  queryKey: ['credentials', 'keys'],
  queryFn: () => answer(api.GET('/api/v1/administration/credentials/keys')),
  refetchInterval: ({ state }) => (state.data?.items.some(isRenewed) ? RENEWING : false),
});
export const rotateKeys = () => answer(api.POST('/api/v1/administration/credentials/keys/rotation'));
export const compromiseKey = (id: string, words: string) =>
  answer(
    api.POST('/api/v1/administration/credentials/keys/{id}/compromise', { params: { path: { id } }, body: { words } }),
  );
