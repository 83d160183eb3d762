/** A community of many years, put into the database by COPY. */
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { uuidv7 } from '#kernel';
import { RENDERER_VERSION } from '#markdown';
import { numbers, paragraph, SEARCHED } from './words.ts';

const DAY = 86_400_000;
/** The first post; all that follows is spread over six years. */
const BEGIN = Date.UTC(2020, 0, 6);
const SPAN = 6 * 365 * DAY;
const DEEPEST = 500;

/** How much of everything; the shape of a community of a million posts, smaller. */
export interface Size {
  posts: number;
  threads: number;
  people: number;
  cohorts: number;
  longThread: number;
}

export const sizeOf = (posts: number): Size => ({
  posts,
  threads: posts / 20,
  people: posts / 10,
  cohorts: Math.max(5, posts / 2_000),
  longThread: posts / 10,
});

/** What the measurements need to know of what was seeded. */
export interface Community {
  /** The session's token of a member of three cohorts. */
  token: string;
  personId: string;
  /** What that member sees. */
  spaceIds: string[];
  /** An ordinary thread of about twenty posts. */
  threadId: string;
  longThreadId: string;
  /** Posts of the long thread, in its order of reading. */
  middlePostId: string;
  lastPostId: string;
  /** Answers by others, to be voted for; and the threads that they are in, to be answered. */
  answerIds: string[];
  answeredIds: string[];
}

type Written = Omit<Community, 'token' | 'personId' | 'spaceIds'>;

interface Thread {
  id: string;
  space: string;
  at: number;
  /** Posts, the opening one among them. */
  length: number;
}

interface SeededPost {
  id: string;
  number: number;
  /** The number of the post above; 0 for the opening post. */
  parent: number;
  depth: number;
  path: Buffer;
  at: number;
  /** Posts below it. */
  below: number;
}

type Row = (string | number | boolean | null)[];

/** Fills an empty, migrated database; a million posts take some minutes. */
export async function seedForum(databaseUrl: string, size: Size): Promise<Community> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    // The rows are right by construction; checking each reference again would take longer than writing them.
    await client.query(`SET LOCAL session_replication_role = replica`);
    const community = await new Seeding(client, size).run();
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return community;
  } finally {
    await client.end();
  }
}

class Seeding {
  private readonly random = numbers(7);
  private readonly people: string[];
  private readonly spaces: { id: string; audience: string }[];
  private readonly threads: Thread[];

  private readonly client: pg.Client;
  private readonly size: Size;

  constructor(client: pg.Client, size: Size) {
    this.client = client;
    this.size = size;
    this.people = Array.from({ length: size.people }, (_, index) => uuidv7(BEGIN - DAY + index));
    this.spaces = ['public', 'members', 'trainers', ...Array<string>(size.cohorts).fill('cohort')].map(
      (audience, index) => ({ id: uuidv7(BEGIN - DAY + index), audience }),
    );
    const usual = (size.posts - size.longThread) / (size.threads - 1);
    this.threads = Array.from({ length: size.threads }, (_, index) => {
      const at = BEGIN + Math.floor((SPAN * index) / size.threads);
      const length = index === 0 ? size.longThread : 1 + Math.floor(this.random() * (2 * usual - 1));
      return { id: uuidv7(at), space: index === 0 ? this.spaces[1]!.id : this.someSpace(), at, length };
    });
  }

  async run(): Promise<Community> {
    await this.copy('person (id, kind, display_name, email, roles, created_at)', this.personRows());
    await this.copy('space (id, slug, name, audience, created_at)', this.spaceRows());
    await this.copy('space_member (space_id, person_id, joined_at)', this.memberRows());
    const community = await this.writeThreads();
    await this.copy('read_position (person_id, thread_id, last_number, at)', this.readRows());
    const token = randomBytes(32).toString('base64url');
    await this.client.query(
      `INSERT INTO session (id, token_hash, person_id, device, address_class, created_at, last_seen_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, 'bench', 'bench', now(), now(), now() + interval '20 days')`,
      [createHash('sha256').update(token).digest(), this.people[0]],
    );
    return {
      ...community,
      token,
      personId: this.people[0]!,
      spaceIds: [0, 1, 3, 4, 5].map((index) => this.spaces[index]!.id),
    };
  }

  /** Half of what is written is written in cohorts, most of the rest where all members read. */
  private someSpace(): string {
    const place = this.random();
    if (place < 0.1) return this.spaces[0]!.id;
    if (place < 0.5) return this.spaces[1]!.id;
    return this.spaces[3 + Math.floor(this.random() * this.size.cohorts)]!.id;
  }

  private *personRows(): Generator<Row> {
    for (const [index, id] of this.people.entries()) {
      yield [id, 'member', `Member ${index + 1}`, `${id}@example.org`, '{member}', timestamp(BEGIN)];
    }
  }

  private *spaceRows(): Generator<Row> {
    for (const [index, { id, audience }] of this.spaces.entries()) {
      yield [id, `space-${index}`, `Space ${index}`, audience, timestamp(BEGIN)];
    }
  }

  /** Everybody took one class; the first person, who measures, took three. */
  private *memberRows(): Generator<Row> {
    const cohorts = this.spaces.slice(3);
    for (const [index, person] of this.people.entries()) {
      for (let more = 0; more < (index === 0 ? 3 : 1); more++) {
        yield [cohorts[(index + more) % cohorts.length]!.id, person, timestamp(BEGIN)];
      }
    }
  }

