/**
 * The bare minimum that does the same work: Fastify and `pg`, one prepared statement for each answer, on the same rows
 * and of the same size. Nobody signs in, nobody is kept out, nothing is checked and nobody is told.
 */
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const person = process.env['PERSON_ID'];
const spaces = (process.env['SPACE_IDS'] ?? '').split(',');

const PERSON = (id: string) =>
  `(SELECT json_build_object('id', person.id, 'name', display_name, 'handle', null) FROM person WHERE person.id = ${id})`;

const LISTED = `
  thread.id, thread.title AS slug, thread.title, thread.kind, thread.anonymous, thread.created_at AS "createdAt",
  json_build_object('id', space.id, 'slug', space.slug, 'name', space.name) AS space,
  ${PERSON('thread.author_id')} AS author,
  array(SELECT name FROM thread_tag JOIN tag ON tag.id = tag_id WHERE thread_id = thread.id) AS tags,
  thread.last_activity_at AS "lastActivityAt", thread.reply_count AS "replyCount",
  thread.answer_count AS "answerCount", thread.me_too_count AS "meTooCount",
  thread.accepted_post_id IS NOT NULL AS answered, thread.endorsed_count > 0 AS endorsed,
  thread.pinned_at IS NOT NULL AS pinned, thread.locked_at IS NOT NULL AS locked,
  (SELECT thread.last_number - last_number FROM read_position
    WHERE person_id = '${person}' AND thread_id = thread.id) AS unread,
  (SELECT left(raw, 240) FROM post WHERE thread_id = thread.id AND number = 1) AS excerpt`;

const POST = `
  json_build_object('id', post.id, 'threadId', post.thread_id, 'parentId', post.parent_id, 'number', post.number,
    'depth', post.depth, 'author', ${PERSON('post.author_id')}, 'anonymous', post.anonymous, 'mine', false,
    'html', post.html, 'createdAt', post.created_at, 'editedAt', post.edited_at, 'edits', post.edits,
    'score', post.score, 'accepted', false, 'endorsed', null, 'descendantCount', post.descendant_count,
    'voted', EXISTS (SELECT FROM post_vote WHERE post_id = post.id AND person_id = '${person}'),
    'bookmarked', EXISTS (SELECT FROM bookmark WHERE post_id = post.id AND person_id = '${person}'),
    'deleted', false, 'hidden', false, 'origin', null,
    'can', json_build_object('edit', false, 'delete', false, 'vote', true, 'accept', false, 'endorse', false))`;

const PAGE = (from: string) => `
  SELECT ${LISTED}, (SELECT ${POST} FROM post WHERE thread_id = thread.id AND number = 1) AS opening,
         (SELECT json_agg(${POST} ORDER BY path) FROM (
           SELECT * FROM post WHERE thread_id = thread.id AND depth > 0 AND path ${from} ORDER BY path LIMIT 20) post) AS items
    FROM thread JOIN space ON space.id = thread.space_id WHERE thread.id = $1`;

const STATEMENTS = {
  list: `SELECT ${LISTED} FROM unnest($1::uuid[]) AS visible (id) CROSS JOIN LATERAL (
           SELECT * FROM thread WHERE space_id = visible.id AND deleted_at IS NULL AND hidden_at IS NULL
              AND merged_into IS NULL ORDER BY last_activity_at DESC, id DESC LIMIT 20) thread
         JOIN space ON space.id = thread.space_id ORDER BY last_activity_at DESC, thread.id DESC LIMIT 20`,
  first: PAGE(`> ''::bytea`),
  around: PAGE('>= (SELECT path FROM post WHERE id = $2)'),
  unread: `SELECT thread.space_id AS id, sum(least(thread.last_number - read.last_number, 1000))::int AS unread
             FROM (SELECT * FROM read_position WHERE person_id = $1 ORDER BY at DESC LIMIT 200) read
             JOIN thread ON thread.id = read.thread_id GROUP BY thread.space_id`,
  search: `SELECT found.id AS "postId", thread.id AS "threadId", thread.title, left(found.text, 300) AS excerpt,
                  found.created_at AS "createdAt", thread.kind, ${PERSON('thread.author_id')} AS author,
                  json_build_object('id', space.id, 'slug', space.slug, 'name', space.name) AS space
             FROM (SELECT * FROM search_document WHERE words @@ plainto_tsquery('english', $1)
                    ORDER BY seq DESC LIMIT 20) found
             JOIN thread ON thread.id = found.thread_id JOIN space ON space.id = thread.space_id ORDER BY seq DESC`,
  reply: `WITH thread AS (
            UPDATE thread SET last_number = last_number + 1, reply_count = reply_count + 1,
                   answer_count = answer_count + 1, last_activity_at = now() WHERE id = $1 RETURNING id, last_number),
          opening AS (
            UPDATE post SET descendant_count = descendant_count + 1 FROM thread
             WHERE post.thread_id = thread.id AND number = 1 RETURNING post.id)
          INSERT INTO post (id, thread_id, parent_id, depth, number, path, author_id, raw, html, renderer_version, created_at)
          SELECT $2, thread.id, opening.id, 1, last_number, int4send(last_number), $3, $4, $5, 1, now()
            FROM thread, opening RETURNING id, number, html, created_at AS "createdAt"`,
  vote: `WITH changed AS (
           INSERT INTO post_vote (post_id, person_id, created_at) VALUES ($1, $2, now())
           ON CONFLICT DO NOTHING RETURNING post_id)
         UPDATE post SET score = score + (SELECT count(*)::int FROM changed) WHERE id = $1 RETURNING score`,
  unvote: `WITH changed AS (DELETE FROM post_vote WHERE post_id = $1 AND person_id = $2 RETURNING post_id)
           UPDATE post SET score = score - (SELECT count(*)::int FROM changed) WHERE id = $1 RETURNING score`,
};

const ask = async (name: keyof typeof STATEMENTS, ...values: unknown[]) =>
  (await pool.query<Record<string, unknown>>({ name, text: STATEMENTS[name], values })).rows;

const app = Fastify();
app.get('/api/v1/threads', async () => ({ items: await ask('list', spaces), nextCursor: null }));
app.get<{ Params: { id: string }; Querystring: { around?: string } }>('/api/v1/threads/:id', async (request) => {
  const { id } = request.params;
  const { around } = request.query;
  const [row] = await (around === undefined ? ask('first', id) : ask('around', id, around));
  const { opening, items, ...thread } = row!;
  return { thread, opening, items, nextCursor: null };
});
app.get('/api/v1/unread', async () => ({ spaces: await ask('unread', person) }));
app.get<{ Querystring: { q: string } }>('/api/v1/search', async (request) => ({
  items: await ask('search', request.query.q),
}));
app.post<{ Params: { id: string }; Body: { body: string; clientId: string } }>(
  '/api/v1/threads/:id/posts',
  async (request, reply) => {
    const { body, clientId } = request.body;
    const [post] = await ask('reply', request.params.id, clientId, person, body, `<p>${body}</p>`);
    return reply.code(201).send(post);
  },
);
app.put<{ Params: { id: string } }>(
  '/api/v1/posts/:id/vote',
  async (request) => (await ask('vote', request.params.id, person))[0],
);
app.delete<{ Params: { id: string } }>(
  '/api/v1/posts/:id/vote',
  async (request) => (await ask('unvote', request.params.id, person))[0],
);

await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: (app.server.address() as { port: number }).port });
