import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, uuidv7 } from '#kernel';
import { type ClassesApp, classesApp } from '../support/classes.js';
import { settled, tokenFor } from '../support/identity-app.js';
import { COLUMNS_OF_IDS, MERGE_RULES, NOBODYS } from '../support/merge-rules.js';
import { bodyOf, DRAFT, type SignedInMember, THIRD_THURSDAY } from '../support/meetups.js';

const clock = new ManualClock();
let house: ClassesApp;
beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(() => rows('DELETE FROM rate_limit'));

const rows = <Row = Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  house.identity.database.query<Row>(sql, values);

async function merged(ada: SignedInMember, other: SignedInMember): Promise<void> {
  await house.as(ada).post('/me/addresses', { email: other.email }).expect(202);
  await settled(house.identity);
  const token = await tokenFor(house.identity, other.email);
  await house.as(ada).post('/me/addresses/confirm', { token }).expect(204);
  await settled(house.identity);
}

/** A space with a thread of three posts that somebody else has written, and their ids. */
async function aThread(): Promise<{ spaceId: string; threadId: string; postId: string }> {
  const by = house.as(house.admin);
  const { id: spaceId } = bodyOf<{ id: string }>(
    await by.post('/spaces', { name: `Space ${uuidv7(clock.now())}`, audience: 'members' }).expect(201),
  );
  const ask = { spaceId, kind: 'discussion', title: 'What is a slice?', body: 'Thin, they say.' };
  const asked = bodyOf<{ thread: { id: string } }>(await by.post('/threads', ask).expect(201));
  const threadId = asked.thread.id;
  for (const body of ['One.', 'Two.'])
    await by.post(`/threads/${threadId}/posts`, { clientId: randomUUID(), body }).expect(201);
  const [post] = await rows<{ id: string }>('SELECT id FROM post WHERE thread_id = $1 AND number = 2', [threadId]);
  return { spaceId, threadId, postId: post!.id };
}

/** Something of `who` in every table whose rows move, except for records, which are settled (`merging.e2e-spec.ts`). */
async function livesIn(who: SignedInMember): Promise<void> {
  const { spaceId, threadId, postId } = await aThread();
  const meetup = async (part: object) =>
    bodyOf<{ id: string; seriesId: string | null }>(
      await house
        .as(house.trainer)
        .post('/meetups', { ...DRAFT, ...part })
        .expect(201),
    );
  await meetup({ hostId: who.id, recurrence: THIRD_THURSDAY });
  const { id: meetupId } = await meetup({ cohostIds: [who.id], recurrence: THIRD_THURSDAY });
  const { id: offeringId } = await house.aClass({ trainerIds: [house.trainer.id, house.another.id] });
  const { id: taken } = await house.aClass();
  await house.enrol(taken, who.email);
  const material = bodyOf<{ id: string }>(
    await house
      .as(house.trainer)
      .post('/materials', {
        ...{ kind: 'page', courseId: null, libraryKind: 'ebook', title: 'Slices', author: '', minutes: 40 },
        markdown: 'Thin.',
      })
      .expect(201),
  );
  const me = [who.id];
  for (const [sql, values] of [
    [`INSERT INTO bookmark VALUES ($1, $2, 'mine', now())`, [...me, postId]],
    [`INSERT INTO forum_feed VALUES ($1, gen_random_uuid(), now())`, me],
    [
      `INSERT INTO linked_identity VALUES (gen_random_uuid(), $1::uuid, 'https://login.example.org', $1::uuid::text, NULL, now())`,
      me,
    ],
    [
      `INSERT INTO passkey VALUES (gen_random_uuid(), $1::uuid, uuid_send($1::uuid), '\\x00', '\\x00', 0, '{}', 'Laptop', now())`,
      me,
    ],
    [`INSERT INTO calendar_feed VALUES ($1, gen_random_uuid(), now(), now())`, me],
    [`INSERT INTO draft (person_id, place, body, updated_at) VALUES ($1, 'new', '{"body":"Typed."}', now())`, me],
    [
      `INSERT INTO held_certification VALUES (gen_random_uuid(), $1, 'CSM', '2025-01-01', '2027-01-01', NULL, now())`,
      me,
    ],
    [`INSERT INTO material_prework_mail VALUES ($2, $1, 'state', now())`, [...me, taken]],
    [
      `INSERT INTO material_use SELECT $1, material_id, NULL, now(), NULL, id FROM material_version WHERE material_id = $2`,
      [...me, material.id],
    ],
    [`INSERT INTO meetup_registration VALUES ($2, $1, gen_random_uuid(), now())`, [...me, meetupId]],
    [
      `INSERT INTO notification (id, person_id, kind, post_id, created_at) VALUES (gen_random_uuid(), $1, 'watching', $2, now())`,
      [...me, postId],
    ],
    [`INSERT INTO mail_preference (person_id, kind, pace) VALUES ($1, 'mention', 'off')`, me],
    [`INSERT INTO mail_rhythm VALUES ($1, NULL, NULL, 7, 1)`, me],
    [
      `WITH digest AS (INSERT INTO mail_digest VALUES (gen_random_uuid(), $1, '2026-03-02', false) RETURNING id)
       INSERT INTO mail_digest_item SELECT id, $1, NULL, $2::uuid FROM digest`,
      [...me, threadId],
    ],
    [`UPDATE offering SET trainer_ids = ARRAY[$1, $3]::uuid[] WHERE id = $2`, [...me, offeringId, house.trainer.id]],
    [`INSERT INTO read_position VALUES ($1, $2, 2, now())`, [...me, threadId]],
    [`INSERT INTO renewal VALUES (gen_random_uuid(), $1, '2027-01-01', now())`, me],
    [`INSERT INTO renewal_reminder VALUES ($1, '2027-01-01', 180)`, me],
    [`INSERT INTO space_member VALUES ($2, $1, 'moderator', now())`, [...me, spaceId]],
    [`INSERT INTO subscription VALUES ($1, $2, NULL, 'watch', now())`, [...me, spaceId]],
  ] as const) {
    await rows(sql, [...values]);
  }
}

