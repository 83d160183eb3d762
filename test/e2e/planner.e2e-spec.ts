import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERSON_MERGED } from '#identity';
import { ManualClock, uuidv7 } from '#kernel';
import { UnitOfWork } from '#platform';
import { ClassRoad } from '../support/class-road.js';
import { type ClassesApp, classesApp } from '../support/classes.js';
import { settled } from '../support/identity-app.js';
import { bodyOf, type PageJson, type SignedInMember } from '../support/meetups.js';
import { aCertification, anItem, correct, planOf } from '../support/planner.js';
import { statementsOf } from '../support/statements.js';

const clock = new ManualClock();
let house: ClassesApp;
let ada: SignedInMember;
let ben: SignedInMember;

beforeAll(async () => {
  house = await classesApp(clock);
  ada = await house.somebody();
  ben = await house.somebody();
});
afterAll(() => house.identity.close());

interface RenewalJson {
  id: string;
  codes: string[];
  expiresOn: string;
  items: { id: string; minutes: number; minutesNow: number }[];
  canUndo: boolean;
}

const nobodys = uuidv7(clock.now());
const database = () => house.identity.database;
const fieldOf = (response: { body: unknown }) =>
  bodyOf<{ fields: { field: string; code: string }[] }>(response).fields[0];
const renewals = async (who: SignedInMember) =>
  bodyOf<PageJson<RenewalJson>>(await house.as(who).get('/planner/renewals').expect(200)).items;
const renew = (who: SignedInMember, certificationIds: string[], itemIds: string[] = [], expiresOn = '2029-01-10') =>
  house.as(who).post('/planner/renewals', { certificationIds, expiresOn, itemIds });

