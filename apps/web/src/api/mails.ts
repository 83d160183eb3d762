import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';
import { byCursor } from './pages.js';

export type MailPreferences = Schemas['MailPreferencesView'];
export type MailDecision = Schemas['MailDecisionBody'];
export type MailRhythm = Schemas['MailRhythmBody'];
export type MailPace = Schemas['MailPace'];

export const mailPreferencesQuery = queryOptions({
  queryKey: ['mail-preferences'],
  queryFn: () => answer(api.GET('/api/v1/me/mail-preferences')),
});
export const decideMail = (body: MailDecision) => answer(api.PUT('/api/v1/me/mail-preferences', { body }));
export const setMailRhythm = (body: MailRhythm) => answer(api.PUT('/api/v1/me/mail-rhythm', { body }));

/** Has a link sent to one's paused address. */
export const askForMailAgain = () => answer(api.POST('/api/v1/me/mail-pause/link'));
export const liftMailPause = (token: string) => answer(api.POST('/api/v1/mail-pause/lift', { body: { token } }));

/** Addresses that get no mail; administrators alone. */
export const mailPausesQuery = infiniteQueryOptions({
  queryKey: ['mail-pauses'],
  queryFn: ({ pageParam: cursor }) => answer(api.GET('/api/v1/mail-pauses', { params: { query: { cursor } } })),
  ...byCursor,
});
