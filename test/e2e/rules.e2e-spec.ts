import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { FIRST_ATTENDANCE_RULES } from '../../libs/attendance/src/infra/rules/first-rules.js';
import { type AttendanceApp, attendanceApp } from '../support/attendance.js';
import { bodyOf, type PageJson, type SignedInMember } from '../support/meetups.js';
import { aCertification, planOf } from '../support/planner.js';
import { RENEWAL_RULES } from '../support/rules.js';

const clock = new ManualClock();
let house: AttendanceApp;
let admin: SignedInMember;
let ada: SignedInMember;
let ben: SignedInMember;
/** An hour of Ada's and half an hour of Ben's, settled. */
let session: string;

beforeAll(async () => {
  house = await attendanceApp(clock);
  admin = await house.somebody('admin');
  ada = await house.somebody();
  ben = await house.somebody();
  session = await house.aClosedMeetup([
    { who: ada, from: 0, to: 60 },
    { who: ben, from: 0, to: 30 },
  ]);
  await house.settle(session);
  // The meetup is on the 19th; rules can still be made that hold from then on.
  clock.set(Date.UTC(2026, 2, 18, 12));
});
afterAll(() => house.identity.close());

interface VersionJson {
  kind: string;
  version: string;
  effectiveFrom: string;
  addedBy: string | null;
  attendance: { minimumMinutes: number } | null;
  renewal: { levels: { fee: number }[] } | null;
}

const TODAY = '2026-03-18';
const TOMORROW = '2026-03-19';
const sources = ['Decided at the yearly meeting'];
const attendance = (changes: object = {}) => ({
  ...{ effectiveFrom: TOMORROW, sources, ...FIRST_ATTENDANCE_RULES.numbers, ...changes },
});
const dearer = RENEWAL_RULES.levels.map((level) => ({ ...level, fee: level.fee + 25 }));
const renewal = (changes: object = {}) => ({ effectiveFrom: TOMORROW, sources, ...RENEWAL_RULES, ...changes });
const post = (path: string, body: object, who: SignedInMember | undefined = admin) =>
  house.as(who).post(`/rules${path}`, body);
const fieldOf = (response: { body: unknown }) =>
  bodyOf<{ fields: { field: string; code: string }[] }>(response).fields[0];
const read = async (who: SignedInMember, of: string) => {
  const path = `/records/${await house.recordOf(of, who)}`;
  return bodyOf<{ ruleVersion: string; issued: boolean; minutes: number }>(await house.as(who).get(path).expect(200));
};
const versions = async () =>
  bodyOf<PageJson<VersionJson>>(await house.as(admin).get('/rules?limit=50').expect(200)).items;