const holding = async (column: string, id: string): Promise<number> => {
  const [table, name] = column.split('.');
  const many = name!.endsWith('_ids') ? `$1::uuid = ANY (${name})` : `${name} = $1::uuid`;
  return (await rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE ${many}`, [id]))[0]!.count;
};

const MOVING = Object.keys(MERGE_RULES).filter(
  (column) => MERGE_RULES[column] === 'moves' && column !== 'attendance_record.person_id',
);
const ENDING = Object.keys(MERGE_RULES).filter((column) => MERGE_RULES[column] === 'ends');

const countsOf = async (id: string) =>
  Object.fromEntries(await Promise.all(MOVING.map(async (column) => [column, await holding(column, id)] as const)));

describe('the rules of merging', () => {
  it('decide about every column that points at a person, and about nothing else', async () => {
    const names = (await rows<{ name: string }>(COLUMNS_OF_IDS)).map(({ name }) => name);
    expect(names.filter((name) => !NOBODYS.includes(name))).toEqual(Object.keys(MERGE_RULES).toSorted());
    expect(NOBODYS.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('hold: what moves has moved, once, and what ends has ended', async () => {
    const [ada, other, third] = [await house.somebody(), await house.somebody(), await house.somebody()];
    await merged(other, third);
    await livesIn(other);
    const before = await countsOf(other.id);
    expect(MOVING.filter((column) => before[column] === 0)).toEqual([]);
    await merged(ada, other);
    expect(await countsOf(ada.id)).toMatchObject({ ...before, 'person.merged_into': 2 });
    expect(Object.values(await countsOf(other.id)).every((count) => count === 0)).toBe(true);
    for (const column of ENDING.filter((name) => name !== 'mail_link.person_id')) {
      expect([column, await holding(column, other.id)]).toEqual([column, 0]);
    }
  });

  it('hold where both have the same: nothing is there twice', async () => {
    const [ada, other] = [await house.somebody(), await house.somebody()];
    const { spaceId, threadId, postId } = await aThread();
    const { id: meetupId } = bodyOf<{ id: string }>(await house.as(house.trainer).post('/meetups', DRAFT).expect(201));
    for (const who of [ada, other]) await house.as(who).put(`/meetups/${meetupId}/registration`).expect(204);
    const levels = [
      [ada, 'mute', 'follow', 3, 'Hers.'],
      [other, 'watch', 'mute', 1, 'The other’s.'],
    ] as const;
    for (const [{ id }, space, thread, read, words] of levels) {
      await rows(`INSERT INTO subscription VALUES ($1, $2, NULL, $3, now())`, [id, spaceId, space]);
      await rows(`INSERT INTO subscription VALUES ($1, NULL, $2, $3, now())`, [id, threadId, thread]);
      await rows(`INSERT INTO read_position VALUES ($1, $2, $3, now())`, [id, threadId, read]);
      await rows(`INSERT INTO bookmark VALUES ($1, $2, $3, now())`, [id, postId, words]);
      await rows(`INSERT INTO draft (person_id, place, body, updated_at) VALUES ($1, 'new', $2, now())`, [
        id,
        JSON.stringify({ title: words, body: words }),
      ]);
      await rows(
        `INSERT INTO notification (id, person_id, kind, post_id, created_at) VALUES (gen_random_uuid(), $1, $3, $2, now())`,
        [id, postId, id === ada.id ? 'watching' : 'mention'],
      );
    }
    const choose = (who: SignedInMember, kind: string, pace: string) =>
      rows(`INSERT INTO mail_preference (person_id, kind, pace) VALUES ($1, $2, $3)`, [who.id, kind, pace]);
    await choose(ada, 'answer', 'daily');
    await choose(other, 'answer', 'off');
    await choose(other, 'mention', 'off');
    await merged(ada, other);
    const hers = (sql: string) => rows(sql, [ada.id]);
    expect(await hers('SELECT meetup_id FROM meetup_registration WHERE person_id = $1')).toEqual([
      { meetup_id: meetupId },
    ]);
    expect(await hers('SELECT level FROM subscription WHERE person_id = $1 ORDER BY level')).toEqual([
      { level: 'follow' },
      { level: 'watch' },
    ]);
    expect(await hers('SELECT last_number FROM read_position WHERE person_id = $1')).toEqual([{ last_number: 3 }]);
    expect(await hers('SELECT note FROM bookmark WHERE person_id = $1')).toEqual([{ note: 'Hers.\nThe other’s.' }]);
    expect(await hers('SELECT body FROM draft WHERE person_id = $1')).toEqual([
      { body: { title: 'Hers.', body: 'Hers.\n\nThe other’s.' } },
    ]);
    expect(await hers('SELECT kind FROM notification WHERE person_id = $1')).toEqual([{ kind: 'watching' }]);
    expect(await hers('SELECT kind, pace FROM mail_preference WHERE person_id = $1 ORDER BY kind')).toEqual([
      { kind: 'answer', pace: 'daily' },
      { kind: 'mention', pace: 'off' },
    ]);
  });
});
