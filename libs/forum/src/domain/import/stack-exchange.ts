import type { ImportReason } from '#contracts';
import type { Instant } from '#kernel';
import { htmlToMarkdown } from './html-to-markdown.js';
import { cut, cutText, oneLine, storable } from './plain.js';
import { commentToMarkdown } from './plain-to-markdown.js';
import { wellKnownLicence } from './licence.js';
import type { Place, Read, Remark, SourcePost, SourceText } from './source-post.js';
import { keptTags } from './tags.js';

/*
 * The files of a Stack Exchange data dump: one `<row .../>` an entry, everything in attributes, described at
 * https://meta.stackexchange.com/questions/2677.
 */

/** The attributes of a row. */
export type Row = Readonly<Record<string, string>>;

/** Where a dump comes from; `base` is null where that is not known. */
export interface Site {
  base: string | null;
}

const LEFT_OUT: Readonly<Record<string, ImportReason>> = {
  3: 'orphaned-tag-wiki',
  4: 'tag-wiki-excerpt',
  5: 'tag-wiki',
  6: 'moderator-nomination',
  7: 'wiki-placeholder',
  8: 'privilege-wiki',
};

const QUESTION = '1';
const ANSWER = '2';

/** The greatest score that is kept: what a column of the database holds. */
const GREATEST_SCORE = 2_000_000_000;

/** Whether a row of Posts.xml is an answer, and so belongs to the second reading: questions may come later in the file. */
export const isAnswer = (row: Row): boolean => row['PostTypeId'] === ANSWER;

/** The question a row of Posts.xml holds, or why it holds none; answers are not asked for. */
export function questionOf(row: Row, place: Place, site: Site, now: Instant): Read {
  if (row['PostTypeId'] !== QUESTION) {
    return leftOut(place, LEFT_OUT[row['PostTypeId'] ?? ''] ?? 'post-type-unknown', 'PostTypeId');
  }
  const read = postOf(row, place, site, now);
  if ('leftOut' in read) return read;
  const title = oneLine(row['Title'] ?? '');
  if (!title) return leftOut(place, 'title-missing', 'Title');
  const { tags, remarks } = keptTags(tagsOf(row['Tags'] ?? ''), 'Tags');
  const { post } = read;
  if (title.length > 200) post.remarks.push({ reason: 'title-cut', column: 'Title' });
  post.remarks.push(...remarks);
  return {
    post: { ...post, title: cut(title, 200), tags, locked: row['ClosedDate'] !== undefined, url: link(site, 'q', row) },
  };
}

/** The answer a row of Posts.xml holds, or why it holds none. */
export function answerOf(row: Row, place: Place, site: Site, now: Instant): Read {
  const parent = idOf(row['ParentId']);
  if (!parent) return leftOut(place, 'row-incomplete', 'ParentId');
  const read = postOf(row, place, site, now);
  if ('leftOut' in read) return read;
  return { post: { ...read.post, parentKey: `post:${parent}`, url: link(site, 'a', row) } };
}

/** The comment a row of Comments.xml holds, or why it holds none. */
export function commentOf(row: Row, place: Place, site: Site, now: Instant): Read {
  const parent = idOf(row['PostId']);
  if (!parent) return leftOut(place, 'row-incomplete', 'PostId');
  const read = entryOf({ ...row, Body: row['Text'] ?? '' }, place, site, now, 'comment');
  if ('leftOut' in read) return read;
  const remarks: Remark[] = Number(row['Score'] ?? 0) > 0 ? [{ reason: 'comment-score', column: 'Score' }] : [];
  const url = site.base && `${site.base}posts/comments/${place.id}`;
  const text = () => ownMarkdown(read.post.body);
  return { post: { ...read.post, parentKey: `post:${parent}`, comment: true, score: 0, url, remarks, text } };
}

/** What a question accepts: the keys of both, `answer` null where it accepts nothing; undefined for what is no question. */
export function acceptanceOf(row: Row): { question: string; answer: string | null } | undefined {
  const [question, answer] = [idOf(row['Id']), idOf(row['AcceptedAnswerId'])];
  if (row['PostTypeId'] !== QUESTION || !question) return undefined;
  return { question: `post:${question}`, answer: answer ? `post:${answer}` : null };
}

