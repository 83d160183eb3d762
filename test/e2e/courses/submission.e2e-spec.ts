import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Problem } from '#contracts';
import { ManualClock } from '#kernel';
import { type ClassesApp, classesApp } from '../../support/classes.js';
import { ClassRoad } from '../../support/class-road.js';
import { mailsTo } from '../../support/identity-app.js';
import { bodyOf } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let house: ClassesApp;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());

const fieldsOf = (response: { body: unknown }) =>
  (bodyOf<Problem>(response).fields ?? []).map(({ field, reason }) => `${field} ${reason}`);

describe('who may be submitted', () => {
  it('has attended enough and both confirmations; of the others it is told what is missing', async () => {
    const road = await ClassRoad.over(house, clock);
    await road.learner('Ada');
    await road.learner('Ben', 3);
    await road.day.learner('Cid');
    const { items, counts, requiredMinutes } = await road.submission();
    expect(requiredMinutes).toBe(780);
    expect(counts).toEqual({ eligible: 1, hindered: 2, submitted: 0, differing: 0 });
    expect(items).toMatchObject([
      { name: 'Ben', state: 'enrolled', minutes: 585, hindrances: [{ code: 'minutes', missing: 195 }] },
      {
        name: 'Cid',
        minutes: 0,
        hindrances: [{ code: 'minutes', missing: 780 }, { code: 'participation' }, { code: 'understanding' }],
      },
      { name: 'Ada', state: 'attended', minutes: 780, hindrances: [] },
    ]);
  });

  it('is refused by name who is short, and taken after the half-day was made up', async () => {
    const road = await ClassRoad.over(house, clock);
    const [ada, ben] = [await road.learner('Ada'), await road.learner('Ben', 3)];
    const refused = await road.submit([ada.enrolmentId, ben.enrolmentId]).expect(422);
    expect(fieldsOf(refused)).toEqual(['enrolmentIds.1 Ben: 195 minutes of attendance are missing']);
    // All of them or none.
    expect((await road.submission()).counts.submitted).toBe(0);
    await road.day.mark(3, [ben.enrolmentId]).expect(200);
    await road.submit([ada.enrolmentId, ben.enrolmentId]).expect(204);
    expect((await road.submission()).items.map(({ state }) => state)).toEqual(['submitted', 'submitted']);
  });

  it('has not withdrawn, and is on this roster', async () => {
    const road = await ClassRoad.over(house, clock);
    const [ada, other] = [await road.learner('Ada'), await (await ClassRoad.over(house, clock)).learner('Other')];
    await house.as(house.trainer).put(`${road.path}/roster/${ada.enrolmentId}/withdrawal`).expect(200);
    expect(fieldsOf(await road.submit([ada.enrolmentId]).expect(422))).toEqual(['enrolmentIds.0 is not known here']);
    expect(fieldsOf(await road.submit([other.enrolmentId]).expect(422))).toEqual(['enrolmentIds.0 is not known here']);
    expect((await road.submission()).items).toEqual([]);
  });

  it('is listed page by page, each in one statement besides who asks', async () => {
    const road = await ClassRoad.over(house, clock);
    for (const name of ['Ada', 'Ben', 'Cid']) await road.day.learner(name);
    const first = await road.submission('?limit=2');
    const second = await road.submission(`?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Ada', 'Ben', 'Cid']);
    expect(second.nextCursor).toBeNull();
    expect(await statementsOf(house.identity.app, () => road.submission())).toHaveLength(2);
    await house.as(house.trainer).get(`${road.path}/submission?cursor=x`).expect(422);
  });

  it('stands after who may not yet, and before who was, on whichever page', async () => {
    const road = await ClassRoad.over(house, clock);
    await road.learner('Ada');
    const ben = await road.learner('Ben');
    await road.learner('Cid', 3);
    await road.learner('Dan');
    await road.day.learner('Eve');
    await road.submit([ben.enrolmentId]).expect(204);
    const first = await road.submission('?limit=3');
    const second = await road.submission(`?limit=3&cursor=${first.nextCursor}`);
    expect(first.items.map(({ name }) => name)).toEqual(['Cid', 'Eve', 'Ada']);
    expect(second.items.map(({ name }) => name)).toEqual(['Dan', 'Ben']);
  });

  it('has another address looked at first, where somebody joined with one', async () => {
    const road = await ClassRoad.over(house, clock);
    await road.learner('Ada');
    const zoe = await road.learner('Zoe');
    // As a personal link leaves it.
    await house.identity.database.query(
      `UPDATE enrolment SET email = 'zoe-at-work@example.org', joined_by = 'link' WHERE id = $1`,
      [zoe.enrolmentId],
    );
    const { items, counts } = await road.submission();
    expect(counts.differing).toBe(1);
    expect(items[0]).toMatchObject({ name: 'Zoe', email: 'zoe-at-work@example.org', accountEmail: zoe.email });
    expect(items[1]).toMatchObject({ name: 'Ada', accountEmail: null });
  });
});

describe('the file for the Scrum Alliance', () => {
  it('holds who may be submitted and was not yet, and no formula', async () => {
    const road = await ClassRoad.over(house, clock);
    const [ada, evil] = [await road.learner('Ada Lovelace'), await road.learner('=HYPERLINK("http://x";A1) "x"')];
    await road.learner('Short', 3);
    const gone = await road.learner('Gone');
    await road.submit([gone.enrolmentId]).expect(204);
    await house.as(house.trainer).patch(`${road.path}/roster/${ada.enrolmentId}`, { organisation: '@SUM(1)' });
    const response = await house.as(house.trainer).get(`${road.path}/submission.csv`).expect(200);
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toContain('attachment; filename="submission-');
    expect(response.text.startsWith('\ufeff')).toBe(true);
    const rows = parse<Record<string, string>>(response.text, { bom: true, columns: true });
    expect(rows).toEqual([
      {
        ...{ 'First Name': '\'=HYPERLINK("http://x";A1)', 'Last Name': '\'"x"'.slice(1), Email: evil.email },
        ...{ Company: '', Reference: '' },
      },
      { 'First Name': 'Ada', 'Last Name': 'Lovelace', Email: ada.email, Company: "'@SUM(1)", Reference: '' },
    ]);
  });

  it('holds also who was submitted before, where that is asked for', async () => {
    const road = await ClassRoad.over(house, clock);
    const [ada, ben] = [await road.learner('Ada'), await road.learner('Ben')];
    await road.learner('Short', 3);
    await road.submit([ben.enrolmentId]).expect(204);
    const file = (query: string) => house.as(house.trainer).get(`${road.path}/submission.csv${query}`);
    const emails = async (query: string) => {
      const rows = parse<{ Email: string }>((await file(query).expect(200)).text, { bom: true, columns: true });
      return rows.map(({ Email }) => Email);
    };
    expect(await emails('')).toEqual([ada.email]);
    expect(await emails('?submitted=yes')).toEqual([ada.email, ben.email]);
    expect(fieldsOf(await file('?submitted=maybe').expect(422))[0]).toMatch(/^submitted /);
  });
});

describe('a submission', () => {
  it('is one, and told once, however often it is sent at once', async () => {
    const road = await ClassRoad.over(house, clock);
    const ada = await road.learner('Ada');
    const answers = await Promise.all(Array.from({ length: 50 }, () => road.submit([ada.enrolmentId])));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
    const mails = (await mailsTo(house.identity, ada.email)).filter(({ subject }) => /certification/.test(subject));
    expect(mails).toHaveLength(1);
    expect(mails[0]!.body_text).toContain(`writes to ${ada.email}`);
    expect(mails[0]!.body_text).toContain(`/classes/${road.day.offering.id}/road`);
    expect((await road.submission()).counts.submitted).toBe(1);
    const told = async () => bodyOf<{ items: object[] }>(await house.as(ada).get('/notifications').expect(200)).items;
    const offering = { id: road.day.offering.id, name: 'Course' };
    expect(await told()).toMatchObject([{ kind: 'submitted', offering, thread: null, excerpt: '' }]);
    await road.takeBack([ada.enrolmentId]).expect(204);
    expect(await told()).toEqual([]);
  });

  it('is taken back, with its mail where that has not gone', async () => {
    const road = await ClassRoad.over(house, clock);
    const ada = await road.learner('Ada');
    await road.submit([ada.enrolmentId]).expect(204);
    await road.takeBack([ada.enrolmentId]).expect(204);
    expect(await mailsTo(house.identity, ada.email)).toEqual([]);
    expect((await road.submission()).items[0]).toMatchObject({ state: 'attended', submittedAt: null });
    await road.submit([ada.enrolmentId]).expect(204);
    expect(await mailsTo(house.identity, ada.email)).toHaveLength(1);
  });

  it('stays where somebody has activated their certification', async () => {
    const road = await ClassRoad.over(house, clock);
    const ada = await road.learner('Ada');
    await road.submit([ada.enrolmentId]).expect(204);
    await house.as(ada).put(`${road.path}/me/activation`, {}).expect(200);
    expect(fieldsOf(await road.takeBack([ada.enrolmentId]).expect(422))).toEqual([
      'enrolmentIds.0 Ada has activated the certification already',
    ]);
  });

  it('stays also where facts before it are put right', async () => {
    const road = await ClassRoad.over(house, clock);
    const ada = await road.learner('Ada');
    await road.submit([ada.enrolmentId]).expect(204);
    await road.day.mark(0, [ada.enrolmentId], false).expect(200);
    expect(await road.road(ada)).toMatchObject({ state: 'submitted', minutes: 585 });
    await road.submit([ada.enrolmentId]).expect(204);
  });
});
