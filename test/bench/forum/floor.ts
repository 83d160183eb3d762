/**
 * The bare minimum that does the same work: Fastify and `pg`, one prepared statement for each answer, on the same rows
 * and with the same bytes. Nobody signs in, nobody is kept out, nothing is checked and nobody is told: who asks and what
 * they see is known beforehand.
 */
import Fastify from 'fastify';
import pg from 'pg';
import { encodeCursor } from '#kernel';
import { PAGE_SIZE, STATEMENTS } from './floor-statements.ts';

const connectionString = process.env['DATABASE_URL'];
const pool = new pg.Pool({ connectionString, max: 10 });
/** A common word and a rare one want different plans; the planner knows which is which when it is told the word. */
const planned = new pg.Pool({ connectionString, max: 10, options: '-c plan_cache_mode=force_custom_plan' });
const person = process.env['PERSON_ID'];
const spaces = (process.env['SPACE_IDS'] ?? '').split(',');
const spaceKeys = spaces.map((id) => `'~s:${id}'`).join(' | ');

type Row = Record<string, unknown>;

async function ask(name: keyof typeof STATEMENTS, ...values: unknown[]): Promise<Row[]> {
  const from = name === 'search' ? planned : pool;
  return (await from.query<Row>({ name, text: STATEMENTS[name], values })).rows;
}

const listed = ({ title, excerpt, ...thread }: Row): Row => ({
  id: thread['id'],
  slug: slugOf(String(title)),
  title,
  ...thread,
  excerpt: String(excerpt).replace(/\s+/g, ' ').trim(),
});

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

const shown = (threadId: string, { path: _, ...post }: Row): Row => ({
  ...post,
  threadId,
  can: {
    edit: post['mine'],
    delete: post['mine'],
    vote: !post['mine'] && post['depth'] === 1,
    accept: false,
    endorse: false,
    flag: !post['mine'],
  },
  moreReplies: null,
});

const app = Fastify();

app.get('/api/v1/threads', async () => {
  const rows = await ask('list', person, spaces);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    items: page.map(listed),
    nextCursor:
      last && rows.length > PAGE_SIZE ? encodeCursor([last['lastActivityAt'] as string, last['id'] as string]) : null,
  };
});

app.get<{ Params: { id: string }; Querystring: { around?: string } }>('/api/v1/threads/:id', async (request) => {
  const { id } = request.params;
  const { around } = request.query;
  const [row] = around === undefined ? await ask('first', person, id) : await ask('around', person, id, around);
  const { opening, items, rest, ...thread } = row! as { opening: Row; items: Row[]; rest: Row };
  const page = items.slice(0, PAGE_SIZE);
  return {
    thread: { ...listed(thread), ...rest },
    opening: shown(id, opening),
    items: page.map((post) => shown(id, post)),
    nextCursor: items.length > PAGE_SIZE ? encodeCursor(['after', page.at(-1)!['path'] as string]) : null,
    previousCursor: around === undefined ? null : encodeCursor(['before', page[0]!['path'] as string]),
  };
});

app.get('/api/v1/unread', async () => {
  const rows = await ask('unread', person, spaces);
  return { total: rows.reduce((sum, { unread }) => sum + (unread as number), 0), spaces: rows };
});

app.get<{ Querystring: { q: string } }>('/api/v1/search', async (request) => {
  const words = request.query.q.split(' ');
  const hits = new RegExp(`\\b(${words.join('|')})\\b`, 'i');
  const segments = (text: string) =>
    text
      .split(hits)
      .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
      .filter((segment) => segment.text !== '');
  const rows = await ask('search', spaceKeys, request.query.q);
  const page = rows.slice(0, PAGE_SIZE);
  return {
    items: page.map(({ text, title, kind, threadId, postId, rank: _, seq: __, ...rest }) => ({
      ...{ kind, threadId, postId, title: segments(String(title)) },
      excerpt: segments(around(String(text), String(text).search(hits))),
      ...rest,
    })),
    nextCursor:
      rows.length > PAGE_SIZE ? encodeCursor([page.at(-1)!['rank'] as number, page.at(-1)!['seq'] as string]) : null,
    nearly: false,
  };
});

/** Some words of a text, from a little before a place. */
function around(text: string, place: number): string {
  const from = place > 60 ? text.indexOf(' ', place - 60) + 1 : 0;
  return `${from > 0 ? '… ' : ''}${text.slice(from, from + 240)}${text.length > from + 240 ? ' …' : ''}`;
}

app.post<{ Params: { id: string }; Body: { body: string; clientId: string } }>(
  '/api/v1/threads/:id/posts',
  async (request, reply) => {
    const { body, clientId } = request.body;
    const [row] = await ask('reply', person, request.params.id, clientId, body, `<p>${body}</p>\n`);
    return reply.code(201).send(shown(request.params.id, row!['post'] as Row));
  },
);

app.put<{ Params: { id: string } }>('/api/v1/posts/:id/vote', async (request) => ({
  voted: true,
  ...(await ask('vote', person, request.params.id))[0],
}));

app.delete<{ Params: { id: string } }>('/api/v1/posts/:id/vote', async (request) => ({
  voted: false,
  ...(await ask('unvote', person, request.params.id))[0],
}));

await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: (app.server.address() as { port: number }).port });