describe('rules with dates', () => {
  it('are for administrators', async () => {
    const paths = ['/attendance', '/attendance/preview', '/renewal', '/renewal/preview'];
    for (const [who, status] of [
      [ada, 403],
      [house.trainer, 403],
    ] as const) {
      await house.as(who).get('/rules').expect(status);
      for (const path of paths) await post(path, {}, who).expect(status);
    }
    await house.as().get('/rules').expect(401);
    for (const path of paths) await house.as().post(`/rules${path}`, {}).expect(401);
  });

  it('begin with those that came with the program', async () => {
    expect(await versions()).toMatchObject([
      { version: '2026-1', effectiveFrom: '2026-01-01', addedBy: null },
      { version: '2026-1', effectiveFrom: '2026-01-01', addedBy: null },
    ]);
    expect((await versions()).map(({ kind }) => kind).toSorted()).toEqual(['attendance', 'renewal']);
  });

  it.each([
    ['attendance', { effectiveFrom: TODAY }, 'effectiveFrom', 'in-the-past'],
    ['attendance', { sources: [] }, 'sources', 'too-few'],
    ['attendance', { minimumPercent: 101 }, 'minimumPercent', 'between'],
    ['renewal', { effectiveFrom: TODAY }, 'effectiveFrom', 'in-the-past'],
    ['renewal', { levels: [] }, 'levels', 'too-few'],
    ['renewal', { levels: [dearer[0], dearer[0]] }, 'levels.1.name', 'repeated'],
    ['renewal', { levels: dearer.slice(1) }, 'certifications.0.level', 'choice'],
    ['renewal', { levels: [{ ...dearer[0], fee: -1 }] }, 'levels.0.fee', 'between'],
    [
      'renewal',
      { certifications: RENEWAL_RULES.certifications.map((one) => ({ ...one, code: 'CSM' })) },
      'certifications.1.code',
      'repeated',
    ],
  ])('are refused by name, as a draft and for good: %s %j', async (kind, changes, field, code) => {
    const body = kind === 'attendance' ? attendance(changes) : renewal(changes);
    expect(fieldOf(await post(`/${kind}/preview`, body).expect(422))).toMatchObject({ field, code });
    expect(fieldOf(await post(`/${kind}`, body).expect(422))).toMatchObject({ field, code });
    expect(await versions()).toHaveLength(2);
  });

  it('show what the latest sessions would have come to, and touch none of them', async () => {
    const before = await house.rowsOf(session);
    const strict = attendance({ minimumMinutes: 45, minimumPercent: 75 });
    const preview = await post('/attendance/preview', strict).expect(200);
    expect(preview.body).toEqual({
      sessions: [
        {
          ...{ title: 'Lean Coffee in March', startedOn: '2026-03-19' },
          before: { records: 2, minutes: 90 },
          after: { records: 1, minutes: 60 },
        },
      ],
      ...{ records: -1, minutes: -30 },
    });
    expect(await house.rowsOf(session)).toEqual(before);
    expect(await versions()).toHaveLength(2);
  });

  it('show whose plans would change, by certifications and without names', async () => {
    await aCertification(house, ada, 'CSM', { issuedOn: '2025-05-01' });
    await aCertification(house, ada, 'CSPO', { issuedOn: '2025-05-01' });
    await aCertification(house, ben, 'CSM', { issuedOn: '2024-03-18' });
    const preview = await post('/renewal/preview', renewal({ levels: dearer })).expect(200);
    // Ben’s ends the day before.
    expect(preview.body).toEqual({
      ...{ plans: 1, changed: 1 },
      examples: [{ codes: ['CSM', 'CSPO'], plans: 1, before: { seus: 30, fee: 100 }, after: { seus: 30, fee: 125 } }],
    });
    const same = await post('/renewal/preview', renewal({ validityMonths: 36 })).expect(200);
    expect(same.body).toEqual({ plans: 1, changed: 0, examples: [] });
    const wider = await post('/renewal/preview', renewal({ windowMonths: 36 })).expect(200);
    expect(wider.body).toEqual({ plans: 1, changed: 1, examples: [] });
  });

  it('hold from their day on, and never touch a record that was made', async () => {
    const strict = attendance({ minimumMinutes: 45, minimumPercent: 75 });
    expect(bodyOf<{ version: string }>(await post('/attendance', strict).expect(201)).version).toBe('2026-2');
    const before = await house.rowsOf(session);
    clock.set(Date.UTC(2026, 2, 21));
    await house.settle(session);
    expect(await house.rowsOf(session)).toEqual(before);
    expect(await read(ben, session)).toMatchObject({ ruleVersion: '2026-1', issued: true, minutes: 30 });
    const another = await house.aClosedMeetup([{ who: ben, from: 0, to: 30 }]);
    await house.settle(another);
    expect(await read(ben, another)).toMatchObject({ ruleVersion: '2026-2', issued: false, minutes: 30 });
  });

  it('get two names where two are added at once', async () => {
    clock.set(Date.UTC(2026, 2, 21));
    const drafts = Array.from({ length: 8 }, () =>
      post('/renewal', renewal({ effectiveFrom: '2027-01-01', levels: dearer })),
    );
    const names = (await Promise.all(drafts)).map((one) => bodyOf<{ version: string }>(one).version);
    expect(names.toSorted()).toEqual(Array.from({ length: 8 }, (_, place) => `2027-${place + 1}`));
    const [latest] = await versions();
    expect(latest).toMatchObject({ effectiveFrom: '2027-01-01', addedBy: admin.displayName });
    const page = bodyOf<PageJson<VersionJson>>(await house.as(admin).get('/rules?limit=3').expect(200));
    const next = await house.as(admin).get(`/rules?limit=50&cursor=${page.nextCursor}`).expect(200);
    expect([...page.items, ...bodyOf<PageJson<VersionJson>>(next).items]).toEqual(await versions());
    await house.as(admin).get('/rules?cursor=x').expect(422);
  });

  it('tell members what will be asked by their last day', async () => {
    const [goal] = (await planOf(house, ada)).goals;
    expect(goal).toMatchObject({ by: '2027-05-01', fee: 100, changes: { fee: 125, seus: 30, from: '2027-01-01' } });
  });

  it('are neither edited nor taken away, whoever asks the database', async () => {
    for (const sql of [`UPDATE rule_version SET version = '1'`, `DELETE FROM rule_version`, `TRUNCATE rule_version`]) {
      await expect(house.database.query(sql)).rejects.toThrow('followed by another one');
    }
  });
});
