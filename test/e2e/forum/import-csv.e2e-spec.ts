import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportFromDisk, type ImportReport } from '#forum';
import { uuidv7 } from '#kernel';
import { Database } from '#platform';
import { testApp, type TestApp } from '../../support/app.js';
import { ImportFolder } from '../../support/dump.js';
import { settled } from '../../support/identity-app.js';

interface Post {
  title: string;
  raw: string;
  depth: number;
  score: number;
  author: string;
  at: Date;
  kind: string;
  accepted: boolean;
  tags: string[] | null;
}

describe('importing a CSV file', () => {
  let running: TestApp;
  let folder: ImportFolder;
  const sql = <Row extends object>(text: string, values?: unknown[]) =>
    running.app.get(Database).query<Row>(text, values);
  const posts = () =>
    sql<Post>(
      `SELECT title, raw, depth, score, display_name AS author, post.created_at AS at, thread.kind,
              coalesce(accepted_post_id = post.id, false) AS accepted,
              (SELECT array_agg(name ORDER BY name) FROM thread_tag JOIN tag ON tag.id = tag_id
                WHERE thread_id = thread.id) AS tags
         FROM post JOIN thread ON thread.id = thread_id JOIN person ON person.id = post.author_id
        ORDER BY thread.title, path`,
    );
  const importing = async (content: string | Uint8Array, settings: object = {}): Promise<ImportReport> => {
    const path = await folder.file('questions.csv', content);
    return running.app.get(ImportFromDisk).run('csv', path, { space: 'tea', settings });
  };
  const reasonsOf = ({ leftOut }: ImportReport) =>
    leftOut.flatMap(({ reason, examples }) => examples.map(({ line, column }) => [reason, line, column])).sort();

  beforeAll(async () => {
    running = await testApp();
    await sql(`INSERT INTO space (id, slug, name, audience, created_at) VALUES ($1, 'tea', 'Tea', 'members', now())`, [
      uuidv7(0),
    ]);
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    folder = await ImportFolder.make();
  });
  afterEach(async () => {
    await folder.remove();
    // Whoever still writes down what was told would meet the TRUNCATE halfway, and one of them would lose.
    await settled({ database: running.app.get(Database) });
    await sql('TRUNCATE import_left_out, import, import_origin, thread_tag, post, thread CASCADE');
  });

  it('brings threads and replies, in whatever order, with quotes, line ends and a mark at the beginning', async () => {
    const report = await importing(
      '\ufeffid,parent,title,body,author,date,tags,score,accepted\r\n' +
        '3,2,,"A reply, ""deep""",Otto,2021-03-02 10:00,,,\r\n' +
        '2,1,,"Two minutes.\r\n\r\n- really",Rosa,2021-03-01T12:30:00+02:00,,4,yes\r\n' +
        '1,,How long?,Tell me,Ilse,2021-03-01,"green, cups",7,\r\n',
    );
    expect(report).toMatchObject({ end: 'done', import: { counts: { threads: 1, replies: 2, accepted: 1 } } });
    const shared = { title: 'How long?', kind: 'question', tags: ['cups', 'green'] };
    expect(await posts()).toEqual([
      { ...shared, raw: 'Tell me', depth: 0, score: 0, author: 'Ilse', at: new Date('2021-03-01'), accepted: false },
      {
        ...shared,
        raw: 'Two minutes.\n\n- really',
        depth: 1,
        score: 4,
        author: 'Rosa',
        at: new Date('2021-03-01T10:30:00Z'),
        accepted: true,
      },
      {
        ...shared,
        raw: 'A reply, "deep"',
        depth: 2,
        score: 0,
        author: 'Otto',
        at: new Date('2021-03-02T10:00:00Z'),
        accepted: false,
      },
    ]);
  });

  it.each([
    ['semicolons', 'title;body\nA;b'],
    ['tabs', 'title\tbody\nA\tb'],
    ['other capitals', 'Title,BODY\nA,b'],
    ['UTF-16', new Uint8Array(Buffer.from('\ufefftitle,body\nA,b', 'utf16le'))],
  ])('understands %s', async (_what, content) => {
    await importing(content);
    expect(await posts()).toMatchObject([{ title: 'A', raw: 'b' }]);
  });

  it('takes columns by the names they are given, and HTML where the file says so', async () => {
    const columns = { title: 'Subject', body: 'Message' };
    await importing('Subject,Message,format,kind\nA,<b>c</b>,html,discussion', { columns });
    expect(await posts()).toMatchObject([{ title: 'A', raw: '**c**', kind: 'discussion' }]);
  });

  it('finds replies that stand before what they reply to, however far', async () => {
    const replies = Array.from(
      { length: 450 },
      (_, index) => `${450 - index},${Math.floor((449 - index) / 8)},,reply,x`,
    );
    const report = await importing(`id,parent,title,body,author\n${replies.join('\n')}\n0,,Start,here,x`);
    expect(report.import.counts).toEqual({ threads: 1, replies: 450 });
    const [row] = await sql<{ depth: number; below: number }>(
      'SELECT max(depth)::int AS depth, max(descendant_count)::int AS below FROM post',
    );
    expect(row).toEqual({ depth: 3, below: 450 });
  });

  it('says which row and column is at fault', async () => {
    const report = await importing(
      'id,parent,title,body,date,kind,score\n' +
        '1,,,no title,,,\n' +
        '2,,A,,,,\n' +
        '3,,B,b,2021-02-30,,\n' +
        '4,,C,c,2999-01-01,,\n' +
        '5,99,,an orphan,,,\n' +
        '6,,D,d,,poll,\n' +
        '7,,E,e,,,many\n' +
        '8,,F\n',
    );
    expect(reasonsOf(report)).toEqual(
      [
        ['title-missing', 2, 'title'],
        ['body-empty', 3, 'body'],
        ['date-invalid', 4, 'date'],
        ['date-in-future', 5, 'date'],
        ['parent-missing', 6, 'parent'],
        ['row-incomplete', 7, 'kind'],
        ['row-incomplete', 8, 'score'],
        ['columns-wrong', 9, null],
      ].sort(),
    );
  });

  it('changes nothing when it is run twice, also where rows have no ids', async () => {
    const content = 'title,body,date\nA,b,2021-01-01\nC,d,2021-01-01';
    await importing(content);
    const before = await posts();
    await sql('UPDATE import SET fingerprint = NULL');
    expect((await importing(content)).import.counts).toEqual({ unchanged: 2 });
    expect(await posts()).toEqual(before);
  });

  it('keeps the rows before a broken one, and takes the rest once it is mended', async () => {
    const report = await importing('id,parent,title,body\n1,,A,b\n2,1,,c\n3,,D,"e');
    expect(report).toMatchObject({
      end: 'failed',
      import: { failure: { reason: 'malformed', line: 4 }, counts: { threads: 1, replies: 1 } },
    });
    const mended = await importing('id,parent,title,body\n1,,A,b\n2,1,,c\n3,,D,"e"');
    expect(mended.import.counts).toEqual({ threads: 1, unchanged: 2 });
  });

  it.each([
    ['a quote that is never closed', 'title,body\nA,b\nC,"d', 'malformed'],
    ['a column that is not there', 'title,text\nA,b', 'header'],
    ['nothing in it', '', 'header'],
    ['a row without end', `title,body\nA,"${'x'.repeat(2 * 1024 * 1024)}"`, 'too-long'],
  ])('stops at %s', async (_what, content, reason) => {
    expect(await importing(content)).toMatchObject({ end: 'failed', import: { failure: { reason } } });
  });
});
