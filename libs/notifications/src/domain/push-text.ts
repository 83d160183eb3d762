import type { NotificationKind } from '#contracts';

/** What a push message is about. */
interface Subject {
  kind: NotificationKind;
  /** Null for who wrote without a name, or is gone. */
  by: { name: string } | null;
  thread: { title: string } | null;
  offering: { name: string } | null;
}

type Says = (name: string) => string;

const EN: Record<NotificationKind, Says> = {
  mention: (name) => `${name} mentioned you`,
  answer: (name) => `${name} answered your question`,
  reply: (name) => `${name} replied to you`,
  quote: (name) => `${name} quoted you`,
  watching: (name) => `${name} wrote in what you watch`,
  accepted: () => 'Your answer was accepted',
  endorsed: (name) => `${name} endorsed your answer`,
  moderation: () => 'A moderator decided something about you',
  appeal: () => 'Your appeal was decided',
  submitted: () => 'You are submitted: look out for a mail of the Scrum Alliance',
};

const FR: Record<NotificationKind, Says> = {
  mention: (name) => `${name} vous a mentionné`,
  answer: (name) => `${name} a répondu à votre question`,
  reply: (name) => `${name} vous a répondu`,
  quote: (name) => `${name} vous a cité`,
  watching: (name) => `${name} a écrit dans ce que vous suivez`,
  accepted: () => 'Votre réponse a été acceptée',
  endorsed: (name) => `${name} appuie votre réponse`,
  moderation: () => 'La modération a pris une décision qui vous concerne',
  appeal: () => 'Votre appel est tranché',
  submitted: () => 'Vous êtes inscrit\u00a0: surveillez un message de la Scrum Alliance',
};

/** What a device shows, in the language of its owner: who did what, and in which thread or class. */
export function pushText({ kind, by, thread, offering }: Subject, locale: string): { title: string; body: string } {
  const french = locale.startsWith('fr');
  const title = (french ? FR : EN)[kind](by?.name ?? (french ? 'Quelqu’un' : 'Somebody'));
  return { title, body: thread?.title ?? offering?.name ?? '' };
}
