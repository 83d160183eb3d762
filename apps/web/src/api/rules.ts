import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

/** A version of the rules. None is ever changed. */
export type RuleVersion = Schemas['RuleVersionView'];
export type RuleKind = Schemas['RuleKind'];
export type AttendanceDraft = Schemas['AttendanceRulesBody'];
export type RenewalDraft = Schemas['RenewalRulesBody'];
export type AttendancePreview = Schemas['AttendancePreviewView'];
export type RenewalPreview = Schemas['RenewalPreviewView'];

/** Those that take effect last first. */
export const rulesQuery = infiniteQueryOptions({
  queryKey: ['rules'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/rules', { params: { query: { cursor, limit: 100 } } })),
  ...byCursor,
});

export const addAttendanceRules = (body: AttendanceDraft) => answer(api.POST('/api/v1/rules/attendance', { body }));
export const tryAttendanceRules = (body: AttendanceDraft) =>
  answer(api.POST('/api/v1/rules/attendance/preview', { body }));
export const addRenewalRules = (body: RenewalDraft) => answer(api.POST('/api/v1/rules/renewal', { body }));
export const tryRenewalRules = (body: RenewalDraft) => answer(api.POST('/api/v1/rules/renewal/preview', { body }));
