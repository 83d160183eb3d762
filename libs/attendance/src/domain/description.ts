/** The languages a description can be written in. */
export type Language = 'en' | 'fr';

/** The longest description, in characters: the Scrum Alliance's form has room for a paragraph, not for minutes. */
export const DESCRIPTION_AT_MOST = 500;

interface Phrases {
  intro: (title: string) => string;
  topics: (list: string) => string;
  more: (count: number) => string;
  separator: string;
}

const PHRASES: Record<Language, Phrases> = {
  en: {
    intro: (title) => `Lean Coffee “${title}”.`,
    topics: (list) => ` Topics discussed: ${list}.`,
    more: (count) => `${count} more`,
    separator: '; ',
  },
  fr: {
    intro: (title) => `Lean Coffee « ${title} ».`,
    topics: (list) => ` Sujets abordés : ${list}.`,
    more: (count) => `${count} de plus`,
    separator: ' ; ',
  },
};

/** What a record says it was about: the meetup, and as many of the topics as there is room for. */
export function describe(title: string, topics: readonly string[], language: Language): string {
  const phrases = PHRASES[language];
  for (let shown = topics.length; shown > 0; shown--) {
    const rest = topics.length - shown;
    const listed = [...topics.slice(0, shown), ...(rest > 0 ? [phrases.more(rest)] : [])];
    const text = phrases.intro(title) + phrases.topics(listed.join(phrases.separator));
    if (text.length <= DESCRIPTION_AT_MOST) return text;
  }
  return phrases.intro(title).slice(0, DESCRIPTION_AT_MOST);
}
