import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import type { Me } from './identity.js';
import type { When } from './meetups.js';
import { byCursor } from './pages.js';

export type ClassAbout = Schemas['OfferingAboutResponse'];
export type AttendedClass = Schemas['AttendedClassResponse'];
export type ClassInvitation = Schemas['ClassInvitationResponse'];

const of = (offeringId: string) => ({ params: { path: { offeringId } } });

/** The classes that one is in. */
export const attendedQuery = (when: When) =>
  infiniteQueryOptions({
    queryKey: ['classes', 'attended', when],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/classes/mine', { params: { query: { when, cursor, limit: 20 } } })),
    ...byCursor,
  });

/** The next of them; null where none is to come. */
export const nextClassQuery = queryOptions({
  queryKey: ['classes', 'attended', 'next'],
  queryFn: async () => {
    const params = { query: { when: 'upcoming' as const, limit: 1 } };
    return (await answer(api.GET('/api/v1/classes/mine', { params }))).items[0] ?? null;
  },
  staleTime: 60_000,
});
const hasAttendedQuery = queryOptions({
  queryKey: ['classes', 'attended', 'any'],
  queryFn: async () => {
    const params = { query: { when: 'past' as const, limit: 1 } };
    return (await answer(api.GET('/api/v1/classes/mine', { params }))).items.length > 0;
  },
  staleTime: 300_000,
});

/** Whether one is in any class, to come or past. */
export function useAttends(me: Me | null): boolean {
  const next = useQuery({ ...nextClassQuery, enabled: me !== null });
  const past = useQuery({ ...hasAttendedQuery, enabled: me !== null && next.data === null });
  return Boolean(next.data) || past.data === true;
}

export const attendedClassQuery = (id: string) =>
  queryOptions({
    queryKey: ['classes', 'attended', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/classes/mine/{offeringId}', of(id))),
  });
/** Who else is in it, by name. */
export const participantsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['classes', 'attended', 'participants', id],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/classes/mine/{offeringId}/participants', {
          params: { path: { offeringId: id }, query: { cursor } },
        }),
      ),
    ...byCursor,
  });
/** Where its half-days can be downloaded for a calendar. */
export const classCalendarFile = (id: string): string => `/api/v1/classes/mine/${id}/calendar.ics`;

/** What a personal link leads into. */
export const classInvitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['classes', 'invitation', token],
    queryFn: () => answer(api.POST('/api/v1/classes/invitation', { body: { token } })),
    retry: false,
  });
export const joinByLink = (token: string) => answer(api.POST('/api/v1/classes/invitation/join', { body: { token } }));
export const joinWithNewAccount = (body: Schemas['ClassNewcomerRequest']) =>
  answer(api.POST('/api/v1/classes/invitation/account', { body }));
export const joinByCode = (code: string) => answer(api.POST('/api/v1/classes/join', { body: { code } }));
