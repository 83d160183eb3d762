import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SystemClock, uuidv7 } from '#kernel';
import { scheduledSession } from '#lean-coffee/core';
import type { MemberViewer } from '#platform';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { ForumRows, type RowThread } from '../../../../test/support/forum-rows.js';
import { aFolder, type Folder, on, rowsIn } from '../../../../test/support/keeping.js';
import { examine } from './doctor.js';
import { inWords } from './report.js';

const clock = new SystemClock();
const ids = Array.from({ length: 8 }, () => uuidv7(clock.now()));
const [SESSION, RECORD, ITEM, SIGNING, LIST, CREDENTIAL, UPLOAD, MEETUP] = ids as [
  string,
  ...[string, string, string, string, string, string, string],
];

let database: TestDatabase;
let home: Folder;
let ada: MemberViewer;
let thread: RowThread;

const keyOf = (id: string) => `uploads/${id.slice(-2)}/${id}`;
const fileOf = (key: string) => join(home.path, 'files/kept', key);
const sql = (text: string, values: unknown[] = []) => rowsIn(database.url, text, values);
const report = () => examine({ databaseUrl: database.url, files: home.files, say: () => undefined });

/** What is found, by the names of the checks. */
async function found(): Promise<Record<string, string[]>> {
  const wrong = (await report()).findings.filter(({ count }) => count > 0);
  return Object.fromEntries(wrong.map(({ name, wrong: named }) => [name, named.map(({ id }) => id)]));
}

async function kept(key: string, content: string): Promise<void> {
  await mkdir(dirname(fileOf(key)), { recursive: true });
  await writeFile(fileOf(key), content);
}

async function aForum(): Promise<void> {
  const rows = new ForumRows(
    { query: <Row extends object>(text: string, values?: unknown[]) => rowsIn<Row>(database.url, text, values) },
    clock,
  );
  ada = await rows.member();
  thread = await rows.question(await rows.space('members'), ada, ada, ada);
  await rows.post(thread, ada, thread.posts[1]);
  await sql(`INSERT INTO search_document (id, thread_id, created_at, words, text, stamp, edits)
             SELECT id, thread_id, created_at, '', raw, '', edits FROM post`);
  await sql(
    `INSERT INTO upload (id, owner_id, post_id, state, name, type, bytes, sha256, created_at)
     VALUES ($1, $2, $3, 'kept', 'board.png', 'image/png', 5, sha256('board'), now())`,
    [UPLOAD, ada.id, thread.posts[0]!.id],
  );
  await kept(keyOf(UPLOAD), 'board');
}

/** A session that has not begun, and a record of one that has ended, with all that follows from it. */
async function records(): Promise<void> {
  const state = scheduledSession({ sessionId: SESSION, startsAt: 0, endsAt: 3_600_000, owner: ada.id });
  await sql(
    `INSERT INTO lean_coffee_session (id, phase, scheduled_end, created_at) VALUES ($1, 'scheduled', now(), now())`,
    [SESSION],
  );
  await sql(`INSERT INTO lean_coffee_snapshot (session_id, seq, state_version, state) VALUES ($1, 0, $2, $3)`, [
    SESSION,
    state.version,
    JSON.stringify(state),
  ]);
  await sql(
    `INSERT INTO attendance_record (id, session_id, meetup_id, person_id, title, started_on, started_at, computed_minutes,
       minutes, rule_version, explanation, topics, description, issued_at, settled_at, facts_read_at)
     VALUES ($1, $2, $3, $4, 'March', now(), now(), 50, 60, '1', '{}', '{}', '', now(), now(), now())`,
    [RECORD, SESSION, MEETUP, ada.id],
  );
  await sql(
    `INSERT INTO attendance_override (id, record_id, minutes, minutes_before, reason, by_person_id, at)
     VALUES ($1, $1, 60, 50, 'Seen', $2, now())`,
    [RECORD, ada.id],
  );
  await sql(
    `INSERT INTO ledger_item (id, person_id, kind, source_id, category, title, description, happened_on, created_at)
     VALUES ($1, $2, 'meetup', $3, 'events', 'March', '', now(), now())`,
    [ITEM, ada.id, RECORD],
  );
  await sql(`INSERT INTO ledger_entry (id, item_id, minutes, reason, at) VALUES ($1, $1, 60, 'made', now())`, [ITEM]);
  await credential();
}

async function credential(): Promise<void> {
  await sql(
    `INSERT INTO signing_key (id, public_key, sealed, created_at) VALUES ($1, sha256('key'), 'sealed', now())`,
    [SIGNING],
  );
  await sql(`INSERT INTO status_list (id, taken, created_at) VALUES ($1, 1, now())`, [LIST]);
  await sql(
    `INSERT INTO credential (id, item_id, person_id, key_id, list_id, list_index, kind, source_id, title, happened_on,
       minutes, issued_at)
     VALUES ($1, $2, $3, $4, $5, 7, 'meetup', $6, 'March', now(), 60, now())`,
    [CREDENTIAL, ITEM, ada.id, SIGNING, LIST, RECORD],
  );
}

beforeAll(async () => {
  [database, home] = [await testDatabase(), await aFolder()];
  await aForum();
  await records();
  await sql('DELETE FROM outbox');
});
afterAll(async () => {
  await Promise.all([database.drop(), home.remove()]);
});

/** What is done to the database, how it is undone, and what the doctor then names. */
interface Breaking {
  breaks: string;
  mends: string;
  finds: Record<string, string[]>;
}

