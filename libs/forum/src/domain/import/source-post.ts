import type { ImportReason } from '#contracts';
import type { Instant } from '#kernel';

/** Where in the files something stands, for the report. */
export interface Place {
  file: string;
  line: number;
  /** The id at the source. */
  id: string | null;
}

/** Why a row was left out, or is kept in another form; `column` is the one at fault. */
export interface Remark {
  reason: ImportReason;
  column?: string;
}

/** The text of a post as Markdown, with what had to change. */
export interface SourceText {
  markdown: string;
  remarks: Remark[];
}

/** A thread or a reply as a source tells it: the same for every format. */
export interface SourcePost {
  place: Place;
  /** Unique within the source: `post:12`. Stored as `<source>:post:12`. */
  key: string;
  /** The post it replies to; null for a thread. */
  parentKey: string | null;
  kind: 'question' | 'discussion';
  /** Of a thread. */
  title: string;
  tags: string[];
  author: { externalId: string; name?: string };
  createdAt: Instant;
  editedAt: Instant | null;
  lastActivityAt: Instant;
  /** Never below 0. */
  score: number;
  /** A comment: beside the answers where it belongs to a question. */
  comment: boolean;
  locked: boolean;
  url: string | null;
  authorUrl: string | null;
  licence: string | null;
  /** As the source holds it: says whether a newer dump differs. */
  body: string;
  /** Converts the body; costs time, and is only done for what is new. */
  text: () => SourceText;
  remarks: Remark[];
}

/** What a row became: a post, or the reason why none. */
export type Read = { post: SourcePost } | { place: Place; leftOut: Remark };
