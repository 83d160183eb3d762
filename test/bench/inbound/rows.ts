/** What the storm of mails answers. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Somebody who answers a post. */
export interface Author {
  personId: string;
  email: string;
  postId: string;
}

const uuids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

/** So many people, each of whom has asked something in one space. */
export async function seed(client: pg.Client, count: number): Promise<Author[]> {
  const [people, threads, posts] = [uuids(count), uuids(count), uuids(count)];
  const spaceId = randomUUID();
  await client.query(
    `INSERT INTO person (id, kind, display_name, email, roles, created_at)
     SELECT id, 'member', 'Person ' || number, number || '@example.org', '{member}', now() - interval '1 year'
       FROM unnest($1::uuid[]) WITH ORDINALITY AS each (id, number)`,
    [people],
  );
  await client.query(
    `INSERT INTO space (id, slug, name, audience, created_at) VALUES ($1, 'storm', 'Storm', 'members', now())`,
    [spaceId],
  );
  await client.query(
    `INSERT INTO thread (id, space_id, kind, title, author_id, created_at, last_activity_at, last_number)
     SELECT thread, $3, 'question', 'How do you refine?', person, now(), now(), 1
       FROM unnest($1::uuid[], $2::uuid[]) AS each (thread, person)`,
    [threads, people, spaceId],
  );
  await client.query(
    `INSERT INTO post (id, thread_id, depth, number, path, author_id, raw, html, renderer_version, created_at)
     SELECT post, thread, 0, 1, '', person, 'Words', '<p>Words</p>', 1, now()
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS each (post, thread, person)`,
    [posts, threads, people],
  );
  return people.map((personId, index) => ({ personId, email: `${index + 1}@example.org`, postId: posts[index]! }));
}

/** How many mails wait, and what became of the others. */
export async function states(client: pg.Client): Promise<Record<string, number>> {
  const { rows } = await client.query<{ state: string; count: number }>(
    'SELECT state, count(*)::int AS count FROM inbound_mail GROUP BY state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