describe('certifications that one enters', () => {
  it('hold two years, and one of 29 February until 28 February', async () => {
    const grace = await house.somebody();
    const id = await aCertification(house, grace, 'cspo', { issuedOn: '2024-02-29' });
    await aCertification(house, grace, 'CSM', { issuedOn: '2025-01-10', expiresOn: '2027-06-01' });
    const { certifications, nextSteps, version } = await planOf(house, grace);
    expect(version).toBe('2026-1');
    expect(certifications).toEqual([
      { id, code: 'CSPO', issuedOn: '2024-02-29', expiresOn: '2026-02-28', fromClass: false },
      expect.objectContaining({ code: 'CSM', expiresOn: '2027-06-01' }),
    ]);
    expect(nextSteps.map(({ to, experienceMonths }) => [to.code, experienceMonths])).toEqual([
      ['A-CSPO', 12],
      ['A-CSM', 12],
    ]);
  });

  it('are each there once, of what the rules know, and not from the future', async () => {
    const grace = await house.somebody();
    const add = (body: object) => house.as(grace).post('/planner/certifications', body);
    await add({ code: 'CSM', issuedOn: '2025-01-10' }).expect(201);
    await add({ code: 'csm', issuedOn: '2025-01-10' }).expect(409);
    const wrong = async (body: object) => fieldOf(await add(body).expect(422));
    expect(await wrong({ code: 'XYZ', issuedOn: '2025-01-10' })).toMatchObject({ field: 'code', code: 'unknown' });
    expect(await wrong({ code: 'CSD', issuedOn: '2026-06-16' })).toMatchObject({
      field: 'issuedOn',
      code: 'day-ahead',
    });
    expect(await wrong({ code: 'CSD', issuedOn: '2025-01-10', expiresOn: '2025-01-10' })).toMatchObject({
      ...{ field: 'expiresOn', code: 'before-issue' },
    });
    expect(await wrong({ code: 'CSD', issuedOn: '2025-02-30' })).toMatchObject({ field: 'issuedOn', code: 'date' });
    const at = await Promise.all(Array.from({ length: 10 }, () => add({ code: 'CSD', issuedOn: '2025-01-10' })));
    expect(at.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });

  it('are put right and taken out by who entered them, and by nobody else', async () => {
    const grace = await house.somebody();
    const id = await aCertification(house, grace, 'CSM', { issuedOn: '2025-01-10' });
    const days = { issuedOn: '2025-02-10' };
    for (const [who, of, status] of [
      [undefined, id, 401],
      [ben, id, 404],
      [grace, nobodys, 404],
      [grace, id, 204],
    ] as const) {
      await house.as(who).put(`/planner/certifications/${of}`, days).expect(status);
    }
    expect((await planOf(house, grace)).certifications).toMatchObject([{ expiresOn: '2027-02-10' }]);
    await house.as(ben).delete(`/planner/certifications/${id}`).expect(404);
    await house.as(grace).delete(`/planner/certifications/${id}`).expect(204);
    await house.as(grace).delete(`/planner/certifications/${id}`).expect(404);
    expect((await planOf(house, grace)).certifications).toEqual([]);
  });
});

describe('a plan', () => {
  it('takes one statement, and is for members alone', async () => {
    await house.as().get('/planner').expect(401);
    await planOf(house, ben);
    const asked = await statementsOf(house.identity.app, () => planOf(house, ben));
    expect(asked.filter((sql) => sql.includes('held_certification'))).toHaveLength(1);
  });

  it('counts what is in the ledger, lies in the window, and is one’s own', async () => {
    await aCertification(house, ada, 'CSM', { issuedOn: '2025-01-10' });
    await aCertification(house, ada, 'CSPO', { issuedOn: '2025-01-10' });
    const long = await anItem(database(), ada, '2026-05-01', { minutes: 500 });
    await anItem(database(), ada, '2024-07-09');
    await anItem(database(), ben, '2026-05-01');
    const { goals, together, fullDays } = await planOf(house, ada);
    expect(goals).toMatchObject([
      {
        ...{ codes: ['CSM', 'CSPO'], by: '2027-01-10', seus: 30, fee: 100, countedMinutes: 500 },
        ...{ missingMinutes: 1_300, countedSeus: 8.33, window: { from: '2024-07-10', to: '2027-01-10' } },
        ...{ items: [{ id: long, chosen: true }], meetupsMissing: null },
      },
    ]);
    expect(together).toBeNull();
    expect(fullDays).toEqual([{ on: '2026-05-01', seus: 8.33 }]);
  });

  it('knows the certification of a class, until that is undone, and counts not the class itself', async () => {
    const road = await ClassRoad.over(house, clock, { code: 'A-CSM-X' });
    const learner = await road.learner('Lin');
    await road.submit([learner.enrolmentId]).expect(204);
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    await database().query(
      `UPDATE course SET code = 'CSD' WHERE id = (
         SELECT course_id FROM enrolment JOIN offering ON offering.id = offering_id WHERE enrolment.id = $1)`,
      [learner.enrolmentId],
    );
    const activation = `${road.path}/me/activation`;
    await house.as(learner).put(activation, { on: today }).expect(200);
    await settled(house.identity);
    const [held] = (await planOf(house, learner)).certifications;
    expect(held).toMatchObject({ code: 'CSD', issuedOn: today, fromClass: true });
    const ofClass = `SELECT FROM ledger_item WHERE kind = 'class' AND source_id = $1`;
    expect(await database().query(ofClass, [learner.enrolmentId])).toHaveLength(1);
    expect((await planOf(house, learner)).goals).toMatchObject([{ codes: ['CSD'], countedMinutes: 0 }]);
    await house.as(learner).delete(`/planner/certifications/${held!.id}`).expect(409);

    // A renewal goes on the road as well, and comes off it.
    const id = bodyOf<{ id: string }>(await renew(learner, [held!.id], [], '2040-01-10').expect(201)).id;
    expect(await road.road(learner)).toMatchObject({ renewedUntil: '2040-01-10' });
    await settled(house.identity);
    expect((await planOf(house, learner)).certifications).toMatchObject([{ expiresOn: '2040-01-10' }]);
    await house.as(learner).delete(`/planner/renewals/${id}`).expect(204);
    expect(await road.road(learner)).toMatchObject({ renewedUntil: null });

    // What was spent comes back as well where the road took it back first.
    const item = await anItem(database(), learner, today);
    const again = bodyOf<{ id: string }>(await renew(learner, [held!.id], [item], '2040-01-10').expect(201)).id;
    await house.as(learner).delete(`${road.path}/me/renewal`).expect(200);
    await settled(house.identity);
    expect((await planOf(house, learner)).goals).toMatchObject([{ by: held!.expiresOn, countedMinutes: 0 }]);
    expect(await renewals(learner)).toMatchObject([{ id: again, canUndo: true }]);
    await house.as(learner).delete(`/planner/renewals/${again}`).expect(204);
    expect((await planOf(house, learner)).goals).toMatchObject([{ by: held!.expiresOn, countedMinutes: 60 }]);

    await house.as(learner).delete(activation).expect(200);
    await settled(house.identity);
    expect((await planOf(house, learner)).certifications).toEqual([]);
  });
});

describe('a renewal', () => {
  it('moves the expiry, spends what it was paid with, and is undone', async () => {
    const grace = await house.somebody();
    const id = await aCertification(house, grace, 'CSM', { issuedOn: '2025-01-10' });
    const item = await anItem(database(), grace, '2026-05-01');
    const made = bodyOf<{ id: string }>(await renew(grace, [id], [item]).expect(201));
    expect((await planOf(house, grace)).goals).toMatchObject([{ by: '2029-01-10', countedMinutes: 0 }]);
    await correct(database(), item, -15);
    expect(await renewals(grace)).toMatchObject([
      { id: made.id, codes: ['CSM'], expiresOn: '2029-01-10', items: [{ minutes: 60, minutesNow: 45 }], canUndo: true },
    ]);
    await house.as(ben).delete(`/planner/renewals/${made.id}`).expect(404);
    await house.as(grace).delete(`/planner/renewals/${made.id}`).expect(204);
    await house.as(grace).delete(`/planner/renewals/${made.id}`).expect(404);
    expect((await planOf(house, grace)).goals).toMatchObject([{ by: '2027-01-10', countedMinutes: 45 }]);
    expect(await renewals(grace)).toEqual([]);
  });

  it('is undone from the last one backwards', async () => {
    const grace = await house.somebody();
    const id = await aCertification(house, grace, 'CSM', { issuedOn: '2025-01-10' });
    const first = bodyOf<{ id: string }>(await renew(grace, [id]).expect(201)).id;
    const second = bodyOf<{ id: string }>(await renew(grace, [id], [], '2031-01-10').expect(201)).id;
    expect((await renewals(grace)).map((one) => [one.id, one.canUndo])).toEqual([
      [second, true],
      [first, false],
    ]);
    await house.as(grace).delete(`/planner/renewals/${first}`).expect(409);
    await house.as(grace).delete(`/planner/renewals/${second}`).expect(204);
    await house.as(grace).delete(`/planner/renewals/${first}`).expect(204);
    expect((await planOf(house, grace)).certifications).toMatchObject([{ expiresOn: '2027-01-10' }]);
  });

  it('spends each item once, also where ten are recorded at once, and the database sees to it', async () => {
    const grace = await house.somebody();
    const ids = [
      await aCertification(house, grace, 'CSM', { issuedOn: '2025-01-10' }),
      await aCertification(house, grace, 'CSPO', { issuedOn: '2025-03-10' }),
    ];
    const item = await anItem(database(), grace, '2026-05-01');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) => renew(grace, [ids[place % 2]!], [item], `20${30 + place}-01-10`)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(9);
    const [renewal] = await renewals(grace);
    await expect(
      database().query('INSERT INTO ledger_spent (item_id, renewal_id, minutes) VALUES ($1, $2, 60)', [
        item,
        renewal!.id,
      ]),
    ).rejects.toThrow('ledger_spent_pkey');
  });

  it('is refused by name where something does not fit', async () => {
    const grace = await house.somebody();
    const id = await aCertification(house, grace, 'CSM', { issuedOn: '2025-01-10' });
    const wrong = async (...of: [string[], string[]?, string?]) =>
      fieldOf(await renew(grace, of[0], of[1], of[2]).expect(422));
    expect(await wrong([id], [], '2027-01-10')).toMatchObject({ field: 'expiresOn', code: 'not-renewed' });
    const [old, bens] = [await anItem(database(), grace, '2024-07-09'), await anItem(database(), ben, '2026-05-01')];
    expect(await wrong([id], [old])).toMatchObject({ field: 'itemIds', code: 'not-countable' });
    expect(await wrong([id], [bens])).toMatchObject({ field: 'itemIds', code: 'unknown' });
    const bensOwn = await aCertification(house, ben, 'CSM', { issuedOn: '2025-01-10' });
    await renew(grace, [bensOwn]).expect(404);
    await house.as().post('/planner/renewals', {}).expect(401);
  });
});

