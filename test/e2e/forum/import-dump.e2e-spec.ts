import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type ImportReport, ImportFromDisk, MergeThreads } from '#forum';
import { uuidv7 } from '#kernel';
import { Database, type DeliveredEvent, DomainEvents, type MemberViewer, UnitOfWork } from '#platform';
import { testApp, type TestApp } from '../../support/app.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { aComment, aDump, anAnswer, aQuestion, dumpFile, type DumpRows, ImportFolder } from '../../support/dump.js';
import { settled } from '../../support/identity-app.js';

jest.setTimeout(120_000);

/** What a forum says after an import, in words that two databases can share. */
const SNAPSHOT = `
  SELECT thread.imported_from AS thread, thread.title, thread.reply_count, thread.answer_count, thread.me_too_count,
         thread.last_number, thread.locked_at, thread.last_activity_at, accepted.imported_from AS accepted,
         post.imported_from AS post, encode(post.path, 'hex') AS path, post.depth, post.number, post.score, post.remark,
         post.descendant_count, post.raw, post.html, post.created_at, person.display_name, origin.url, origin.licence,
         (SELECT array_agg(tag.name ORDER BY tag.name) FROM thread_tag JOIN tag ON tag.id = tag_id
           WHERE thread_tag.thread_id = thread.id) AS tags
    FROM post JOIN thread ON thread.id = post.thread_id JOIN person ON person.id = post.author_id
    JOIN import_origin origin ON origin.post_id = post.id
    LEFT JOIN post accepted ON accepted.id = thread.accepted_post_id
   ORDER BY post.imported_from`;

type Snapshot = Record<string, unknown> & { post: string };

