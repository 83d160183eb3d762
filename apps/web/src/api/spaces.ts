import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { SpaceRole } from '#contracts';
import { answer, api, type Schemas } from './client.js';
import type { Space } from './forum.js';
import { hasRole, type Me } from './identity.js';
import { byCursor } from './pages.js';

export type SpaceMember = Schemas['SpaceMemberView'];

/** Who names, describes and archives a space. The server decides; this only keeps doors from being shown that do not open. */
export const keepsSpace = (me: Me | null, { canModerate, audience }: Space): boolean =>
  canModerate || (hasRole(me, 'trainer') && audience !== 'cohort');

/** One space, by its id or its slug. */
export const spaceQuery = (idOrSlug: string) =>
  queryOptions({
    queryKey: ['forum', 'space', idOrSlug],
    queryFn: () => answer(api.GET('/api/v1/spaces/{id}', { params: { path: { id: idOrSlug } } })),
  });

export const openSpace = (body: Schemas['SpaceBody']) => answer(api.POST('/api/v1/spaces', { body }));
export const changeSpace = (id: string, body: Schemas['SpaceChangesBody']) =>
  answer(api.PATCH('/api/v1/spaces/{id}', { params: { path: { id } }, body }));

/** Who was let into the space of a cohort. */
export const spaceMembersQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['forum', 'space', id, 'members'],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/spaces/{id}/members', { params: { path: { id }, query: { cursor } } })),
    ...byCursor,
  });

export const letIn = (id: string, email: string) =>
  answer(api.POST('/api/v1/spaces/{id}/members', { params: { path: { id } }, body: { email, role: 'member' } }));
export const giveRole = (id: string, personId: string, role: SpaceRole) =>
  answer(api.PATCH('/api/v1/spaces/{id}/members/{personId}', { params: { path: { id, personId } }, body: { role } }));
export const withdrawFrom = (id: string, personId: string) =>
  answer(api.DELETE('/api/v1/spaces/{id}/members/{personId}', { params: { path: { id, personId } } }));