describe('two accounts of one person', () => {
  it('hold each certification once, until the later day, with the renewals of both', async () => {
    const [from, to] = [await house.somebody(), await house.somebody()];
    const csm = await aCertification(house, from, 'CSM', { issuedOn: '2025-01-10' });
    await aCertification(house, from, 'CSPO', { issuedOn: '2025-03-10' });
    await aCertification(house, to, 'CSM', { issuedOn: '2025-01-10' });
    await renew(from, [csm]).expect(201);
    const payload = { from: from.id, to: to.id };
    await house.identity.app.get(UnitOfWork).run((tx) => Promise.resolve(tx.emit({ type: PERSON_MERGED, payload })));
    await settled(house.identity);
    const { certifications } = await planOf(house, to);
    expect(certifications.map(({ code, expiresOn }) => [code, expiresOn])).toEqual([
      ['CSPO', '2027-03-10'],
      ['CSM', '2029-01-10'],
    ]);
    expect(await renewals(to)).toHaveLength(1);
    expect((await planOf(house, from)).certifications).toEqual([]);
  });
});

describe('a calendar', () => {
  it('shows the last day and the days of reminders, as a file and in the feed', async () => {
    const grace = await house.somebody();
    await aCertification(house, grace, 'CSM', { issuedOn: '2025-01-10', expiresOn: '2030-01-10' });
    const file = await house.as(grace).get('/planner/calendar.ics').expect(200);
    expect(file.headers['content-type']).toContain('text/calendar');
    const days = ['20290714', '20291012', '20291211', '20300103', '20300110'];
    for (const day of days) expect(file.text).toContain(`DTSTART;VALUE=DATE:${day}`);
    expect(file.text).toContain('SUMMARY:Last day of CSM');
    expect(file.text).toContain('SUMMARY:90 days left to renew CSM');
    const { url } = bodyOf<{ url: string }>(await house.as(grace).post('/calendar/feed').expect(201));
    const feed = await house.as().get(new URL(url).pathname.replace('/api/v1', '')).expect(200);
    expect(feed.text).toContain('SUMMARY:Last day of CSM');
    await house.as(ben).get('/planner/calendar.ics').expect(200);
  });
});
