/**
 * Why an import left something out or changed it: a code that stays the same, and the English sentence for the command
 * line; the web client has its own words for each code.
 */
export const IMPORT_REASONS = {
  // Rows that have no place here
  'orphaned-tag-wiki': 'tag wikis without a tag have no place here',
  'tag-wiki-excerpt': 'tags have no descriptions here',
  'tag-wiki': 'tags have no pages here',
  'moderator-nomination': 'elections of moderators have no place here',
  'wiki-placeholder': 'descriptions of elections have no place here',
  'privilege-wiki': 'descriptions of privileges have no place here',
  'post-type-unknown': 'neither a question nor an answer',
  deleted: 'deleted at the source',
  'votes-in-score': 'single votes are in the scores already, and who gave them is not told',
  'history-row': 'earlier versions are not kept',
  'tag-row': 'tags come with their questions',
  'person-without-posts': 'people who wrote nothing that was imported',
  // Rows that cannot be used
  'row-incomplete': 'a column that is needed is missing or cannot be read',
  'date-invalid': 'the date cannot be read',
  'date-in-future': 'the date lies in the future',
  'title-missing': 'a thread needs a title',
  'body-empty': 'nothing to read in it',
  'parent-missing': 'what it belongs to is not in the files, or was left out',
  'accepted-missing': 'the accepted answer is not in the files, was left out, or belongs to another question',
  repeated: 'the same id comes again in the same file: the last one counts, and a question before an answer',
  'columns-wrong': 'more or fewer columns than the first row',
  // Kept, but not as it was
  'title-cut': 'titles end after 200 characters',
  'body-cut': 'texts end after 50,000 characters',
  'tag-left-out': 'five tags a thread, of 35 characters at most',
  'score-negative': 'counted as 0: nobody votes against anything here',
  'comment-score': 'comments have no score here',
  'picture-linked': 'pictures stay where they are, and are linked',
  'too-deep': 'attached to the 500th level',
  'changed-here': 'edited or deleted here since the last import, and left as it is',
} as const;

export type ImportReason = keyof typeof IMPORT_REASONS;

/** One row an import left out or changed. */
export interface ImportExample {
  /** The file it is in. */
  file: string;
  /** The line of the file where it ends (XML) or the number of the row (CSV; the header is row 1). */
  line: number;
  /** The id it has at the source. */
  id: string | null;
  /** The column at fault. */
  column: string | null;
}

export const IMPORT_LIMITS = {
  /** Rows that are kept as examples of one reason. */
  examples: 20,
  /** Bytes of one part of an upload. */
  part: 8 * 1024 * 1024,
  /** Bytes of all files of one import. */
  upload: 64 * 1024 * 1024 * 1024,
} as const;

/** The columns of a CSV file that mean something; `body` is needed, and `title` for a thread. See docs/IMPORT.md. */
export const CSV_COLUMNS = [
  'id',
  'parent',
  'kind',
  'title',
  'body',
  'format',
  'author',
  'date',
  'tags',
  'score',
  'accepted',
  'locked',
  'url',
  'licence',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];
