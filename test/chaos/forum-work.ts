/** What people do in the forum, as long as they are let: ask, answer, vote, say "me too", accept. */
import { type Members, withDatabase } from '../bench/lean-coffee/seed.ts';
import type { Chance } from './chance.ts';
import { ANSWER_MS, pause, Unanswered, untilAnswered } from './patience.ts';
import type { AckedPost, WorkRecord } from './record.ts';

/** Between two requests of a person, in milliseconds; on average half of it. */
const LONGEST_PAUSE = 600;

/** Answers that say: not now. */
const FOR_NOW = new Set([429, 500, 502, 503, 504]);

export interface ForumWorkOptions {
  databaseUrl: string;
  members: Members;
  chance: Chance;
  record: WorkRecord;
  nextPort: () => number;
}

interface Person {
  id: string;
  token: string;
}

interface Answered {
  status: number;
  body: { code?: string };
}

export class ForumWork {
  private readonly options: ForumWorkOptions;
  private readonly people: Person[];
  private readonly spaceId = crypto.randomUUID();
  private readonly threads: AckedPost[] = [];
  private readonly answers: AckedPost[] = [];
  /** By person and what it is about: asked for once. */
  private readonly signalled = new Set<string>();

  constructor(options: ForumWorkOptions) {
    this.options = options;
    this.people = options.members.ids.map((id, index) => ({ id, token: options.members.tokens[index]! }));
  }

  /** A space of all members, with a question in it. */
  async prepare(): Promise<void> {
    await withDatabase(this.options.databaseUrl, (client) =>
      client.query(
        `INSERT INTO space (id, slug, name, audience, created_at) VALUES ($1, 'chaos', 'Chaos', 'members', now())`,
        [this.spaceId],
      ),
    );
    await this.ask(this.people[0]!);
  }

  /** Goes on until `over`, and until everything that was asked for is answered. */
  async run(over: () => boolean): Promise<void> {
    await Promise.all(this.people.map((person) => this.takePart(person, over)));
  }

  private async takePart(person: Person, over: () => boolean): Promise<void> {
    const { chance, record } = this.options;
    while (!over()) {
      await pause(chance.next() * LONGEST_PAUSE);
      try {
        const which = chance.next();
        if (which < 0.1) await this.ask(person);
        else if (which < 0.6) await this.answer(person);
        else if (which < 0.85) await this.vote(person);
        else if (which < 0.95) await this.meToo(person);
        else await this.accept(person);
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        record.unanswered.push(error.message);
        return;
      }
    }
  }

  private async ask(person: Person): Promise<void> {
    const clientId = crypto.randomUUID();
    const text = `What would you do here? ${clientId}`;
    const body = { clientId, spaceId: this.spaceId, kind: 'question', title: `A question ${clientId}`, body: text };
    const answered = await this.sent<{ opening: { id: string }; thread: { id: string } }>(
      person,
      'POST',
      '/threads',
      body,
    );
    if (!answered) return;
    const { opening, thread } = answered;
    this.note(this.threads, { id: opening.id, threadId: thread.id, authorId: person.id, parentId: null, text });
  }

  /** The opening post, or an answer to it. */
  private async answer(person: Person): Promise<void> {
    const { chance } = this.options;
    const above = chance.next() < 0.6 || this.answers.length === 0 ? undefined : chance.one(this.answers);
    const threadId = above?.threadId ?? chance.one(this.threads).threadId;
    const clientId = crypto.randomUUID();
    const text = `I would wait for a fact. ${clientId}`;
    const body = { clientId, body: text, ...(above && { parentId: above.id }) };
    const post = await this.sent<{ id: string }>(person, 'POST', `/threads/${threadId}/posts`, body);
    if (post) {
      const parentId = above?.id ?? this.threads.find((thread) => thread.threadId === threadId)!.id;
      this.note(this.answers, { id: post.id, threadId, authorId: person.id, parentId, text });
    }
  }

  private async vote(person: Person): Promise<void> {
    const { chance, record } = this.options;
    const others = this.answers.filter(({ authorId }) => authorId !== person.id);
    if (others.length === 0) return;
    const { id } = chance.one(others);
    if (!this.first('vote', person, id)) return;
    if (await this.sent(person, 'PUT', `/posts/${id}/vote`))
      record.signals.push({ kind: 'vote', id, personId: person.id });
  }

  private async meToo(person: Person): Promise<void> {
    const { chance, record } = this.options;
    const { threadId: id, authorId } = chance.one(this.threads);
    if (authorId === person.id || !this.first('me-too', person, id)) return;
    if (await this.sent(person, 'PUT', `/threads/${id}/me-too`))
      record.signals.push({ kind: 'me-too', id, personId: person.id });
  }

  /** The first answer to a question of one's own. */
  private async accept(person: Person): Promise<void> {
    const mine = this.threads.filter(({ authorId }) => authorId === person.id);
    for (const { id: opening, threadId: id } of mine) {
      const answer = this.answers.find(({ parentId, authorId }) => parentId === opening && authorId !== person.id);
      if (!answer || !this.first('accepted', person, id)) continue;
      if (await this.sent(person, 'PUT', `/threads/${id}/accepted`, { postId: answer.id }))
        this.options.record.signals.push({ kind: 'accepted', id, personId: person.id, postId: answer.id });
      return;
    }
  }

  private first(kind: string, person: Person, id: string): boolean {
    const key = `${kind} ${person.id} ${id}`;
    if (this.signalled.has(key)) return false;
    this.signalled.add(key);
    return true;
  }

  private note(list: AckedPost[], post: AckedPost): void {
    list.push(post);
    this.options.record.posts.push(post);
  }

  /** What was answered; undefined where that was no, for good. @throws Unanswered */
  private async sent<Body extends object>(
    person: Person,
    method: string,
    path: string,
    body?: object,
  ): Promise<Body | undefined> {
    const { nextPort, record } = this.options;
    const { status, body: answer } = await untilAnswered(`${method} ${path}`, async () => {
      const answered = await request(nextPort(), person.token, method, path, body);
      return FOR_NOW.has(answered.status) ? undefined : answered;
    });
    if (status < 300) return answer as Body;
    record.refuse(`${method} ${path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}`, answer.code ?? String(status));
    return undefined;
  }
}

/** Asks one node of this machine as the owner of a token. */
export async function request(
  port: number,
  token: string,
  method: string,
  path: string,
  body?: object,
): Promise<Answered> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Answered['body'] };
}
