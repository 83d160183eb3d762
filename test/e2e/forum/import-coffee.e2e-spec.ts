import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportFromDisk, type ImportReport } from '#forum';
import { Database } from '#platform';
import { testApp, type TestApp } from '../../support/app.js';
import { aDump, aQuestion, ImportFolder } from '../../support/dump.js';

/** A real dump, where there is one beside the project; else one of our own. */
const REAL = join(import.meta.dirname, '../../../../shared/data/stackexchange');

const text = (attribute: string): string =>
  attribute
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#xA;', '\n')
    .replaceAll('&amp;', '&');

/** The rows, read in a way of our own: the file writes one a line. */
const rowsOf = (file: string): Record<string, string>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim().startsWith('<row '))
    .map((line) => {
      const pairs = [...line.matchAll(/(\w+)="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, text(value)] as const,
      );
      return Object.fromEntries<string>(pairs);
    });

/** The words of HTML; pictures have become links with a name. */
const wordsOf = (html: string): string[] =>
  html
    .replace(/<img[^>]*?alt="([^"]*)"[^>]*>/g, (_, name: string) => ` ${name || 'picture'} `)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#?\w+;/g, ' ')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describe('a real dump', () => {
  let running: TestApp;
  let report: ImportReport;
  let own: ImportFolder;
  let rows: () => Record<string, string>[];
  const sql = <Row extends object>(statement: string) => running.app.get(Database).query<Row>(statement);
  const ofType = (type: string) => rows().filter((row) => row['PostTypeId'] === type);

  beforeAll(async () => {
    running = await testApp();
    own = await ImportFolder.make();
    await own.dump({ Posts: [...aDump(50).Posts, { ...aQuestion(500), PostTypeId: 5 }] }, 'coffee.');
    const folder = existsSync(REAL) ? REAL : own.path;
    rows = () => rowsOf(join(folder, 'coffee.Posts.xml'));
    report = await running.app.get(ImportFromDisk).run('stackexchange', folder, { settings: {} });
  });
  afterAll(async () => {
    await own.remove();
    await running.close();
  });

  it('arrives with all its questions: titles, scores, tags, dates, what is accepted and closed', async () => {
    const answers = ofType('2');
    const expected = ofType('1').map((row) => ({
      id: row['Id'],
      title: row['Title'],
      score: Math.max(0, Number(row['Score'])),
      tags: [...row['Tags']!.matchAll(/<([^>]+)>/g)].map(([, tag]) => tag).sort(),
      at: `${row['CreationDate']}Z`,
      accepted: row['AcceptedAnswerId'] ?? null,
      closed: row['ClosedDate'] !== undefined,
      answers: answers.filter((answer) => answer['ParentId'] === row['Id']).length,
      author: `imported member ${row['OwnerUserId']}`,
    }));
    const found = await sql<{ id: string; at: Date; tags: string[] }>(
      `SELECT split_part(thread.imported_from, ':', 3) AS id, title, me_too_count AS score, thread.created_at AS at,
              (SELECT array_agg(name) FROM thread_tag JOIN tag ON tag.id = tag_id WHERE thread_id = thread.id) AS tags,
              split_part(accepted.imported_from, ':', 3) AS accepted, (locked_at IS NOT NULL) AS closed,
              answer_count AS answers, person.display_name AS author
         FROM thread JOIN person ON person.id = thread.author_id
         LEFT JOIN post accepted ON accepted.id = accepted_post_id
        ORDER BY split_part(thread.imported_from, ':', 3)::int`,
    );
    const shown = found.map((row) => ({ ...row, at: row.at.toISOString(), tags: row.tags.sort() }));
    expect(shown).toEqual(expected.sort((a, b) => Number(a.id) - Number(b.id)));
    expect(shown.length).toBeGreaterThan(0);
  });

  it('arrives with all its answers: scores, dates, questions, and the words they say', async () => {
    const answers = ofType('2');
    const found = await sql<{ id: string; question: string; score: number; at: Date; html: string }>(
      `SELECT split_part(post.imported_from, ':', 3) AS id, split_part(thread.imported_from, ':', 3) AS question, score,
              post.created_at AS at, html
         FROM post JOIN thread ON thread.id = thread_id WHERE depth = 1`,
    );
    const byId = new Map(found.map((row) => [row.id, row]));
    expect(found).toHaveLength(answers.length);
    for (const row of answers) {
      const { at, html, ...rest } = byId.get(row['Id']!)!;
      expect(rest).toEqual({ id: row['Id'], question: row['ParentId'], score: Math.max(0, Number(row['Score'])) });
      expect(at.toISOString()).toBe(`${row['CreationDate']}Z`);
      expect(wordsOf(html)).toEqual(wordsOf(row['Body']!));
    }
  });

  it('leaves out what is neither a question nor an answer, and says so', () => {
    const told = Object.fromEntries(report.leftOut.map(({ reason, count }) => [reason, count]));
    expect(report).toMatchObject({ end: 'done', import: { source: 'coffee.stackexchange.com' } });
    const { 'picture-linked': pictures = 0, 'score-negative': negative = 0, ...rest } = told;
    const posts = [...ofType('1'), ...ofType('2')];
    expect(negative).toBe(posts.filter((row) => Number(row['Score']) < 0).length);
    expect(pictures).toBe(posts.flatMap((row) => row['Body']!.match(/<img/g) ?? []).length);
    const wikis = { 'tag-wiki': ofType('5').length, 'tag-wiki-excerpt': ofType('4').length };
    expect(rest).toEqual(Object.fromEntries(Object.entries(wikis).filter(([, count]) => count > 0)));
  });

  it('counts what the rows say', async () => {
    expect(
      await sql(
        `SELECT thread.id FROM thread JOIN post ON post.thread_id = thread.id AND post.depth > 0
          GROUP BY thread.id HAVING count(*) <> reply_count OR count(*) FILTER (WHERE depth = 1) <> answer_count`,
      ),
    ).toEqual([]);
  });
});
