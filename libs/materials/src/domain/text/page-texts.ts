/** Why no text could be read out of a file: told to the trainer, who may put another in its place. */
export const TEXT_FAILURES = ['broken', 'encrypted', 'too-large', 'too-slow', 'no-text'] as const;

export type TextFailure = (typeof TEXT_FAILURES)[number];

/** What came of reading a file: the text of each page, the first one first, or why there is none. */
export type PageTexts = { state: 'done'; pages: string[] } | { state: 'failed'; reason: TextFailure };

/** What reading one file may take. Beyond, the file is kept and downloaded as it is, and only not searched. */
export interface TextBounds {
  /** Bytes of the file. */
  bytes: number;
  pages: number;
  /** Characters of one page: what is beyond is left out. */
  pageCharacters: number;
  /** Characters of all pages. */
  characters: number;
  /** Megabytes that reading takes besides the file itself. */
  memory: number;
  /** Milliseconds. */
  time: number;
}

export const TEXT_BOUNDS: TextBounds = {
  bytes: 200 * 1024 * 1024,
  pages: 5_000,
  pageCharacters: 100_000,
  characters: 10_000_000,
  memory: 256,
  time: 120_000,
};

/** A file of pictures has pages without a letter: that is no text, and the trainer is told so. */
export const textsOf = (pages: string[]): PageTexts =>
  pages.some((text) => /[\p{L}\p{N}]/u.test(text)) ? { state: 'done', pages } : { state: 'failed', reason: 'no-text' };
