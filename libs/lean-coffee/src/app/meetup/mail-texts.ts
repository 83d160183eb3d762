import type { Instant } from '#kernel';

/** The languages mails are written in. */
export type MailLocale = 'en' | 'fr';

/** What a mail is about, in whole sentences of the reader's language. */
export interface MailFacts {
  name: string;
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  /** The reader's own IANA time zone. */
  timeZone: string;
  callUrl: string | null;
  pageUrl: string;
  cancelReason: string | null;
}

export type MailKind = 'confirmation' | 'reminder-day' | 'reminder-hour' | 'moved' | 'cancelled';

interface Wording {
  language: string;
  greeting: (name: string) => string;
  subject: Record<MailKind, (title: string, day: string) => string>;
  opening: Record<MailKind, (title: string) => string>;
  closing: Record<MailKind, string>;
  call: string;
  page: string;
  reason: string;
  /** With the space that goes before it. */
  colon: string;
}

const en: Wording = {
  language: 'en-GB',
  greeting: (name) => `Hello ${name},`,
  subject: {
    confirmation: (title, day) => `You are coming: ${title}, ${day}`,
    'reminder-day': (title, day) => `Tomorrow: ${title}, ${day}`,
    'reminder-hour': (title) => `In an hour: ${title}`,
    moved: (title, day) => `New time: ${title}, ${day}`,
    cancelled: (title, day) => `Cancelled: ${title}, ${day}`,
  },
  opening: {
    confirmation: (title) => `you are registered for “${title}”.`,
    'reminder-day': (title) => `“${title}” is a day away.`,
    'reminder-hour': (title) => `“${title}” begins in an hour.`,
    moved: (title) => `“${title}” has a new time. You are still registered.`,
    cancelled: (title) => `“${title}” will not take place.`,
  },
  closing: {
    confirmation: 'The attached file puts it into your calendar. If you cannot come after all, say so on its page.',
    'reminder-day': 'If you cannot come after all, say so on its page.',
    'reminder-hour': 'See you there.',
    moved: 'The attached file corrects your calendar. If the new time does not suit you, say so on its page.',
    cancelled: 'The attached file takes it out of your calendar.',
  },
  call: 'Call',
  page: 'Page',
  reason: 'Reason',
  colon: ':',
};

const fr: Wording = {
  language: 'fr-FR',
  greeting: (name) => `Bonjour ${name},`,
  subject: {
    confirmation: (title, day) => `Vous participez\u00a0: ${title}, ${day}`,
    'reminder-day': (title, day) => `Demain\u00a0: ${title}, ${day}`,
    'reminder-hour': (title) => `Dans une heure\u00a0: ${title}`,
    moved: (title, day) => `Nouvel horaire\u00a0: ${title}, ${day}`,
    cancelled: (title, day) => `Annulé\u00a0: ${title}, ${day}`,
  },
  opening: {
    confirmation: (title) => `vous êtes inscrit·e à « ${title} ».`,
    'reminder-day': (title) => `« ${title} » a lieu dans un jour.`,
    'reminder-hour': (title) => `« ${title} » commence dans une heure.`,
    moved: (title) => `« ${title} » a un nouvel horaire. Vous restez inscrit·e.`,
    cancelled: (title) => `« ${title} » n’aura pas lieu.`,
  },
  closing: {
    confirmation:
      'Le fichier joint l’ajoute à votre agenda. Si vous ne pouvez finalement pas venir, dites-le sur sa page.',
    'reminder-day': 'Si vous ne pouvez finalement pas venir, dites-le sur sa page.',
    'reminder-hour': 'À tout à l’heure.',
    moved: 'Le fichier joint corrige votre agenda. Si le nouvel horaire ne vous convient pas, dites-le sur sa page.',
    cancelled: 'Le fichier joint le retire de votre agenda.',
  },
  call: 'Appel',
  page: 'Page',
  reason: 'Motif',
  colon: '\u00a0:',
};

const WORDINGS: Record<MailLocale, Wording> = { en, fr };

/** Subject and text of a mail about a meetup. Times are the reader's, with the zone named. */
export function mailText(kind: MailKind, locale: MailLocale, facts: MailFacts): { subject: string; text: string } {
  const wording = WORDINGS[locale];
  const { title, callUrl, pageUrl, cancelReason } = facts;
  const lines = [
    whenOf(wording.language, facts),
    kind === 'cancelled' && cancelReason ? `${wording.reason}${wording.colon} ${cancelReason}` : null,
    kind !== 'cancelled' && callUrl ? `${wording.call}${wording.colon} ${callUrl}` : null,
    `${wording.page}${wording.colon} ${pageUrl}`,
  ];
  const paragraphs = [
    `${wording.greeting(facts.name)}\n\n${wording.opening[kind](title)}`,
    lines.filter((line) => line !== null).join('\n'),
    wording.closing[kind],
  ];
  return {
    subject: wording.subject[kind](title, dayOf(wording.language, facts)),
    text: `${paragraphs.join('\n\n')}\n`,
  };
}

const dayOf = (language: string, { startsAt, timeZone }: MailFacts): string =>
  new Intl.DateTimeFormat(language, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(startsAt);

const whenOf = (language: string, { startsAt, endsAt, timeZone }: MailFacts): string =>
  new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatRange(startsAt, endsAt);
