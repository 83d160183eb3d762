import type { Instant } from '#kernel';

/** What a mail about the preparation of a class is written from. */
export interface PreworkFacts {
  name: string;
  /** What the class is called. */
  title: string;
  startsAt: Instant;
  /** The zone of the class: its days are days there. */
  zone: string;
  items: { title: string; dueAt: Instant | null }[];
  /** Where it is done. */
  link: string;
}

const WORDS = {
  en: {
    language: 'en-GB',
    subject: (title: string) => `Before your class: ${title}`,
    greeting: (name: string) => `Hello ${name},`,
    opening: (title: string, day: string) =>
      `your class “${title}” begins on ${day}. Here is what to prepare, so that the days together are for what only works together:`,
    due: (day: string) => ` (by ${day})`,
    closing: 'Everything is on the page of the class, where you tick off what is done:',
  },
  fr: {
    language: 'fr-FR',
    subject: (title: string) => `Avant votre formation\u00a0: ${title}`,
    greeting: (name: string) => `Bonjour ${name},`,
    opening: (title: string, day: string) =>
      `votre formation « ${title} » commence le ${day}. Voici ce qui est à préparer, pour que le temps ensemble serve à ce qui ne se fait qu’ensemble\u00a0:`,
    due: (day: string) => ` (pour le ${day})`,
    closing: 'Tout se trouve sur la page de la formation, où vous cochez ce qui est fait\u00a0:',
  },
};

/** "Before your class", to whoever is in it. */
export function preworkLetter(locale: 'en' | 'fr', facts: PreworkFacts): { subject: string; text: string } {
  const { language, subject, greeting, opening, due, closing } = WORDS[locale];
  const day = (at: Instant) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: facts.zone }).format(new Date(at));
  const items = facts.items.map(({ title, dueAt }) => `- ${title}${dueAt === null ? '' : due(day(dueAt))}`);
  return {
    subject: subject(facts.title),
    text: [
      greeting(facts.name),
      opening(facts.title, day(facts.startsAt)),
      items.join('\n'),
      `${closing}\n${facts.link}\n`,
    ].join('\n\n'),
  };
}
