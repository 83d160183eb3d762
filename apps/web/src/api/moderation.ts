import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AppealOutcome, ModerationAction, ModerationReason } from '#contracts';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

/** A case in the queue; what is null is for those who open it. */
export type Case = Schemas['CaseView'];
export type CaseDetail = Schemas['CaseDetailView'];
/** A decision as it is told to whom it concerns. */
export type OwnDecision = Schemas['OwnActionView'];
/** A decision as moderators see it. */
export type Decision = Schemas['ActionView'];
export type MemberFile = Schemas['MemberFileView'];
export type LogEntry = Schemas['AuditView'];
export type Rules = Schemas['RulesView'];
export type NearbyPost = Schemas['NearbyPostView'];

/** What a moderator wants done. */
export type Wish = Partial<Schemas['ActionBody']> & { action: ModerationAction; reason: ModerationReason };

export const waitingQuery = queryOptions({
  queryKey: ['moderation', 'waiting'],
  queryFn: () => answer(api.GET('/api/v1/moderation/waiting')),
  staleTime: 30_000,
  refetchInterval: 60_000,
});

export interface CaseFilter {
  state: 'open' | 'closed';
  space?: string;
}

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['moderation', 'cases', filter],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/moderation/cases', { params: { query: { ...filter, cursor } } })),
    ...byCursor,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['moderation', 'case', id],
    queryFn: () => answer(api.GET('/api/v1/moderation/cases/{id}', { params: { path: { id } } })),
    staleTime: 0,
  });

export const memberFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['moderation', 'member', id],
    queryFn: () => answer(api.GET('/api/v1/moderation/members/{id}', { params: { path: { id } } })),
    staleTime: 0,
  });

export interface LogFilter {
  person?: string;
  actor?: string;
  action?: string;
}

export const logQuery = (filter: LogFilter) =>
  infiniteQueryOptions({
    queryKey: ['moderation', 'log', filter],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/moderation/audit', { params: { query: { ...filter, cursor, limit: 50 } } })),
    ...byCursor,
  });

export const appealsQuery = queryOptions({
  queryKey: ['moderation', 'appeals'],
  queryFn: () => answer(api.GET('/api/v1/moderation/appeals')),
});

export const rulesQuery = queryOptions({
  queryKey: ['moderation', 'rules'],
  queryFn: () => answer(api.GET('/api/v1/moderation/rules')),
});

/** What moderators decided about whoever is signed in. */
export const ownDecisionsQuery = infiniteQueryOptions({
  queryKey: ['moderation', 'mine'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/me/moderation', { params: { query: { cursor } } })),
  ...byCursor,
});

export const openCase = (id: string) =>
  answer(api.POST('/api/v1/moderation/cases/{id}/openings', { params: { path: { id } } }));
export const decide = (wish: Wish) =>
  answer(api.POST('/api/v1/moderation/actions', { body: { words: '', keepOpen: false, ...wish } }));
export const undoDecision = (id: string) =>
  answer(api.POST('/api/v1/moderation/actions/{id}/undo', { params: { path: { id } } }));
export const addNote = (personId: string, words: string) =>
  answer(api.POST('/api/v1/moderation/members/{id}/notes', { params: { path: { id: personId } }, body: { words } }));
export const decideAppeal = (id: string, outcome: AppealOutcome, words: string) =>
  answer(
    api.POST('/api/v1/moderation/appeals/{id}/decision', {
      params: { path: { id } },
      body: { outcome, answer: words },
    }),
  );
export const saveRules = (body: Rules) => answer(api.PUT('/api/v1/moderation/rules', { body }));
/** Why somebody cannot sign in, by the token that the refusal gave. */
export const suspensionQuery = (token: string) =>
  queryOptions({
    queryKey: ['moderation', 'suspension', token],
    queryFn: () => answer(api.GET('/api/v1/suspensions/{token}', { params: { path: { token } } })),
    retry: false,
  });
export const appealSuspension = (token: string, words: string) =>
  answer(api.POST('/api/v1/suspensions/{token}/appeal', { params: { path: { token } }, body: { words } }));
export const appeal = (id: string, words: string) =>
  answer(api.POST('/api/v1/me/moderation/{id}/appeal', { params: { path: { id } }, body: { words } }));
