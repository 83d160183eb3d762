import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http } from './http.js';
import type { Listed } from './listed.js';
import { byCursor } from './pages.js';

export type StretchKind = 'counted' | 'bridged' | 'outage' | 'over-cap' | 'absent' | 'outside-window';

/** One stretch of a session, with its two ends as ISO strings. */
export interface Stretch {
  from: string;
  to: string;
  kind: StretchKind;
}

/** The stretch of the session that counts, and what set its ends. */
export interface CreditWindow {
  from: string;
  to: string;
  opensAt: 'scheduled-start' | 'session-start';
  closesAt: 'session-end' | 'last-heartbeat' | 'overrun-limit';
}

/** Why the facts make a record, or why they do not. Spans are whole seconds. */
export interface Verdict {
  enough: boolean;
  reason: 'below-minimum' | 'under-a-minute' | 'nothing-counted' | null;
  missingSeconds: number;
  neededSeconds: number;
  basis: 'meetup' | 'default' | 'half-of-duration';
}

/** How one person stands after one session, also where the minutes make no record. */
export interface AttendanceRecord {
  id: string;
  meetupId: string;
  person: { id: string; name: string; kind: 'member' | 'guest' };
  title: string;
  /** `YYYY-MM-DD` in the meetup's zone. */
  startedOn: string;
  startedAt: string;
  /** Whole minutes that stand, and by the facts alone. */
  minutes: number;
  computedMinutes: number;
  issued: boolean;
  overridden: boolean;
  disputed: boolean;
  /** Ready for the form of the Scrum Alliance. */
  description: string;
  topics: string[];
  ruleVersion: string;
  bar: { window: CreditWindow | null; segments: Stretch[] };
  verdict: Verdict;
}

export interface Override {
  id: string;
  minutes: number;
  minutesBefore: number;
  reason: string;
  /** The name of the trainer or moderator. */
  by: string;
  at: string;
}

export interface Dispute {
  id: string;
  words: string;
  raisedAt: string;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
}

export interface RecordDetail extends AttendanceRecord {
  overrides: Override[];
  disputes: Dispute[];
  canOverride: boolean;
  canDispute: boolean;
}

/** A question that waits for an answer. */
export interface OpenDispute {
  id: string;
  words: string;
  raisedAt: string;
  recordId: string;
  meetupId: string;
  title: string;
  startedOn: string;
  minutes: number;
  personName: string;
}

/** One's own, the latest first. */
export const recordsQuery = infiniteQueryOptions({
  queryKey: ['records', 'mine'],
  queryFn: ({ pageParam }) => http.get<Listed<AttendanceRecord>>('/records', { query: { cursor: pageParam } }),
  ...byCursor,
});

export const recordQuery = (id: string) =>
  queryOptions({ queryKey: ['records', 'one', id], queryFn: () => http.get<RecordDetail>(`/records/${id}`) });

/** Everybody's, after one meetup. */
export const attendanceQuery = (meetupId: string) =>
  infiniteQueryOptions({
    queryKey: ['records', 'of-meetup', meetupId],
    queryFn: ({ pageParam }) =>
      http.get<Listed<AttendanceRecord>>(`/meetups/${meetupId}/records`, { query: { cursor: pageParam, limit: 100 } }),
    ...byCursor,
  });

export const disputesQuery = infiniteQueryOptions({
  queryKey: ['records', 'disputes'],
  queryFn: ({ pageParam }) => http.get<Listed<OpenDispute>>('/disputes', { query: { cursor: pageParam } }),
  ...byCursor,
});

export const raiseDispute = (recordId: string, words: string) => http.post(`/records/${recordId}/disputes`, { words });
export const answerDispute = (disputeId: string, answer: string) =>
  http.post(`/disputes/${disputeId}/answer`, { answer });
export const overrideMinutes = (recordId: string, minutes: number, reason: string) =>
  http.post(`/records/${recordId}/overrides`, { minutes, reason });
