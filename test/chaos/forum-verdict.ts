/** The forum: rows against what was acknowledged, counters against rows, and what people hear of it. */
import type pg from 'pg';
import { request } from './forum-work.ts';
import { tally } from './live-verdict.ts';
import { untilAnswered } from './patience.ts';
import type { WorkRecord } from './record.ts';
import type { Findings, Judged } from './verdict.ts';

export async function forumFindings(client: pg.Client, judged: Judged, findings: Findings): Promise<void> {
  const { record } = judged;
  await postsAreThere(client, record, findings);
  await signalsAreThere(client, record, findings);
  await countersAgree(client, findings);
  await peopleHear(client, record, findings);
  await areSeen(judged, findings);
}

async function postsAreThere(client: pg.Client, { posts, unanswered }: WorkRecord, findings: Findings): Promise<void> {
  const { rows } = await client.query<{ id: string; raw: string; threadId: string }>(
    'SELECT id, raw, thread_id AS "threadId" FROM post WHERE deleted_at IS NULL AND hidden_at IS NULL',
  );
  const there = new Map(rows.map((row) => [row.id, row]));
  for (const { id, text, threadId } of posts) {
    const row = there.get(id);
    if (row?.raw !== text || row.threadId !== threadId) findings.lost.push(`the post ${id}`);
  }
  // Each text has an id of its own in it: twice the same is twice the same post.
  for (const [raw, times] of tally(rows.map((row) => row.raw))) if (times > 1) findings.count(raw, 1, times);
  if (unanswered.length === 0 && rows.length > posts.length) findings.count('posts', posts.length, rows.length);
}

async function signalsAreThere(client: pg.Client, record: WorkRecord, findings: Findings): Promise<void> {
  const { rows } = await client.query<{ kind: string; id: string; personId: string | null; postId: string | null }>(
    `SELECT 'vote' AS kind, post_id AS id, person_id AS "personId", NULL::uuid AS "postId" FROM post_vote
     UNION ALL SELECT 'me-too', thread_id, person_id, NULL FROM me_too
     UNION ALL SELECT 'accepted', id, author_id, accepted_post_id FROM thread WHERE accepted_post_id IS NOT NULL`,
  );
  const keyOf = (kind: string, id: string, personId: string | null, postId: string | null | undefined) =>
    `${kind} of ${personId} for ${id} ${postId ?? ''}`;
  const there = tally(rows.map(({ kind, id, personId, postId }) => keyOf(kind, id, personId, postId)));
  for (const { kind, id, personId, postId } of record.signals) {
    const key = keyOf(kind, id, personId, postId);
    if (!there.has(key)) findings.lost.push(key);
  }
}

/** What is counted, counted anew. */
const COUNTERS = `
  SELECT 'the score of a post' AS what, post.id FROM post
   WHERE score <> (SELECT count(*) FROM post_vote WHERE post_id = post.id)
  UNION ALL
  SELECT 'the posts of a thread', thread.id FROM thread
   WHERE (last_number, reply_count, answer_count) IS DISTINCT FROM
         (SELECT (max(number), count(*) FILTER (WHERE depth > 0)::int, count(*) FILTER (WHERE depth = 1)::int)
            FROM post WHERE thread_id = thread.id)
  UNION ALL
  SELECT 'the “me too” of a thread', thread.id FROM thread
   WHERE me_too_count <> (SELECT count(*) FROM me_too WHERE thread_id = thread.id)
  UNION ALL
  SELECT 'the posts below a post', post.id FROM post
   WHERE depth > 0 AND descendant_count <>
         (SELECT count(*) FROM post below WHERE below.thread_id = post.thread_id AND below.depth > post.depth
             AND substring(below.path FOR octet_length(post.path)) = post.path)`;

async function countersAgree(client: pg.Client, findings: Findings): Promise<void> {
  const { rows } = await client.query<{ what: string; id: string }>(COUNTERS);
  for (const { what, id } of rows) findings.unequal.push(`${what}, ${id}`);
}

/** Whose post was answered hears of it once; whose question was answered is mailed once as well; the search finds it. */
async function peopleHear(client: pg.Client, { posts }: WorkRecord, findings: Findings): Promise<void> {
  const told = await keysOf(
    client,
    `SELECT post_id || ' ' || person_id AS key FROM notification WHERE kind <> 'accepted'`,
  );
  const mailed = await keysOf(client, `SELECT key FROM mail WHERE key LIKE 'notification.answer.%'`);
  const found = await keysOf(client, 'SELECT id::text AS key FROM search_document');
  const authors = new Map(posts.map(({ id, authorId }) => [id, authorId]));
  const openings = new Set(posts.filter(({ parentId }) => parentId === null).map(({ id }) => id));
  // Who goes on writing in a thread has read it, and is not mailed what they have read.
  const wrote = new Set(
    posts.filter(({ parentId }) => parentId !== null).map((one) => `${one.authorId} ${one.threadId}`),
  );
  for (const { id, authorId, parentId, threadId } of posts) {
    findings.count(`the post ${id} in the search`, 1, found.get(id) ?? 0);
    const receiver = parentId === null ? undefined : authors.get(parentId);
    if (receiver === undefined || receiver === authorId) continue;
    findings.count(`what ${receiver} hears of ${id}`, 1, told.get(`${id} ${receiver}`) ?? 0);
    if (!openings.has(parentId!) || wrote.has(`${receiver} ${threadId}`)) continue;
    findings.count(`mails to ${receiver} about ${id}`, 1, mailed.get(`notification.answer.${receiver}.${id}`) ?? 0);
  }
}

async function keysOf(client: pg.Client, sql: string): Promise<Map<string, number>> {
  const { rows } = await client.query<{ key: string }>(sql);
  return tally(rows.map(({ key }) => key));
}

/** Every post is shown by one of the nodes, in turn, to somebody who asks anew. */
async function areSeen({ record, ports, reader }: Judged, findings: Findings): Promise<void> {
  for (const [index, { id }] of record.posts.entries()) {
    const port = ports[index % ports.length]!;
    const { status } = await untilAnswered('a post', () => request(port, reader, 'GET', `/posts/${id}`));
    if (status !== 200) findings.lost.push(`the post ${id} at ${port}: ${status}`);
  }
}
