import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ConfirmationKind } from '#contracts';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

export type Attendee = Schemas['AttendeeResponse'];
export type AttendedHalfDay = Schemas['AttendedHalfDayResponse'];
export type ExplainedAttendance = Schemas['ExplainedAttendanceResponse'];
export type ExplainedHalfDay = Schemas['ExplainedHalfDayResponse'];
export type Grouping = Schemas['GroupingResponse'];
export type GroupsDraft = Schemas['GroupsRequest'];

const of = (offeringId: string) => ({ params: { path: { offeringId } } });
const inHalf = (offeringId: string, halfDayId: string) => ({ params: { path: { offeringId, halfDayId } } });
const about = (offeringId: string, enrolmentId: string) => ({ params: { path: { offeringId, enrolmentId } } });

/** Whom something was new for: the same the other way round undoes it. */
type Changed = Promise<string[]>;

/** What is asked about the day of a class; all of it is read again when it changes. */
export const dayKey = (offeringId: string) => ['classes', 'day', offeringId] as const;

/** Who is in a class, by name, and what they have attended. */
export const attendanceQuery = (offeringId: string) =>
  infiniteQueryOptions({
    queryKey: [...dayKey(offeringId), 'attendance'],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/offerings/{offeringId}/attendance', { params: { path: { offeringId }, query: { cursor } } }),
      ),
    ...byCursor,
    refetchInterval: 30_000,
  });
/** What somebody has attended, for those who run the class. */
export const attendanceOfQuery = (offeringId: string, enrolmentId: string) =>
  queryOptions({
    queryKey: [...dayKey(offeringId), 'attendance', enrolmentId],
    queryFn: () =>
      answer(api.GET('/api/v1/offerings/{offeringId}/attendance/{enrolmentId}', about(offeringId, enrolmentId))),
    refetchInterval: 30_000,
  });
/** What one has attended oneself. */
export const ownAttendanceQuery = (offeringId: string) =>
  queryOptions({
    queryKey: [...dayKey(offeringId), 'own'],
    queryFn: () => answer(api.GET('/api/v1/offerings/{offeringId}/me/attendance', of(offeringId))),
    refetchInterval: 20_000,
  });

/** The code that a class shows. Each is good for half a minute. */
export const halfDayCodeQuery = (offeringId: string, halfDayId: string) =>
  queryOptions({
    queryKey: [...dayKey(offeringId), 'code', halfDayId],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/offerings/{offeringId}/half-days/{halfDayId}/code', inHalf(offeringId, halfDayId)),
        )
      ).code,
  });
export const showCode = (code: string) => answer(api.POST('/api/v1/class-codes', { body: { code } }));

export const mark = async (offeringId: string, halfDayId: string, enrolmentIds: string[], present: boolean): Changed =>
  (
    await answer(
      api.PUT('/api/v1/offerings/{offeringId}/half-days/{halfDayId}/marks', {
        ...inHalf(offeringId, halfDayId),
        body: { enrolmentIds, present },
      }),
    )
  ).changed;
export const confirm = async (
  offeringId: string,
  kind: ConfirmationKind,
  enrolmentIds: string[],
  confirmed: boolean,
): Changed =>
  (
    await answer(
      api.PUT('/api/v1/offerings/{offeringId}/confirmations', {
        ...of(offeringId),
        body: { kind, enrolmentIds, confirmed },
      }),
    )
  ).changed;
/** Whether somebody is in a class only to make up for half-days of another one. */
export const setMakingUp = (offeringId: string, enrolmentId: string, makesUp: boolean) => {
  const path = '/api/v1/offerings/{offeringId}/roster/{enrolmentId}/making-up';
  const to = about(offeringId, enrolmentId);
  return makesUp ? answer(api.PUT(path, to)) : answer(api.DELETE(path, to));
};

/** The groups as they were drawn last; null where none were. */
export const drawnGroupsQuery = (offeringId: string) =>
  queryOptions({
    queryKey: [...dayKey(offeringId), 'groups', 'drawn'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/offerings/{offeringId}/groups', of(offeringId)))).items[0] ?? null,
  });
/** All that were drawn, latest first. */
export const groupingsQuery = (offeringId: string) =>
  infiniteQueryOptions({
    queryKey: [...dayKey(offeringId), 'groups', 'all'],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/offerings/{offeringId}/groups', {
          params: { path: { offeringId }, query: { cursor, limit: 10 } },
        }),
      ),
    ...byCursor,
  });
/** The latest for somebody who is in the class. */
export const ownGroupsQuery = (offeringId: string) =>
  queryOptions({
    queryKey: [...dayKey(offeringId), 'groups', 'own'],
    queryFn: async () => (await answer(api.GET('/api/v1/offerings/{offeringId}/me/groups', of(offeringId)))).grouping,
  });
export const drawGroups = (offeringId: string, body: GroupsDraft) =>
  answer(api.POST('/api/v1/offerings/{offeringId}/groups', { ...of(offeringId), body }));
