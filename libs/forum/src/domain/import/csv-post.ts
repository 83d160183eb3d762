import { CSV_COLUMNS, type CsvColumn } from '#contracts';
import type { Instant } from '#kernel';
import { htmlToMarkdown } from './html-to-markdown.js';
import { cut, cutText, oneLine, storable } from './plain.js';
import type { Place, Read, SourcePost, SourceText } from './source-post.js';
import { keptTags } from './tags.js';

/** A row by the columns' names above. */
export type CsvValues = Partial<Record<CsvColumn, string>>;

/**
 * The columns a file has, by what they mean: as `named`, else by their own name in any case.
 *
 * @returns the column that is missing where `body` or one that was named is
 */
export function csvColumns(
  header: readonly string[],
  named: Readonly<Record<string, string>>,
): { columns: ReadonlyMap<CsvColumn, string> } | { missing: string } {
  const columns = new Map<CsvColumn, string>();
  for (const column of CSV_COLUMNS) {
    const wanted = (named[column] ?? column).trim().toLowerCase();
    const found = header.find((name) => name.toLowerCase() === wanted);
    if (found !== undefined) columns.set(column, found);
    else if (named[column] !== undefined || column === 'body') return { missing: named[column] ?? column };
  }
  return { columns };
}

/** The key of the row: its id, or what stands in it where there are no ids. */
export const csvKey = (values: CsvValues, digest: string): string =>
  oneLine(values.id ?? '') ? keyOf(values.id!) : `row:${digest}`;

/** Of a reply, the key of what it replies to; null for a thread. */
export const csvParent = (values: CsvValues): string | null =>
  oneLine(values.parent ?? '') ? keyOf(values.parent!) : null;

/** Whether a row is an accepted answer. */
export const csvAccepted = (values: CsvValues): boolean => csvParent(values) !== null && says(values.accepted);

/** The thread or reply of a row, or why there is none. */
export function csvPost(values: CsvValues, digest: string, place: Place, now: Instant): Read {
  const createdAt = momentOf(values.date ?? '', now);
  if (createdAt === undefined) return { place, leftOut: { reason: 'date-invalid', column: 'date' } };
  if (createdAt > now) return { place, leftOut: { reason: 'date-in-future', column: 'date' } };
  const body = values.body ?? '';
  if (!oneLine(body)) return { place, leftOut: { reason: 'body-empty', column: 'body' } };
  const kind = oneLine(values.kind ?? '').toLowerCase() || 'question';
  if (kind !== 'question' && kind !== 'discussion') {
    return { place, leftOut: { reason: 'row-incomplete', column: 'kind' } };
  }
  const score = /^\s*-?\d{1,9}\s*$/.test(values.score || '0') ? Number(values.score || '0') : undefined;
  if (score === undefined) return { place, leftOut: { reason: 'row-incomplete', column: 'score' } };
  const parentKey = csvParent(values);
  const title = oneLine(values.title ?? '');
  if (parentKey === null && !title) return { place, leftOut: { reason: 'title-missing', column: 'title' } };
  const { tags, remarks } = keptTags((values.tags ?? '').split(/[,;|<>]/), 'tags');
  if (title.length > 200) remarks.push({ reason: 'title-cut', column: 'title' });
  if (score < 0) remarks.push({ reason: 'score-negative', column: 'score' });
  const post: SourcePost = {
    place,
    key: csvKey(values, digest),
    parentKey,
    kind,
    title: cut(title, 200),
    tags: parentKey === null ? tags : [],
    author: authorOf(values),
    createdAt,
    editedAt: null,
    lastActivityAt: createdAt,
    score: Math.max(0, score),
    comment: false,
    locked: says(values.locked),
    url: addressOf(values.url),
    authorUrl: null,
    licence: cut(oneLine(values.licence ?? ''), 100) || null,
    body,
    text: () => textOf(body, values.format),
    remarks,
  };
  return { post };
}

const keyOf = (id: string): string => `post:${cut(oneLine(id), 100)}`;

const says = (written: string | undefined): boolean => /^(1|x|y|yes|true|oui|vrai)$/i.test(written?.trim() ?? '');

/** `2026-03-01`, `2026-03-01 14:05`, `2026-03-01T14:05:09Z`: UTC where no zone is named, now where nothing is written. */
function momentOf(written: string, now: Instant): Instant | undefined {
  const text = written.trim();
  if (!text) return now;
  const [, day, time = '00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(text) ?? [];
  if (!day) return undefined;
  const real = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(real) || !new Date(real).toISOString().startsWith(day)) return undefined;
  const moment = Date.parse(`${day}T${time}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  return moment >= 0 ? moment : undefined;
}

function authorOf({ author }: CsvValues): SourcePost['author'] {
  const name = cut(oneLine(author ?? ''), 80);
  return name ? { externalId: `name:${name}`, name } : { externalId: 'unknown', name: 'imported member' };
}

function addressOf(written: string | undefined): string | null {
  const found = URL.parse(written?.trim() ?? '');
  return found && /^https?:$/.test(found.protocol) && found.href.length <= 2000 ? found.href : null;
}

function textOf(body: string, format: string | undefined): SourceText {
  if (format?.trim().toLowerCase() === 'html') return htmlToMarkdown(body, null);
  const markdown = storable(body).trim();
  return { markdown: cutText(markdown, 50_000), remarks: markdown.length > 50_000 ? [{ reason: 'body-cut' }] : [] };
}
