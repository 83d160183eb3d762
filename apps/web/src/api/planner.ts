import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

/** What one has to renew, and by when. */
export type Plan = Schemas['PlanView'];
/** Certifications to renew by a day, and how far one is. */
export type Goal = Schemas['GoalView'];
export type HeldCertification = Schemas['HeldCertificationView'];
export type Renewal = Schemas['RenewalView'];
export type CertificationDays = Schemas['CertificationDaysBody'];

export const planQuery = queryOptions({
  queryKey: ['planner', 'plan'],
  queryFn: () => answer(api.GET('/api/v1/planner')),
});

/** The latest first. */
export const renewalsQuery = infiniteQueryOptions({
  queryKey: ['planner', 'renewals'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/planner/renewals', { params: { query: { cursor } } })),
  ...byCursor,
});

/** The last days and the days of reminders, for one's own calendar. */
export const PLAN_CALENDAR = '/api/v1/planner/calendar.ics';

export const addCertification = (body: Schemas['CertificationBody']) =>
  answer(api.POST('/api/v1/planner/certifications', { body }));
export const changeCertification = (id: string, body: CertificationDays) =>
  answer(api.PUT('/api/v1/planner/certifications/{id}', { params: { path: { id } }, body }));
export const removeCertification = (id: string) =>
  answer(api.DELETE('/api/v1/planner/certifications/{id}', { params: { path: { id } } }));
export const recordRenewal = (body: Schemas['RenewalBody']) => answer(api.POST('/api/v1/planner/renewals', { body }));
export const undoRenewal = (id: string) =>
  answer(api.DELETE('/api/v1/planner/renewals/{id}', { params: { path: { id } } }));