describe('importing a dump', () => {
  let running: TestApp;
  let folder: ImportFolder;
  const told: DeliveredEvent[] = [];
  const sql = <Row extends object = Snapshot>(text: string, values?: unknown[]) =>
    running.app.get(Database).query<Row>(text, values);
  const snapshot = () => sql(SNAPSHOT);
  const run = (path = folder.path): Promise<ImportReport> =>
    running.app.get(ImportFromDisk).run('stackexchange', path, { settings: {} });
  const importing = async (rows: DumpRows) => {
    await folder.dump(rows);
    return run();
  };
  const reasonsOf = ({ leftOut }: ImportReport) =>
    Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]));
  const heard = () => settled({ database: running.app.get(Database) });
  const postOf = async (key: string) => (await snapshot()).find(({ post }) => post === `tea.stackexchange.com:${key}`);

  beforeAll(async () => {
    running = await testApp();
    for (const type of ['forum.thread-created', 'forum.post-created', 'forum.post-changed', 'forum.thread-changed']) {
      running.app.get(DomainEvents).on(type, 'test.import', async (event) => void told.push(event));
    }
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    folder = await ImportFolder.make();
  });
  afterEach(async () => {
    await folder.remove();
    await heard();
    told.length = 0;
    await sql('TRUNCATE import_left_out, import, import_origin, thread_tag, post, thread, outbox CASCADE');
  });

  it('brings questions, answers, comments, scores, tags, dates, names and what is accepted', async () => {
    const report = await importing({
      Posts: [
        anAnswer(2, 1, { Score: 4, CreationDate: '2020-01-02T10:00:00.123' }),
        aQuestion(1, {
          Score: 9,
          Tags: '|green-tea|cups|',
          AcceptedAnswerId: 2,
          ClosedDate: '2020-02-01T00:00:00.000',
          CreationDate: '2020-01-01T09:30:00.500',
          ContentLicense: 'CC BY-SA 4.0',
          OwnerUserId: 7,
        }),
      ],
      Users: [
        { Id: 7, DisplayName: 'Rosa' },
        { Id: 99, DisplayName: 'Nobody' },
      ],
      Comments: [aComment(1, 1, { UserId: 7 }), aComment(2, 2, { Score: 3 })],
    });
    expect(report).toMatchObject({
      end: 'done',
      import: { counts: { threads: 1, replies: 1, comments: 2, accepted: 1 } },
    });
    expect(reasonsOf(report)).toEqual({ 'comment-score': 1, 'person-without-posts': 1 });
    expect(await postOf('post:1')).toMatchObject({
      title: 'Steeping tea number 1',
      me_too_count: 9,
      tags: ['cups', 'green-tea'],
      accepted: 'tea.stackexchange.com:post:2',
      display_name: 'Rosa',
      reply_count: 3,
      answer_count: 1,
      descendant_count: 3,
      created_at: new Date('2020-01-01T09:30:00.500Z'),
      locked_at: expect.any(Date),
      url: 'https://tea.stackexchange.com/q/1',
      licence: 'CC BY-SA 4.0',
    });
    expect(await postOf('post:2')).toMatchObject({ depth: 1, score: 4, remark: false, descendant_count: 1 });
    expect(await postOf('comment:1')).toMatchObject({ depth: 1, remark: true, score: 0, display_name: 'Rosa' });
    expect(await postOf('comment:2')).toMatchObject({ depth: 2, remark: false, display_name: 'imported member 3' });
  });

  it('changes nothing when it is run twice', async () => {
    await importing(aDump(30));
    const before = await snapshot();
    await heard();
    told.length = 0;
    await sql('UPDATE import SET fingerprint = NULL');
    const again = await run();
    expect(again.import.counts).toEqual({ unchanged: 120, people: 20 });
    expect(again.resumed).toBe(false);
    expect(await snapshot()).toEqual(before);
    await heard();
    expect(told).toEqual([]);
  });

  it('follows a newer dump, except in what was changed here', async () => {
    const posts = (more: string, score: number) => [
      aQuestion(1, { Title: `One${more}`, Score: score, Tags: '<cups>', AcceptedAnswerId: more ? 3 : 2 }),
      anAnswer(2, 1, { Body: `<p>Two${more}</p>`, Score: score }),
      anAnswer(3, 1, { Body: `<p>Three${more}</p>`, Score: score }),
      aQuestion(4, { Title: `Four${more}`, AcceptedAnswerId: more ? 6 : 5 }),
      anAnswer(5, 4),
      anAnswer(6, 4),
    ];
    await importing({ Posts: posts('', 3) });
    await sql(`UPDATE post SET raw = 'ours', edits = 1 WHERE imported_from LIKE '%post:3'`);
    await sql(`UPDATE thread SET title = 'ours' WHERE imported_from LIKE '%post:4'`);
    await sql(`UPDATE thread SET accepted_post_id = NULL WHERE imported_from LIKE '%post:4'`);
    await sql(`UPDATE post SET score = score + 10 WHERE imported_from LIKE '%post:2'`);
    const report = await importing({ Posts: posts(' new', 5) });
    expect(reasonsOf(report)).toEqual({ 'changed-here': 3 });
    expect(await postOf('post:1')).toMatchObject({
      title: 'One new',
      me_too_count: 5,
      accepted: expect.stringMatching(/:3$/),
    });
    expect(await postOf('post:2')).toMatchObject({ raw: 'Two new', score: 15 });
    expect(await postOf('post:3')).toMatchObject({ raw: 'ours', score: 5 });
    expect(await postOf('post:4')).toMatchObject({ title: 'ours', accepted: null });
  });

  it('says of every row that it left out why', async () => {
    const report = await importing({
      Posts: [
        aQuestion(1, { Score: -3, Tags: '<a><b><c><d><e><f>', AcceptedAnswerId: 77 }),
        anAnswer(2, 50),
        aQuestion(3, { PostTypeId: 5 }),
        aQuestion(4, { PostTypeId: 6 }),
        aQuestion(5, { PostTypeId: 42 }),
        aQuestion(6, { CreationDate: '2020-02-30T10:00:00' }),
        aQuestion(7, { CreationDate: '2999-01-01T00:00:00' }),
        aQuestion(8, { CreationDate: 'yesterday' }),
        aQuestion(9, { Body: '' }),
        aQuestion(10, { Body: '<script>alert(1)</script>' }),
        aQuestion(11, { Title: '' }),
        aQuestion(12, { DeletionDate: '2020-01-01T00:00:00' }),
        aQuestion(13, { Title: 'x'.repeat(300), Body: '<img src="https://tea.example/cup.png">' }),
        { PostTypeId: 1, Title: 'No id' },
        aQuestion(14),
        aQuestion(14, { Title: 'Again' }),
      ],
      Votes: [{ Id: 1, PostId: 1, VoteTypeId: 2 }],
    });
    expect(report.end).toBe('done');
    expect(reasonsOf(report)).toEqual({
      'score-negative': 1,
      'tag-left-out': 1,
      'accepted-missing': 1,
      'parent-missing': 1,
      'tag-wiki': 1,
      'moderator-nomination': 1,
      'post-type-unknown': 1,
      'date-invalid': 2,
      'date-in-future': 1,
      'body-empty': 2,
      'title-missing': 1,
      deleted: 1,
      'title-cut': 1,
      'picture-linked': 1,
      'row-incomplete': 1,
      repeated: 1,
      'votes-in-score': 1,
    });
    expect(report.leftOut.find(({ reason }) => reason === 'parent-missing')?.examples).toEqual([
      { file: 'tea.Posts.xml', line: 4, id: '2', column: 'ParentId' },
    ]);
    expect(await postOf('post:14')).toMatchObject({ title: 'Again' });
  });

  it('tells of an id that comes again, however far behind, and makes no question into an answer', async () => {
    const { Posts } = aDump(150);
    const again = [aQuestion(1, { Title: 'Again' }), anAnswer(4, 1, { Body: '<p>No question</p>' })];
    const report = await importing({ Posts: [...Posts, ...again] });
    expect(reasonsOf(report)).toEqual({ repeated: 2 });
    expect(report.leftOut[0]?.examples).toEqual([
      { file: 'tea.Posts.xml', line: 453, id: '1', column: null },
      { file: 'tea.Posts.xml', line: 454, id: '4', column: null },
    ]);
    expect(report.import.counts).toMatchObject({ threads: 150, replies: 300 });
    expect(await postOf('post:1')).toMatchObject({ title: 'Again', depth: 0 });
    expect(await postOf('post:4')).toMatchObject({ raw: expect.stringContaining('How long should'), depth: 0 });
  });

  it('leaves threads that were merged here as they are, with the scores of both', async () => {
    const dump = (score: number) => ({
      Posts: [aQuestion(1, { Score: 9, Title: 'Cups' }), aQuestion(2, { Score: score, Title: 'Cups' }), anAnswer(3, 2)],
    });
    await importing(dump(3));
    const idOf = async (key: string) =>
      (await sql<{ id: string }>(`SELECT id FROM thread WHERE imported_from = 'tea.stackexchange.com:${key}'`))[0]!.id;
    const [target, source] = [await idOf('post:1'), await idOf('post:2')];
    const moderator: MemberViewer = { kind: 'member', id: uuidv7(0), roles: [], scopes: 'all', sessionId: '' };
    const { app } = running;
    await app.get(UnitOfWork).run((tx) => app.get(MergeThreads).run(tx, moderator, source, target, [source, target]));
    const merged = await snapshot();
    await sql('UPDATE import SET fingerprint = NULL');
    expect((await run()).import.counts).toEqual({ unchanged: 3 });
    expect(await snapshot()).toEqual(merged);
    const newer = await importing({ Posts: [...dump(5).Posts, aQuestion(4)] });
    expect(newer.import.counts).toMatchObject({ updated: 1, threads: 1 });
    expect(await postOf('post:2')).toMatchObject({
      thread: 'tea.stackexchange.com:post:1',
      depth: 1,
      me_too_count: 14,
    });
  });

  it('shows what is hostile as the text it is', async () => {
    await importing({
      Posts: [
        aQuestion(1, {
          Title: '\u202e<script>alert(1)</script>',
          Tags: '<\u202eevil>',
          Body: '<p onclick="x()">a<script>alert(1)</script><a href="javascript:alert(1)">b</a> &lt;img onerror=x&gt;</p>',
          OwnerDisplayName: '\u202eRosa',
        }),
      ],
    });
    const post = await postOf('post:1');
    expect(post).toMatchObject({ title: '<script>alert(1)</script>', tags: ['evil'] });
    expect(post?.['html']).not.toMatch(/<script|onclick|javascript:|<img/);
    expect(post?.['html']).toContain('&lt;img onerror=x&gt;');
    expect(JSON.stringify(post)).not.toContain('\u202e');
  });

  it('keeps what comes before a broken place, and says where that is', async () => {
    const whole = dumpFile([aQuestion(1), anAnswer(2, 1), aQuestion(3)]);
    await folder.file('tea.Posts.xml', whole.slice(0, whole.indexOf('Id="3"') + 20));
    const report = await run();
    expect(report).toMatchObject({
      end: 'failed',
      import: { failure: { reason: 'malformed', file: 'tea.Posts.xml', line: 5 }, counts: { threads: 1, replies: 1 } },
    });
    await folder.dump({ Posts: [aQuestion(1), anAnswer(2, 1), aQuestion(3)] });
    expect((await run()).import.counts).toEqual({ threads: 1, unchanged: 2 });
  });

  it('tells the rest of the house of everything, as imported', async () => {
    await importing(aDump(2));
    await heard();
    expect(told.filter(({ type }) => type === 'forum.thread-created')).toHaveLength(2);
    expect(told.filter(({ type }) => type === 'forum.post-created')).toHaveLength(6);
    expect(told.every(({ payload }) => 'imported' in payload && payload.imported)).toBe(true);
    expect(await sql('SELECT id FROM mail')).toEqual([]);
  });

  describe('in a process that is killed', () => {
    let database: TestDatabase;
    beforeEach(async () => {
      database = await testDatabase();
    });
    afterEach(() => database.drop());

    /** Starts the command; `kill` ends it in the middle of `phase`. */
    const command = async (kill?: string) => {
      const admin = join(import.meta.dirname, '../../../scripts/admin.mjs');
      const child = spawn(process.execPath, [admin, 'import', 'stackexchange', folder.path], {
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'test', DATABASE_URL: database.url },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      const onData = (chunk: Buffer) => {
        output += chunk.toString();
        if (kill && output.includes(`${kill}: `)) child.kill('SIGKILL');
      };
      child.stdout.on('data', onData);
      child.stderr.on('data', onData);
      await once(child, 'close');
      return { output, signal: child.signalCode, code: child.exitCode };
    };

    it('goes on where it was, and ends as if nothing had happened', async () => {
      await folder.dump(aDump(500));
      expect(await command('questions')).toMatchObject({ signal: 'SIGKILL' });
      expect(await command('answers')).toMatchObject({ signal: 'SIGKILL' });
      expect(await command('comments')).toMatchObject({ signal: 'SIGKILL' });
      const last = await command();
      expect(last).toMatchObject({ code: 0, output: expect.stringContaining('went on with an import') });
      expect(last.output).toContain('500 threads');
      expect(last.output).toContain('1000 answers and replies');

      await run();
      const other = await testApp({ database });
      try {
        expect(await other.app.get(Database).query(SNAPSHOT)).toEqual(await snapshot());
      } finally {
        await other.close();
      }
    });
  });
});
