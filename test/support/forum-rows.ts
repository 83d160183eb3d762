import type { Role } from '#contracts';
import { type Clock, uuidv7 } from '#kernel';
import type { MemberViewer } from '#platform';

/** Where statements go: a database of the tests, or of a program that runs on one. */
interface Statements {
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
}

/** Who may have written something. */
type Somebody = Pick<MemberViewer, 'id'>;

/** A thread written by SQL, and its posts by number. */
export interface RowThread {
  id: string;
  spaceId: string;
  posts: RowPost[];
}

/** A post written by SQL. */
export interface RowPost {
  id: string;
  number: number;
  path: Buffer;
}

/** The rows of a forum, without the program around them: for tests of single statements, and for making them wrong. */
export class ForumRows {
  private count = 0;

  constructor(
    private readonly database: Statements,
    private readonly clock: Clock,
  ) {}

  sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.database.query<Row>(text, values);
  }

  /** A member, as the one who asks. */
  async member(...roles: Role[]): Promise<MemberViewer> {
    const id = this.newId();
    await this.sql(
      `INSERT INTO person (id, kind, display_name, email, roles, created_at)
       VALUES ($1::uuid, 'member', $2, $1::text || '@example.org', $3::text[], now())`,
      [id, `Person ${++this.count}`, ['member', ...roles]],
    );
    return { kind: 'member', id, roles: ['member', ...roles], scopes: 'all', sessionId: id };
  }

  /** A space; with people in it where it is a cohort. */
  async space(audience: 'public' | 'members' | 'cohort' | 'trainers', ...people: Somebody[]): Promise<string> {
    const id = this.newId();
    await this.sql(
      `INSERT INTO space (id, slug, name, audience, created_at) VALUES ($1, 'space-' || $2::text, 'Space', $3, now())`,
      [id, ++this.count, audience],
    );
    for (const { id: person } of people) {
      await this.sql('INSERT INTO space_member (space_id, person_id, joined_at) VALUES ($1, $2, now())', [id, person]);
    }
    return id;
  }

  /** A question of `author` with an answer of each of `repliers`. */
  async question(spaceId: string, author: Somebody, ...repliers: Somebody[]): Promise<RowThread> {
    const thread: RowThread = { id: this.newId(), spaceId, posts: [] };
    await this.sql(
      `INSERT INTO thread (id, space_id, kind, title, author_id, created_at, last_activity_at)
       VALUES ($1, $2, 'question', 'How?', $3, $4, $4)`,
      [thread.id, spaceId, author.id, this.now()],
    );
    await this.post(thread, author);
    for (const replier of repliers) await this.post(thread, replier, thread.posts[0]);
    return thread;
  }

  /** One more post, with the counters that it moves. */
  async post(thread: RowThread, author: Somebody, parent?: RowPost): Promise<RowPost> {
    const number = thread.posts.length + 1;
    const step = Buffer.alloc(4);
    step.writeUInt32BE(number);
    const post = { id: this.newId(), number, path: parent ? Buffer.concat([parent.path, step]) : Buffer.alloc(0) };
    await this.sql(
      `INSERT INTO post (id, thread_id, parent_id, depth, number, path, author_id, raw, html, renderer_version, created_at)
       VALUES ($1, $2, $3, octet_length($5::bytea) / 4, $4, $5, $6, 'Words', '<p>Words</p>', 1, $7)`,
      [post.id, thread.id, parent?.id ?? null, number, post.path, author.id, this.now()],
    );
    await this.sql(
      `UPDATE thread SET last_number = $2, reply_count = reply_count + $3, answer_count = answer_count + $4 WHERE id = $1`,
      [thread.id, number, parent ? 1 : 0, post.path.length === 4 ? 1 : 0],
    );
    await this.sql(
      `UPDATE post SET descendant_count = descendant_count + 1
        WHERE thread_id = $1 AND id <> $2 AND substr($3::bytea, 1, octet_length(path)) = path`,
      [thread.id, post.id, post.path],
    );
    thread.posts.push(post);
    return post;
  }

  /**
   * Many posts below the opening at once, with the counters that they move: each tenth an answer, the others replies to
   * the answer before them.
   */
  async manyPosts(thread: RowThread, author: Somebody, count: number): Promise<void> {
    const values = [thread.id, author.id, thread.posts[0]!.id, this.now(), count];
    const columns = `id, thread_id, author_id, parent_id, created_at, number, depth, path, descendant_count, raw, html,
                     renderer_version`;
    const words = `'Post ' || number || repeat(' and what came of it when we tried', 1 + number % 7)`;
    await this.sql(
      `INSERT INTO post (${columns})
       SELECT gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, $4::timestamptz, number, 1, int4send(number),
              least(9, $5::int + 1 - number), ${words}, '<p>' || ${words} || '</p>', 1
         FROM generate_series(2, $5::int + 1, 10) number`,
      values,
    );
    await this.sql(
      `INSERT INTO post (${columns})
       SELECT gen_random_uuid(), $1::uuid, $2::uuid, answer.id, $4::timestamptz, reply.number, 2,
              answer.path || int4send(reply.number), 0, ${words.replaceAll('number', 'reply.number')},
              '<p>' || ${words.replaceAll('number', 'reply.number')} || '</p>', 1
         FROM post answer CROSS JOIN LATERAL
              generate_series(answer.number + 1, least(answer.number + 9, $5::int + 1)) reply (number)
        WHERE answer.thread_id = $1::uuid AND answer.parent_id = $3::uuid`,
      values,
    );
    await this.sql(
      `UPDATE thread SET last_number = $2::int + 1, reply_count = $2, answer_count = ceil($2::int / 10.0) WHERE id = $1`,
      [thread.id, count],
    );
    await this.sql('UPDATE post SET descendant_count = $2 WHERE id = $1', [thread.posts[0]!.id, count]);
  }

  private now = (): Date => new Date(this.clock.now());

  private newId = (): string => uuidv7(this.clock.now());
}
