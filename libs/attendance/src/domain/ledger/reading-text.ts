import type { Language } from '../description.js';

const PHRASES: Record<Language, (title: string, author: string) => string> = {
  en: (title, author) => `Read “${title}”${author && ` by ${author}`}.`,
  fr: (title, author) => `Lecture de « ${title} »${author && `, de ${author}`}.`,
};

/** What an item says of something that was read in the free library. `author` may be empty. */
export const readingText = (title: string, author: string, language: Language): string =>
  PHRASES[language](title, author);