const about = (): Record<string, Breaking> => ({
  'a wrong number of replies': {
    breaks: `UPDATE thread SET reply_count = 50`,
    mends: `UPDATE thread SET reply_count = 3`,
    finds: { counters: [thread.id] },
  },
  'a vote that nobody gave': {
    breaks: `UPDATE post SET score = 1 WHERE id = '${thread.posts[1]!.id}'`,
    mends: `UPDATE post SET score = 0`,
    finds: { counters: [thread.posts[1]!.id] },
  },
  'an answer whose place is not below what it answers': {
    breaks: `UPDATE post SET parent_id = '${thread.posts[2]!.id}' WHERE id = '${thread.posts[3]!.id}'`,
    mends: `UPDATE post SET parent_id = '${thread.posts[1]!.id}' WHERE id = '${thread.posts[3]!.id}'`,
    finds: { trees: [thread.posts[3]!.id] },
  },
  'a number that its thread has not given': {
    breaks: `UPDATE thread SET last_number = 3`,
    mends: `UPDATE thread SET last_number = 4`,
    finds: { trees: [thread.posts[3]!.id] },
  },
  'an accepted answer that is none': {
    breaks: `UPDATE thread SET accepted_post_id = '${thread.posts[0]!.id}'`,
    mends: `UPDATE thread SET accepted_post_id = NULL`,
    finds: { accepted: [thread.id] },
  },
  'a post that no search finds': {
    breaks: `UPDATE search_document SET edits = 9 WHERE id = '${thread.posts[1]!.id}'`,
    mends: `UPDATE search_document SET edits = 0`,
    finds: { search: [thread.posts[1]!.id] },
  },
  'a found post that is none': {
    breaks: `UPDATE search_document SET id = '${ITEM}' WHERE id = '${thread.posts[2]!.id}'`,
    mends: `UPDATE search_document SET id = '${thread.posts[2]!.id}' WHERE id = '${ITEM}'`,
    finds: { search: [thread.posts[2]!.id, ITEM].sort() },
  },
  'a session whose row says more than its log': {
    breaks: `UPDATE lean_coffee_session SET phase = 'voting'`,
    mends: `UPDATE lean_coffee_session SET phase = 'scheduled'`,
    finds: { 'session-logs': [SESSION] },
  },
  'a log with a gap': {
    breaks: `UPDATE lean_coffee_session SET seq = 1`,
    mends: `UPDATE lean_coffee_session SET seq = 0`,
    finds: { 'session-logs': [SESSION] },
  },
  'a record that says otherwise than its correction, its item and its credential': {
    breaks: `UPDATE attendance_record SET minutes = 61`,
    mends: `UPDATE attendance_record SET minutes = 60`,
    finds: { records: [RECORD], ledger: [ITEM] },
  },
  'a credential of other minutes': {
    breaks: `UPDATE credential SET minutes = 61`,
    mends: `UPDATE credential SET minutes = 60`,
    finds: { credentials: [CREDENTIAL] },
  },
  'a status list that has given out more than there is': {
    breaks: `UPDATE status_list SET taken = 2`,
    mends: `UPDATE status_list SET taken = 1`,
    finds: { 'status-lists': [LIST] },
  },
  'a log of what was done that can be changed': {
    breaks: `ALTER TABLE audit_entry DISABLE TRIGGER audit_only_grows`,
    mends: `ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_only_grows`,
    finds: { guards: ['audit_only_grows'] },
  },
  'an event that was given up': {
    breaks: `INSERT INTO outbox (id, type, payload, created_at, parked_at) VALUES ('${ITEM}', 'a.b', '{}', now(), now())`,
    mends: `DELETE FROM outbox`,
    finds: { outbox: [ITEM] },
  },
  'a mail that nobody will send': {
    breaks: `INSERT INTO mail (id, key, recipient, locale, subject, body_text, state, created_at)
             VALUES ('${ITEM}', 'k', 'ada@example.org', 'en', 'A', 'B', 'waiting', now())`,
    mends: `DELETE FROM mail`,
    finds: { mails: [ITEM] },
  },
  'a file of another size': {
    breaks: `UPDATE upload SET bytes = 6`,
    mends: `UPDATE upload SET bytes = 5`,
    finds: { files: [keyOf(UPLOAD)] },
  },
  'a file that a row names and that is not there, and one that no row names': {
    breaks: `UPDATE upload SET id = '${MEETUP}'`,
    mends: `UPDATE upload SET id = '${UPLOAD}'`,
    finds: { files: [keyOf(MEETUP)], 'stray-files': [keyOf(UPLOAD)] },
  },
});

describe('the doctor', () => {
  it('finds nothing where all is well', async () => {
    const all = await report();
    expect(all.findings.filter(({ count }) => count > 0)).toEqual([]);
    expect(all.ok).toBe(true);
    expect(inWords(all)).toContain('All is well');
  });

  it('finds exactly what is wrong, and nothing when it is right again', async () => {
    for (const [what, { breaks, mends, finds }] of Object.entries(about())) {
      await on(database.url, breaks);
      expect({ [what]: await found() }).toEqual({ [what]: finds });
      await on(database.url, mends);
    }
    expect(await found()).toEqual({});
  });

  it('names in words what is wrong and what can be computed anew', async () => {
    await sql('UPDATE thread SET reply_count = 50');
    const said = inWords(await report());
    expect(said).toContain(`${thread.id} replyCount says 50, is 3`);
    expect(said).toContain('`doctor --fix` computes anew: counters.');
    await sql('UPDATE thread SET reply_count = 3');
  });
});
