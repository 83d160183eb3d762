import { request } from '../chaos/forum-work.ts';
import { withDatabase } from '../bench/lean-coffee/seed.ts';
import { paced, type PrepareLoad } from './measures.ts';

const THREADS = 50;

/** Of a hundred requests so many read the list, read a thread, vote and answer: more is read than written. */
const SHARES = { list: 40, thread: 80, vote: 95 };

/** A space of its own with some questions; people read them, answer them, and vote for answers. */
export const forumLoad: PrepareLoad = async ({ databaseUrl, ports }, { ids, tokens }, measures) => {
  const spaceId = crypto.randomUUID();
  const slug = `load-${spaceId.slice(0, 8)}`;
  await withDatabase(databaseUrl, (client) =>
    client.query(
      `INSERT INTO space (id, slug, name, audience, created_at) VALUES ($1, $2, 'Under load', 'members', now())`,
      [spaceId, slug],
    ),
  );
  let turn = 0;
  const ask = async <Body>(token: string, method: string, path: string, body?: object): Promise<Body> => {
    const answered = await request(ports[turn++ % ports.length]!, token, method, path, body);
    if (answered.status >= 300) throw new Error(`${answered.status} ${answered.body.code ?? ''}`);
    return answered.body as Body;
  };
  const threads: string[] = [];
  const answers: { id: string; author: string }[] = [];
  const question = { spaceId, kind: 'question', title: 'What slows a board down?', body: 'Ours takes its time.' };
  for (let index = 0; index < THREADS; index++) {
    const body = { ...question, clientId: crypto.randomUUID() };
    threads.push(
      (await ask<{ thread: { id: string } }>(tokens[index % tokens.length]!, 'POST', '/threads', body)).thread.id,
    );
  }
  const some = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)]!;
  const answer = async (author: string, token: string) => {
    const body = { clientId: crypto.randomUUID(), body: 'We keep the log short, and read its tail.' };
    const { id } = await ask<{ id: string }>(token, 'POST', `/threads/${some(threads)}/posts`, body);
    answers.push({ id, author });
  };
  const act = async (author: string, token: string) => {
    const which = Math.random() * 100;
    if (which < SHARES.list) return measures.of('thread_list', () => ask(token, 'GET', '/threads?sort=latest'));
    if (which < SHARES.thread) return measures.of('thread', () => ask(token, 'GET', `/threads/${some(threads)}`));
    const others = some(answers);
    if (which < SHARES.vote && others && others.author !== author)
      return measures.of('post_vote', () => ask(token, 'PUT', `/posts/${others.id}/vote`));
    return measures.of('answer', () => answer(author, token));
  };
  return async (over, every) => {
    await Promise.all(ids.map((id, index) => paced(over, every, () => act(id, tokens[index]!))));
  };
};
