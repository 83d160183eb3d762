import type { SpaceMailKind } from '#contracts';
import type { DigestThread } from './digest.js';

/** The words of a digest in a language. */
export interface DigestWords {
  subject(community: string, threads: number, weekly: boolean): string;
  first(weekly: boolean): string;
  unanswered: string;
  rest: string;
  /** What there is to say of a thread, besides its title. */
  about(thread: DigestThread): string;
  more(count: number): string;
  action: string;
}

const EN_DID: Record<SpaceMailKind, (by: string) => string> = {
  mention: (by) => `${by} mentioned you`,
  answer: (by) => `${by} answered your question`,
  accepted: (by) => `${by} accepted your answer`,
  reply: (by) => `${by} replied to you`,
  quote: (by) => `${by} quoted you`,
  endorsed: (by) => `${by} endorsed your answer`,
  watching: (by) => `${by} wrote`,
  unanswered: (by) => `${by} asked`,
};

const FR_DID: Record<SpaceMailKind, (by: string) => string> = {
  mention: (by) => `${by} vous a mentionné`,
  answer: (by) => `${by} a répondu à votre question`,
  accepted: (by) => `${by} a accepté votre réponse`,
  reply: (by) => `${by} vous a répondu`,
  quote: (by) => `${by} vous a cité`,
  endorsed: (by) => `${by} appuie votre réponse`,
  watching: (by) => `${by} a écrit`,
  unanswered: (by) => `${by} a posé cette question`,
};

const EN: DigestWords = {
  subject: (community, threads, weekly) =>
    `[${community}] Your ${weekly ? 'week' : 'day'}: ${threads} ${threads === 1 ? 'discussion' : 'discussions'}`,
  first: (weekly) => (weekly ? 'What you have not read yet of the past week:' : 'What you have not read yet:'),
  unanswered: 'Waiting for an answer',
  rest: 'For you',
  about: ({ line: { kind, by, space, excerpt }, posts }) =>
    [
      `${space} · ${EN_DID[kind](by ?? 'Somebody')}`,
      ...(posts > 1 ? [` · ${posts} new posts`] : []),
      ...(excerpt ? [`: “${excerpt}”`] : []),
    ].join(''),
  more: (count) => `And ${count} more ${count === 1 ? 'discussion' : 'discussions'}.`,
  action: 'See all of it',
};

const FR: DigestWords = {
  subject: (community, threads, weekly) =>
    `[${community}] Votre ${weekly ? 'semaine' : 'journée'}\u00a0: ${threads} ${threads === 1 ? 'discussion' : 'discussions'}`,
  first: (weekly) =>
    weekly ? 'Ce que vous n’avez pas encore lu de la semaine passée\u00a0:' : 'Ce que vous n’avez pas encore lu\u00a0:',
  unanswered: 'En attente d’une réponse',
  rest: 'Pour vous',
  about: ({ line: { kind, by, space, excerpt }, posts }) =>
    [
      `${space} · ${FR_DID[kind](by ?? 'Quelqu’un')}`,
      ...(posts > 1 ? [` · ${posts} nouveaux messages`] : []),
      ...(excerpt ? [`\u00a0: «\u00a0${excerpt}\u00a0»`] : []),
    ].join(''),
  more: (count) => `Et ${count} ${count === 1 ? 'autre discussion' : 'autres discussions'}.`,
  action: 'Tout voir',
};

/** The words in a language. */
export const digestWords = (locale: string): DigestWords => (locale === 'fr' ? FR : EN);
