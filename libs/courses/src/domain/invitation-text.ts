import type { Locale } from '#identity';
import type { Instant } from '#kernel';
import type { HalfDay } from './half-day.js';

/** What the mail that invites somebody into a class tells. */
export interface InvitationFacts {
  community: string;
  /** Who invites. */
  inviter: string;
  course: { code: string; name: string };
  title: string;
  /** An IANA name; days and times are those of its clocks. */
  zone: string;
  halfDays: readonly Pick<HalfDay, 'starts' | 'ends' | 'startsAt'>[];
  trainers: readonly { displayName: string }[];
  /** Until when the link is good. */
  until: Instant;
}

/** What a mail says; how it is laid out is the mailer's. */
export interface InvitationText {
  subject: string;
  paragraphs: string[];
  action: string;
  after: string[];
}

interface Wording {
  language: string;
  subject: (name: string) => string;
  opening: (inviter: string, name: string, community: string) => string;
  when: (zone: string) => string;
  taught: (trainers: string) => string;
  action: string;
  personal: string;
  until: (day: string) => string;
  quoted: (name: string) => string;
}

const WORDINGS: Record<Locale, Wording> = {
  en: {
    language: 'en-GB',
    subject: (name) => `Your class: ${name}`,
    opening: (inviter, name, community) => `${inviter} invites you to ${name}, at ${community}.`,
    when: (zone) => `When (time zone ${zone}):`,
    taught: (trainers) => `Taught by ${trainers}.`,
    action: 'Join the class',
    personal: 'The link is yours alone: please do not pass it on. It brings you into the class once.',
    until: (day) => `It is good until ${day}.`,
    quoted: (name) => `“${name}”`,
  },
  fr: {
    language: 'fr-FR',
    subject: (name) => `Votre formation\u00a0: ${name}`,
    opening: (inviter, name, community) => `${inviter} vous invite à ${name}, sur ${community}.`,
    when: (zone) => `Quand (fuseau horaire ${zone})\u00a0:`,
    taught: (trainers) => `Formation animée par ${trainers}.`,
    action: 'Rejoindre la formation',
    personal: 'Ce lien est personnel\u00a0: ne le transmettez pas. Il vous fait entrer une fois dans la formation.',
    until: (day) => `Il est valable jusqu’au ${day}.`,
    quoted: (name) => `«\u00a0${name}\u00a0»`,
  },
};

/** The words of the mail, in the language that the inviter has chosen. */
export function invitationText(locale: Locale, facts: InvitationFacts): InvitationText {
  const wording = WORDINGS[locale];
  const { course, halfDays, inviter, title, trainers, until, zone } = facts;
  const name = `${course.code} · ${title || course.name}`;
  const list = new Intl.ListFormat(wording.language).format(trainers.map(({ displayName }) => displayName));
  const day = (at: Instant, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(wording.language, { timeZone: zone, ...style }).format(at);
  const lines = halfDays.map((half) => `${day(half.startsAt, { dateStyle: 'full' })}, ${half.starts}–${half.ends}`);
  return {
    subject: wording.subject(name),
    paragraphs: [
      wording.opening(inviter, wording.quoted(name), facts.community),
      [wording.when(zone), ...lines].join('\n'),
      ...(trainers.length > 0 ? [wording.taught(list)] : []),
    ],
    action: wording.action,
    after: [`${wording.personal} ${wording.until(day(until, { dateStyle: 'long' }))}`],
  };
}