  /** The first person has read some of a third of all threads. */
  private *readRows(): Generator<Row> {
    for (const [index, { id, length, at }] of this.threads.entries()) {
      if (index % 3 === 1) yield [this.people[0]!, id, Math.ceil(length / 2), timestamp(at)];
    }
  }

  private async writeThreads(): Promise<Written> {
    const rows: { threads: Row[]; tagged: Row[] } = { threads: [], tagged: [] };
    const tags = Array.from({ length: 60 }, (_, index) => [uuidv7(BEGIN + index), `topic-${index}`]);
    const written: Written = {
      threadId: '',
      longThreadId: this.threads[0]!.id,
      middlePostId: '',
      lastPostId: '',
      answerIds: [],
      answeredIds: [],
    };
    await this.copy(
      `post (id, thread_id, parent_id, depth, number, path, author_id, raw, html, renderer_version, created_at,
             descendant_count)`,
      this.postRows((thread, posts, index) => {
        rows.threads.push(this.threadRow(thread, posts));
        rows.tagged.push([thread.id, tags[index % tags.length]![0]!]);
        this.note(written, thread, posts, index);
      }),
    );
    await this.copy(
      `thread (id, space_id, kind, title, author_id, created_at, last_activity_at, last_number, reply_count,
               answer_count)`,
      rows.threads,
    );
    await this.copy('tag (id, name)', tags);
    await this.copy('thread_tag (thread_id, tag_id)', rows.tagged);
    return written;
  }

  /** Keeps what the measurements will ask for. */
  private note(written: Written, thread: Thread, posts: SeededPost[], index: number): void {
    if (index === 0) {
      const reading = [...posts].sort((one, other) => Buffer.compare(one.path, other.path));
      written.middlePostId = reading[Math.floor(reading.length / 2)]!.id;
      written.lastPostId = reading.at(-1)!.id;
    } else if (thread.space === this.spaces[1]!.id && posts[1]) {
      if (posts.length >= 20) written.threadId = thread.id;
      if (written.answerIds.length < 500) {
        written.answerIds.push(posts[1].id);
        written.answeredIds.push(thread.id);
      }
    }
  }

  private *postRows(each: (thread: Thread, posts: SeededPost[], index: number) => void): Generator<Row> {
    for (const [index, thread] of this.threads.entries()) {
      const posts = this.grow(thread, index === 0);
      each(thread, posts, index);
      for (const post of posts) {
        // However small the community, the rarest word is there.
        const rare = index < 100 && post.number === 1 && thread.space === this.spaces[1]!.id;
        const raw = `${paragraph(this.random, 20 + Math.floor(this.random() * 60))}${rare && index % 20 === 0 ? ` ${SEARCHED.rare.word}` : ''}`;
        const parent = post.parent === 0 ? null : posts[post.parent - 1]!.id;
        yield [
          post.id,
          thread.id,
          parent,
          post.depth,
          post.number,
          `\\\\x${post.path.toString('hex')}`,
          this.someone(),
          raw,
          `<p>${raw}</p>\\n`,
          RENDERER_VERSION,
          timestamp(post.at),
          post.below,
        ];
      }
    }
  }

  /** A tree: half of the posts answer the opening post, the others some post before them; one branch goes deep. */
  private grow({ at, length }: Thread, deep: boolean): SeededPost[] {
    const posts: SeededPost[] = [];
    for (let number = 1; number <= length; number++) {
      const parent = posts[this.parentOf(number, deep) - 1];
      const created = at + number * 60_000;
      const below = Buffer.alloc(4);
      below.writeUInt32BE(number);
      posts.push({
        id: uuidv7(created),
        number,
        parent: parent?.number ?? 0,
        depth: parent ? parent.depth + 1 : 0,
        path: parent ? Buffer.concat([parent.path, below]) : Buffer.alloc(0),
        at: created,
        below: 0,
      });
    }
    // From the last to the first: whoever answers comes after what is answered.
    for (const post of [...posts].reverse()) {
      const parent = posts[post.parent - 1];
      if (parent && parent.number > 1) parent.below += 1 + post.below;
    }
    return posts;
  }

  private parentOf(number: number, deep: boolean): number {
    if (number === 1) return 0;
    if (deep && number <= DEEPEST + 1) return number - 1;
    if (this.random() < 0.5) return 1;
    // Not below the deep branch, which is at its end.
    const first = deep ? DEEPEST + 2 : 2;
    return first >= number ? 1 : first + Math.floor(this.random() * (number - first));
  }

  private threadRow({ id, space, at }: Thread, posts: SeededPost[]): Row {
    const answers = posts.filter(({ depth }) => depth === 1).length;
    const title = paragraph(this.random, 8);
    const last = timestamp(posts.at(-1)!.at);
    const question = this.random() < 0.7 ? 'question' : 'discussion';
    return [id, space, question, title, this.someone(), timestamp(at), last, posts.length, posts.length - 1, answers];
  }

  /** Anybody but the person who measures, who may not vote for their own. */
  private someone(): string {
    return this.people[1 + Math.floor(this.random() * (this.people.length - 1))]!;
  }

  private async copy(target: string, rows: Iterable<Row>): Promise<void> {
    const lines = function* (): Generator<string> {
      let chunk = '';
      for (const row of rows) {
        chunk += `${row.map((value) => (value === null ? '\\N' : String(value))).join('\t')}\n`;
        if (chunk.length > 65_536) {
          yield chunk;
          chunk = '';
        }
      }
      yield chunk;
    };
    await pipeline(Readable.from(lines()), this.client.query(copyFrom(`COPY ${target} FROM STDIN`)));
  }
}

const timestamp = (instant: number): string => new Date(instant).toISOString();
