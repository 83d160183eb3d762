import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import { hasRole, type Me } from './identity.js';
import type { When } from './meetups.js';
import { byCursor } from './pages.js';

export type Course = Schemas['CourseResponse'];
export type CourseDraft = Schemas['CourseRequest'];
export type OfferingSummary = Schemas['OfferingSummaryResponse'];
export type Offering = Schemas['OfferingResponse'];
export type OfferingDraft = Schemas['OfferingRequest'];
export type OfferingChange = Schemas['OfferingChangeRequest'];
export type HalfDay = Schemas['HalfDayResponse'];
export type Trainer = Schemas['TrainerResponse'];
export type Booking = Schemas['BookingResponse'];
export type BookingDraft = Schemas['BookingRequest'];
export type Enrolment = Schemas['EnrolmentResponse'];
export type EnrolmentDraft = Required<Schemas['EnrolmentRequest']>;
export type RosterReport = Schemas['RosterReportResponse'];
export type RowProblem = Schemas['RowProblemResponse'];

const of = (offeringId: string) => ({ params: { path: { offeringId } } });
const booked = (offeringId: string, bookingId: string) => ({ params: { path: { offeringId, bookingId } } });
const enrolled = (offeringId: string, enrolmentId: string) => ({ params: { path: { offeringId, enrolmentId } } });

/** Who plans courses and classes. The server decides; this only keeps doors from being shown that do not open. */
export const plansClasses = (me: Me | null): boolean => hasRole(me, 'trainer', 'admin');

export const coursesQuery = queryOptions({
  queryKey: ['classes', 'courses'],
  queryFn: async () => (await answer(api.GET('/api/v1/courses'))).items,
});
/** Who may teach, by name. */
export const trainersQuery = queryOptions({
  queryKey: ['classes', 'trainers'],
  queryFn: async () => (await answer(api.GET('/api/v1/courses/trainers'))).items,
});
export const addCourse = (body: CourseDraft) => answer(api.POST('/api/v1/courses', { body }));
export const changeCourse = (courseId: string, body: Schemas['CourseChangeRequest']) =>
  answer(api.PATCH('/api/v1/courses/{courseId}', { params: { path: { courseId } }, body }));

/** The classes that one runs; for administrators all. */
export const offeringsQuery = (when: When) =>
  infiniteQueryOptions({
    queryKey: ['classes', 'list', when],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/offerings', { params: { query: { when, cursor, limit: 20 } } })),
    ...byCursor,
  });

export const offeringQuery = (id: string) =>
  queryOptions({
    queryKey: ['classes', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/offerings/{offeringId}', of(id))),
  });

export const planOffering = (body: OfferingDraft) => answer(api.POST('/api/v1/offerings', { body }));
export const changeOffering = (id: string, body: OfferingChange) =>
  answer(api.PATCH('/api/v1/offerings/{offeringId}', { ...of(id), body }));
/** The same class again, with its first half-day on `date`. */
export const copyOffering = (id: string, date: string) =>
  answer(api.POST('/api/v1/offerings/{offeringId}/copy', { ...of(id), body: { date } }));
export const callOff = (id: string, reason: string) =>
  answer(api.POST('/api/v1/offerings/{offeringId}/cancel', { ...of(id), body: { reason } }));

export const book = (id: string, body: BookingDraft) =>
  answer(api.POST('/api/v1/offerings/{offeringId}/bookings', { ...of(id), body }));
export const changeBooking = (id: string, bookingId: string, body: BookingDraft) =>
  answer(api.PATCH('/api/v1/offerings/{offeringId}/bookings/{bookingId}', { ...booked(id, bookingId), body }));
export const giveBack = (id: string, bookingId: string) =>
  answer(api.DELETE('/api/v1/offerings/{offeringId}/bookings/{bookingId}', booked(id, bookingId)));

/** Who is in a class, by name, those who have withdrawn among them; or only those whose addresses differ. */
export const rosterQuery = (offeringId: string, only?: 'differing') =>
  infiniteQueryOptions({
    queryKey: ['classes', 'roster', offeringId, 'people', only ?? 'all'],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/offerings/{offeringId}/roster', { params: { path: { offeringId }, query: { cursor, only } } }),
      ),
    ...byCursor,
  });
/** How many are in a class, without those who have withdrawn. */
export const enrolledQuery = (offeringId: string) =>
  queryOptions({
    queryKey: ['classes', 'roster', offeringId, 'enrolled'],
    queryFn: async () => {
      const params = { path: { offeringId }, query: { limit: 1 } };
      return (await answer(api.GET('/api/v1/offerings/{offeringId}/roster', { params }))).enrolled;
    },
  });
export const enrol = (offeringId: string, body: EnrolmentDraft) =>
  answer(api.POST('/api/v1/offerings/{offeringId}/roster', { ...of(offeringId), body }));
export const changeEnrolment = (offeringId: string, id: string, body: Partial<EnrolmentDraft>) =>
  answer(api.PATCH('/api/v1/offerings/{offeringId}/roster/{enrolmentId}', { ...enrolled(offeringId, id), body }));
export const withdraw = (offeringId: string, id: string) =>
  answer(api.PUT('/api/v1/offerings/{offeringId}/roster/{enrolmentId}/withdrawal', enrolled(offeringId, id)));
export const putBack = (offeringId: string, id: string) =>
  answer(api.DELETE('/api/v1/offerings/{offeringId}/roster/{enrolmentId}/withdrawal', enrolled(offeringId, id)));

/** Invites people by mail: those named, or everybody who has not joined. */
export const inviteIntoClass = (offeringId: string, body: Schemas['InviteIntoClassRequest']) =>
  answer(api.POST('/api/v1/offerings/{offeringId}/roster/invitations', { ...of(offeringId), body }));
/** Moves somebody to another class; moving them back undoes it. */
export const transfer = (offeringId: string, id: string, toOfferingId: string) =>
  answer(
    api.POST('/api/v1/offerings/{offeringId}/roster/{enrolmentId}/transfer', {
      ...enrolled(offeringId, id),
      body: { toOfferingId },
    }),
  );
/** Says which of two addresses is right. */
export const chooseAddress = (offeringId: string, id: string, use: 'account' | 'roster') =>
  answer(
    api.PUT('/api/v1/offerings/{offeringId}/roster/{enrolmentId}/address', {
      ...enrolled(offeringId, id),
      body: { use },
    }),
  );

/** The code by which members join a class. */
export const codeQuery = (offeringId: string) =>
  queryOptions({
    queryKey: ['classes', 'code', offeringId],
    queryFn: () => answer(api.GET('/api/v1/offerings/{offeringId}/code', of(offeringId))),
  });
export const makeCode = (offeringId: string) => answer(api.POST('/api/v1/offerings/{offeringId}/code', of(offeringId)));
export const removeCode = (offeringId: string) =>
  answer(api.DELETE('/api/v1/offerings/{offeringId}/code', of(offeringId)));
