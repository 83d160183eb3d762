import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RENDERER_VERSION } from '#markdown';
import { Clock, uuidv7 } from '#kernel';
import { Database } from '#platform';
import { RenderPost } from '../../libs/forum/src/app/posts/render-post.js';
import { htmlToMarkdown } from '../../libs/forum/src/domain/import/html-to-markdown.js';
import { ForumRows, type RowThread } from './forum-rows.js';
import { payloads } from './markdown/payloads.js';

/** So many payloads in one post: each is rendered alone, so that none hides another. */
const IN_A_POST = 120;

/** What is taken of the corpora: without the controls that every form refuses. */
const texts = (): string[] => payloads().map((text) => text.replaceAll(/[^\P{Cc}\t]/gu, '').toWellFormed());

/** All of them, as few as hold them, of at most `max` characters each; what is longer is cut. */
export function packed(max: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const text of texts().map((one) => [...one].slice(0, max).join(''))) {
    if (line !== '' && line.length + text.length >= max) {
      lines.push(line);
      line = text;
    } else line = line === '' ? text : `${line} ${text}`;
  }
  return [...lines, line].map((one) => one.trim()).filter((one) => one !== '');
}

/** All of them by themselves, the first `max` characters of each. */
export const cut = (max: number): string[] =>
  [...new Set(texts().map((text) => [...text.trim()].slice(0, max).join('').trim()))].filter((text) => text !== '');

/** Payloads in the tables of a forum, put there without the checks of forms, as an import or an older version might. */
export class PayloadRows {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly render: RenderPost;

  constructor(app: NestFastifyApplication) {
    this.database = app.get(Database);
    this.clock = app.get(Clock);
    this.render = app.get(RenderPost, { strict: false });
  }

  /** A thread in which every payload was written by hand and arrived with an import, rendered as either is. */
  async thread(spaceId: string, author: { id: string }): Promise<RowThread> {
    const rows = new ForumRows(this.database, this.clock);
    const thread = await rows.question(spaceId, author);
    const fragments: string[] = [];
    for (const text of texts()) {
      for (const raw of new Set([text, htmlToMarkdown(text, 'https://elsewhere.example').markdown])) {
        fragments.push((await this.render.run(this.database, raw, { spaceId })).html);
      }
    }
    for (let from = 0; from < fragments.length; from += IN_A_POST) {
      const { id } = await rows.post(thread, author, thread.posts[0]);
      await this.database.query('UPDATE post SET html = $2, renderer_version = $3 WHERE id = $1', [
        id,
        fragments.slice(from, from + IN_A_POST).join('\n'),
        RENDERER_VERSION,
      ]);
    }
    return thread;
  }

  /** Threads with payloads for title, name of the author, tags and text: so many that all titles hold all payloads. */
  async list(spaceId: string): Promise<{ threads: number }> {
    const now = this.clock.now();
    const [titles, names, tags] = [packed(200), cut(80), cut(35)];
    const made = titles.map((title, index) => ({
      title,
      name: names[(index * 3) % names.length]!,
      author: uuidv7(now),
      thread: uuidv7(now),
      post: uuidv7(now),
      tags: [0, 1, 2, 3].map((each) => tags[(index * 4 + each) % tags.length]!),
    }));
    const of = <Key extends keyof (typeof made)[number]>(key: Key) => made.map((one) => one[key]);
    await this.database.query(
      `INSERT INTO person (id, kind, display_name, email, roles, created_at)
       SELECT id, 'member', name, id || '@example.org', '{member}', now() FROM unnest($1::uuid[], $2::text[]) AS p (id, name)`,
      [of('author'), of('name')],
    );
    await this.database.query(
      `INSERT INTO thread (id, space_id, kind, title, author_id, created_at, last_activity_at, last_number)
       SELECT id, $1, 'question', title, author, date_trunc('second', now()), date_trunc('second', now()), 1
         FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS t (id, title, author)`,
      [spaceId, of('thread'), of('title'), of('author')],
    );
    await this.database.query(
      `INSERT INTO post (id, thread_id, depth, number, path, author_id, raw, html, renderer_version, created_at)
       SELECT id, thread, 0, 1, '', author, raw, '<p>Words</p>', $5, date_trunc('second', now())
         FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) AS p (id, thread, author, raw)`,
      [of('post'), of('thread'), of('author'), of('title'), RENDERER_VERSION],
    );
    const tagged = made.flatMap(({ thread, tags: its }) => its.map((tag) => ({ thread, tag })));
    await this.database.query(
      `INSERT INTO tag (id, name) SELECT gen_random_uuid(), name FROM unnest($1::text[]) AS t (name) ON CONFLICT DO NOTHING`,
      [[...new Set(tagged.map(({ tag }) => tag))]],
    );
    await this.database.query(
      `INSERT INTO thread_tag (thread_id, tag_id)
       SELECT t.thread, tag.id FROM unnest($1::uuid[], $2::text[]) AS t (thread, name) JOIN tag USING (name)
       ON CONFLICT DO NOTHING`,
      [tagged.map(({ thread }) => thread), tagged.map(({ tag }) => tag)],
    );
    return { threads: made.length };
  }

  /** Mails whose subject and words are payloads. */
  async mails(): Promise<void> {
    const now = this.clock.now();
    for (const [index, text] of packed(900).slice(0, 40).entries()) {
      await this.database.query(
        `INSERT INTO mail (id, key, recipient, locale, subject, body_text, body_html, state, created_at)
         VALUES ($1, $2, 'somebody@example.org', 'en', $3, $4, $4, 'kept', now())`,
        [uuidv7(now), `payload ${index}`, text.slice(0, 200), text],
      );
    }
  }
}
