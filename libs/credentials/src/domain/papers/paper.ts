/** The languages a paper can be written in. */
export type Language = 'en' | 'fr';

/** The sheets that printers have: A4, and what North America uses. */
export const SHEETS = ['a4', 'letter'] as const;
export type Sheet = (typeof SHEETS)[number];

/** One thing on a paper, below the one before. */
export type Block =
  /** What the paper is; its first heading. */
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  /** Whom or what it is about, in large letters. */
  | { kind: 'name'; text: string }
  | { kind: 'text'; text: string; quiet?: boolean }
  /** What is known, label by label. */
  | { kind: 'facts'; facts: { label: string; value: string }[] }
  /** The names of columns, which are written again wherever a page begins. */
  | { kind: 'columns'; cells: Cells }
  /** Below the columns; what is said besides stands below in small letters. */
  | { kind: 'row'; cells: Cells; besides?: string }
  | { kind: 'sum'; cells: Cells }
  /** An address, as letters and as a code that telephones read. */
  | { kind: 'code'; address: string; text: string };

/** When, what, how many minutes, and what these come to. */
export type Cells = [when: string, what: string, minutes: string, seus: string];

/** What is true of a paper as a whole. */
export interface PaperFacts {
  title: string;
  /** Whose paper it is. */
  author: string;
  language: Language;
  sheet: Sheet;
  /** Milliseconds since 1970. The same content at the same moment gives the same bytes. */
  at: number;
  /** At the foot of every page, before its number. */
  foot: string;
  /** The word before the number of a page. */
  page: string;
  /** Said at the end where a letter was written that the font does not have. */
  lettersLacking: string;
}
