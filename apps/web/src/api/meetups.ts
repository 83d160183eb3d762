import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MinutesJson } from '#lean-coffee/core';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

export type MeetupSummary = Schemas['MeetupSummaryResponse'];
export type Meetup = Schemas['MeetupResponse'];
/** "The third Thursday of every month." */
export type Recurrence = Omit<Schemas['RecurrenceResponse'], 'rrule'>;
export type MeetupDraft = Schemas['ScheduleMeetupRequest'];
export type MeetupChange = Schemas['ChangeMeetupRequest'];
export type ScopeOfChange = 'this' | 'following';
export type When = 'upcoming' | 'past';

const of = (meetupId: string) => ({ params: { path: { meetupId } } });

export const meetupsQuery = (when: When) =>
  infiniteQueryOptions({
    queryKey: ['meetups', 'list', when],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/meetups', { params: { query: { when, cursor, limit: 20 } } })),
    ...byCursor,
  });

/** The one that is live or comes next. */
export const nextMeetupQuery = queryOptions({
  queryKey: ['meetups', 'next'],
  queryFn: () => answer(api.GET('/api/v1/meetups/next')),
});

export const meetupQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetups', 'one', id],
    // Guests get an outline, which these pages never ask for.
    queryFn: async () => (await answer(api.GET('/api/v1/meetups/{meetupId}', of(id)))) as Meetup,
  });

export const registrationsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['meetups', 'one', id, 'registrations'],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/meetups/{meetupId}/registrations', {
          params: { path: { meetupId: id }, query: { cursor, limit: 100 } },
        }),
      ),
    ...byCursor,
  });

export const scheduleMeetup = (body: MeetupDraft) => answer(api.POST('/api/v1/meetups', { body }));
export const changeMeetup = (id: string, body: MeetupChange) =>
  answer(api.PATCH('/api/v1/meetups/{meetupId}', { ...of(id), body }));
export const cancelMeetup = (id: string, body: Schemas['CancelMeetupRequest']) =>
  answer(api.POST('/api/v1/meetups/{meetupId}/cancel', { ...of(id), body }));

export const register = (id: string) => answer(api.PUT('/api/v1/meetups/{meetupId}/registration', of(id)));
export const unregister = (id: string) => answer(api.DELETE('/api/v1/meetups/{meetupId}/registration', of(id)));

/** The address of a meetup's calendar entry. */
export const calendarFile = (id: string): string => `/api/v1/meetups/${id}/calendar.ics`;

export const joinLinkQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetups', 'one', id, 'join-link'],
    queryFn: () => answer(api.GET('/api/v1/meetups/{meetupId}/join-link', of(id))),
  });
export const createJoinLink = (id: string) => answer(api.POST('/api/v1/meetups/{meetupId}/join-link', of(id)));
export const revokeJoinLink = (id: string) => answer(api.DELETE('/api/v1/meetups/{meetupId}/join-link', of(id)));

/** What a join link opens, for whoever holds it. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['join', token],
    queryFn: () => answer(api.GET('/api/v1/join/{token}', { params: { path: { token } } })),
  });
export const joinAsGuest = (token: string, displayName: string) =>
  answer(api.POST('/api/v1/join/{token}', { params: { path: { token } }, body: { displayName } }));

export const feedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: () => answer(api.GET('/api/v1/calendar/feed')),
});
export const createFeed = () => answer(api.POST('/api/v1/calendar/feed'));
export const revokeFeed = () => answer(api.DELETE('/api/v1/calendar/feed'));

/** How a session went; the shape is the core's, which also writes the files. Only for meetups that have one. */
export const minutesQuery = (meetupId: string) =>
  queryOptions({
    queryKey: ['meetups', 'one', meetupId, 'minutes'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/meetups/{meetupId}/session', of(meetupId)))) as unknown as MinutesJson,
  });

/** A meetup and how it went. Minutes are not asked for where the board was never opened: there are none. */
export const summaryQuery = (meetupId: string) =>
  queryOptions({
    queryKey: ['meetups', 'one', meetupId, 'summary'],
    queryFn: async ({ client }) => {
      const meetup = await client.fetchQuery({ ...meetupQuery(meetupId), staleTime: 0 });
      return {
        meetup,
        minutes: meetup.hasSession ? await client.fetchQuery({ ...minutesQuery(meetupId), staleTime: 0 }) : null,
      };
    },
  });

export type ExportFormat = 'markdown' | 'csv' | 'json';
export const exportAddress = (meetupId: string, format: ExportFormat, locale: string): string =>
  `/api/v1/meetups/${meetupId}/session/export?format=${format}&locale=${locale}`;
