import type { Category, ItemKind } from './counted.js';
import type { Language } from './paper.js';

/** What papers say besides what they are about. */
export interface Words {
  record: string;
  transcript: string;
  when: string;
  what: string;
  counted: string;
  topics: string;
  description: string;
  category: string;
  rules: string;
  columns: { when: string; what: string; minutes: string; seus: string };
  total: string;
  nothing: string;
  evidence: (community: string) => string;
  ownEntries: string;
  check: string;
  between: (from: string, to: string) => string;
  minutes: (count: number) => string;
  seus: (amount: string) => string;
  page: string;
  lettersLacking: string;
  kinds: Record<ItemKind, string>;
  categories: Record<Category, string>;
}

const EN: Words = {
  record: 'Attendance record',
  transcript: 'Transcript',
  when: 'When',
  what: 'What',
  counted: 'Counted',
  topics: 'Topics',
  description: 'About it',
  category: 'Category',
  rules: 'Rules',
  columns: { when: 'Date', what: 'What', minutes: 'Minutes', seus: 'SEUs' },
  total: 'Total',
  nothing: 'Nothing was counted in this time.',
  evidence: (community) =>
    `This is evidence that ${community} keeps of what somebody took part in: an attendance record. ` +
    'The Scrum Alliance decides what counts as Scrum Education Units (SEUs); its members log them there themselves.',
  ownEntries: 'Own entries are as their owner made them.',
  check: 'Whether this record still stands is told here, at any time:',
  between: (from, to) => `${from} to ${to}`,
  minutes: (count) => `${count} minute${count === 1 ? '' : 's'}`,
  seus: (amount) => `${amount} ${amount === '1' ? 'SEU' : 'SEUs'}`,
  page: 'Page',
  lettersLacking:
    '\ufffd stands for a letter that the font of this paper does not have. The page of the record shows it.',
  kinds: { meetup: 'Lean Coffee', class: 'Class', reading: 'Reading', own: 'Own entry' },
  categories: { learning: 'Learning', events: 'Events', volunteering: 'Volunteering', other: 'Other' },
};

const FR: Words = {
  record: 'Attestation de présence',
  transcript: 'Relevé',
  when: 'Quand',
  what: 'Quoi',
  counted: 'Temps compté',
  topics: 'Sujets',
  description: 'Description',
  category: 'Catégorie',
  rules: 'Règles',
  columns: { when: 'Date', what: 'Quoi', minutes: 'Minutes', seus: 'SEU' },
  total: 'Total',
  nothing: 'Rien n’a été compté pendant cette période.',
  evidence: (community) =>
    `Ce document est un justificatif que ${community} conserve de ce à quoi une personne a participé : une attestation ` +
    'de présence. La Scrum Alliance décide de ce qui compte comme Scrum Education Units (SEU) ; ses membres les y ' +
    'déclarent eux-mêmes.',
  ownEntries: 'Les saisies personnelles sont telles que leur auteur les a faites.',
  check: 'Cette page indique à tout moment si l’attestation est toujours valable :',
  between: (from, to) => `Du ${from} au ${to}`,
  minutes: (count) => `${count} minute${count < 2 ? '' : 's'}`,
  seus: (amount) => `${amount} SEU`,
  page: 'Page',
  lettersLacking:
    '\ufffd remplace une lettre qui manque à la police de ce document. La page de l’attestation l’affiche.',
  kinds: { meetup: 'Lean Coffee', class: 'Formation', reading: 'Lecture', own: 'Saisie personnelle' },
  categories: { learning: 'Apprentissage', events: 'Événements', volunteering: 'Bénévolat', other: 'Autre' },
};

export const WORDS: Record<Language, Words> = { en: EN, fr: FR };

const DATES: Record<Language, string> = { en: 'en-GB', fr: 'fr' };

/** A date as it is written in a sentence, from `YYYY-MM-DD`. It stands for itself: no zone may move it. */
export const dayInWords = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(DATES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));

/** The same for a column: `12 Mar 2026`. */
export const shortDay = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(DATES[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));

/** A whole number or one with hundredths. */
export const amountInWords = (language: Language, amount: number): string =>
  new Intl.NumberFormat(DATES[language], { maximumFractionDigits: 2, useGrouping: false }).format(amount);
