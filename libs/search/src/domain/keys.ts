import type { Instant } from '#kernel';

/**
 * Keys stand among the words of a document and narrow a search inside the index. Words are letters and digits alone, so
 * that nothing anybody types is ever taken for a key.
 */
export const KEYS = {
  space: (id: string) => `~s:${id}`,
  author: (id: string) => `~a:${id}`,
  tag: (name: string) => `~t:${name}`,
  kind: (kind: string) => `~k:${kind}`,
  answered: (answered: boolean) => `~y:${answered ? 'yes' : 'no'}`,
  year: (at: Instant) => `~d:${new Date(at).toISOString().slice(0, 4)}`,
  month: (at: Instant) => `~d:${new Date(at).toISOString().slice(0, 7)}`,
};

/** What a search is narrowed to, besides what the viewer may see. */
export interface Filters {
  space?: string;
  author?: string;
  tag?: string;
  kind?: string;
  answered?: boolean;
  /** From this moment on. */
  from?: Instant;
  /** Before this moment. */
  to?: Instant;
}

/** A period of more years than this is not narrowed in the index. */
const MOST_YEARS = 30;

/** The filters as text of a tsquery; undefined where there are none. Days within a month are for the statement. */
export function keysOf({ author, tag, kind, answered, from, to }: Filters): string | undefined {
  const keys = [
    author && quoted(KEYS.author(author)),
    tag && quoted(KEYS.tag(tag)),
    kind && quoted(KEYS.kind(kind)),
    answered !== undefined && quoted(KEYS.answered(answered)),
    periodKeys(from, to),
  ].filter((key) => typeof key === 'string');
  return keys.length > 0 ? keys.map((key) => `(${key})`).join(' & ') : undefined;
}

/** Years, or the months of one or two years. An open end is the far past or nothing at all: both ends narrow best. */
function periodKeys(from: Instant | undefined, to: Instant | undefined): string | undefined {
  if (from === undefined || to === undefined || to <= from) return undefined;
  const years = range(yearOf(from), yearOf(to - 1));
  if (years.length > MOST_YEARS) return undefined;
  if (years.length > 2) return years.map((year) => quoted(`~d:${year}`)).join(' | ');
  const months = years.flatMap((year) => range(0, 11).map((month) => Date.UTC(year, month)));
  const touched = months.filter((month, index) => month < to && (months[index + 1] ?? Infinity) > from);
  return touched.map((month) => quoted(KEYS.month(month))).join(' | ');
}

const yearOf = (at: Instant) => new Date(at).getUTCFullYear();

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** A lexeme as it is written in a tsquery. */
const quoted = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