/** A person of Users.xml; undefined where the row names none. */
export function personOf(row: Row): { externalId: string; name: string } | undefined {
  const [externalId, name] = [idOf(row['Id']), oneLine(row['DisplayName'] ?? '')];
  return externalId && name ? { externalId, name } : undefined;
}

/** Tags as dumps write them: `<a><b>`, and `|a|b|` since 2024. */
export const tagsOf = (written: string): string[] => written.split(/[<>|]/).filter((tag) => tag !== '');

/** A moment as dumps write it: UTC without saying so. Undefined for what is none. */
export function momentOf(written: string | undefined): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z?$/.test(written ?? '')) return undefined;
  const day = written!.slice(0, 10);
  const moment = Date.parse(`${written!.slice(0, 23).replace(/Z$/, '')}Z`);
  // Date.parse makes the second of March of the thirtieth of February.
  return moment >= 0 && new Date(moment).toISOString().startsWith(day) ? moment : undefined;
}

function postOf(row: Row, place: Place, site: Site, now: Instant): Read {
  const read = entryOf(row, place, site, now, 'post');
  if ('leftOut' in read) return read;
  const score = Math.trunc(Number(row['Score'] ?? 0)) || 0;
  if (score < 0) read.post.remarks.push({ reason: 'score-negative', column: 'Score' });
  return { post: { ...read.post, score: Math.min(Math.max(0, score), GREATEST_SCORE) } };
}

/** What posts and comments have in common. */
function entryOf(row: Row, place: Place, site: Site, now: Instant, kind: 'post' | 'comment'): Read {
  const id = idOf(row['Id']);
  if (!id) return leftOut(place, 'row-incomplete', 'Id');
  if (row['DeletionDate']) return leftOut(place, 'deleted', 'DeletionDate');
  const createdAt = momentOf(row['CreationDate']);
  if (createdAt === undefined) return leftOut(place, 'date-invalid', 'CreationDate');
  if (createdAt > now) return leftOut(place, 'date-in-future', 'CreationDate');
  const body = row['Body'] ?? '';
  if (!oneLine(body)) return leftOut(place, 'body-empty', kind === 'post' ? 'Body' : 'Text');
  const author = authorOf(row);
  const later = (column: string) => Math.min(now, Math.max(createdAt, momentOf(row[column]) ?? 0));
  const post: SourcePost = {
    place,
    key: `${kind}:${id}`,
    parentKey: null,
    kind: 'question',
    title: '',
    tags: [],
    author,
    createdAt,
    editedAt: momentOf(row['LastEditDate']) === undefined ? null : later('LastEditDate'),
    lastActivityAt: later('LastActivityDate'),
    score: 0,
    comment: false,
    locked: false,
    url: null,
    authorUrl: site.base && /^\d+$/.test(author.externalId) ? `${site.base}users/${author.externalId}` : null,
    licence: row['ContentLicense'] ? cut(oneLine(row['ContentLicense']), 100) : wellKnownLicence(createdAt),
    body,
    text: () => htmlToMarkdown(body, site.base),
    remarks: [],
  };
  return { post };
}

/** By id where the dump names one, else by the name alone: accounts that were deleted leave theirs behind. */
function authorOf(row: Row): SourcePost['author'] {
  const externalId = /^-?\d{1,18}$/.exec(row['OwnerUserId'] ?? row['UserId'] ?? '')?.[0];
  const name = cut(oneLine(row['OwnerDisplayName'] ?? row['UserDisplayName'] ?? ''), 80);
  if (externalId === '-1') return { externalId, name: name || 'Community' };
  if (externalId) return name ? { externalId, name } : { externalId };
  return name ? { externalId: `name:${name}`, name } : { externalId: 'unknown', name: 'imported member' };
}

function ownMarkdown(text: string): SourceText {
  const markdown = commentToMarkdown(storable(text)).trim();
  return { markdown: cutText(markdown, 50_000), remarks: markdown.length > 50_000 ? [{ reason: 'body-cut' }] : [] };
}

const idOf = (written: string | undefined): string | undefined => /^\d{1,18}$/.exec(written ?? '')?.[0];

const link = ({ base }: Site, kind: 'q' | 'a', row: Row): string | null => base && `${base}${kind}/${row['Id']}`;

const leftOut = (place: Place, reason: ImportReason, column: string): Read => ({ place, leftOut: { reason, column } });
