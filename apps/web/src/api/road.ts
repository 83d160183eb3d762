import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

export type Road = Schemas['RoadResponse'];
export type RoadState = Road['state'];
export type Candidate = Schemas['CandidateResponse'];
export type HalfDayStatistics = Schemas['HalfDayStatisticsResponse'];
export type SpaceWeek = Schemas['SpaceWeekView'];
export type ExamResult = Schemas['ExamResult'];

const of = (offeringId: string) => ({ params: { path: { offeringId } } });

/** One's own road, in a class that one is in. */
export const roadQuery = (offeringId: string) =>
  queryOptions({
    queryKey: ['classes', 'road', offeringId],
    queryFn: () => answer(api.GET('/api/v1/offerings/{offeringId}/road', of(offeringId))),
  });

/** One followed the activation link on that day. */
export const activate = (offeringId: string, on: string) =>
  answer(api.PUT('/api/v1/offerings/{offeringId}/me/activation', { ...of(offeringId), body: { on } }));
export const deactivate = (offeringId: string) =>
  answer(api.DELETE('/api/v1/offerings/{offeringId}/me/activation', of(offeringId)));
export const recordExam = (offeringId: string, result: ExamResult, on: string) =>
  answer(api.PUT('/api/v1/offerings/{offeringId}/me/exam', { ...of(offeringId), body: { result, on } }));
export const forgetExam = (offeringId: string) =>
  answer(api.DELETE('/api/v1/offerings/{offeringId}/me/exam', of(offeringId)));
export const renew = (offeringId: string, expiresOn: string) =>
  answer(api.PUT('/api/v1/offerings/{offeringId}/me/renewal', { ...of(offeringId), body: { expiresOn } }));
export const forgetRenewal = (offeringId: string) =>
  answer(api.DELETE('/api/v1/offerings/{offeringId}/me/renewal', of(offeringId)));

/** Who of a class may be submitted, who may not yet, and how far the others are. */
export const submissionQuery = (offeringId: string) =>
  infiniteQueryOptions({
    queryKey: ['classes', 'submission', offeringId],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/offerings/{offeringId}/submission', { params: { path: { offeringId }, query: { cursor } } }),
      ),
    ...byCursor,
  });
/** The file for the Scrum Alliance; with those who were submitted before, where they are wanted too. */
export const submissionFile = (offeringId: string, submittedToo: boolean): string =>
  `/api/v1/offerings/${offeringId}/submission.csv${submittedToo ? '?submitted=yes' : ''}`;

export const submit = (offeringId: string, enrolmentIds: string[]) =>
  answer(api.POST('/api/v1/offerings/{offeringId}/submissions', { ...of(offeringId), body: { enrolmentIds } }));
export const takeBack = (offeringId: string, enrolmentIds: string[]) =>
  answer(
    api.POST('/api/v1/offerings/{offeringId}/submissions/taken-back', { ...of(offeringId), body: { enrolmentIds } }),
  );

/** Who was in each half-day of a class. */
export const classStatisticsQuery = (offeringId: string) =>
  queryOptions({
    queryKey: ['classes', 'statistics', offeringId],
    queryFn: () => answer(api.GET('/api/v1/offerings/{offeringId}/statistics', of(offeringId))),
  });

/** What is asked and answered in a space, week by week. */
export const spaceWeeksQuery = (id: string) =>
  queryOptions({
    queryKey: ['forum', 'space', id, 'weeks'],
    queryFn: () => answer(api.GET('/api/v1/spaces/{id}/statistics', { params: { path: { id } } })),
  });
