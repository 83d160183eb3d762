import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

/** How one person stands after one session, also where the minutes make no record. */
export type AttendanceRecord = Schemas['RecordView'];
/** One stretch of a session, with its two ends as ISO strings. */
export type Stretch = Schemas['SegmentView'];
export type StretchKind = Stretch['kind'];
/** A question that waits for an answer. */
export type OpenDispute = Schemas['OpenDisputeView'];

/** One's own, the latest first. */
export const recordsQuery = infiniteQueryOptions({
  queryKey: ['records', 'mine'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/records', { params: { query: { cursor } } })),
  ...byCursor,
});

/** One with all that was said about it. */
export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: ['records', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/records/{id}', { params: { path: { id } } })),
  });

/** Everybody's, after one meetup. */
export const attendanceQuery = (meetupId: string) =>
  infiniteQueryOptions({
    queryKey: ['records', 'of-meetup', meetupId],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/meetups/{meetupId}/records', {
          params: { path: { meetupId }, query: { cursor, limit: 100 } },
        }),
      ),
    ...byCursor,
  });

export const disputesQuery = infiniteQueryOptions({
  queryKey: ['records', 'disputes'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/disputes', { params: { query: { cursor } } })),
  ...byCursor,
});

export const raiseDispute = (id: string, words: string) =>
  answer(api.POST('/api/v1/records/{id}/disputes', { params: { path: { id } }, body: { words } }));
export const answerDispute = (id: string, words: string) =>
  answer(api.POST('/api/v1/disputes/{id}/answer', { params: { path: { id } }, body: { answer: words } }));
export const overrideMinutes = (id: string, minutes: number, reason: string) =>
  answer(api.POST('/api/v1/records/{id}/overrides', { params: { path: { id } }, body: { minutes, reason } }));
