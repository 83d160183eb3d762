import type { Language } from '../description.js';

const PHRASES: Record<Language, (course: string, trainers: string) => string> = {
  en: (course, trainers) => `Class “${course}”${trainers && ` with ${trainers}`}.`,
  fr: (course, trainers) => `Formation « ${course} »${trainers && ` avec ${trainers}`}.`,
};

/** What an item says of a class. */
export function classText(course: string, trainers: readonly string[], language: Language): string {
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(trainers);
  return PHRASES[language](course, names);
}
