import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contracts';
import { ManualClock, SECOND } from '#kernel';
import { ClassDay } from '../../support/class-day.js';
import { type ClassesApp, classesApp } from '../../support/classes.js';

const clock = new ManualClock();
let house: ClassesApp;
let day: ClassDay;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(async () => {
  clock.set(Date.UTC(2026, 2, 2, 9));
  day = await ClassDay.planned(house, clock);
});

const codeOf = (response: { body: unknown }) => (response.body as Problem).code;
const shown = (place: number) => house.as(house.trainer).get(`${day.path}/half-days/${day.halfDay(place)}/code`);

describe('the code of a half-day', () => {
  it('says that somebody is there, once', async () => {
    const ada = await day.learner();
    day.at(0);
    const code = await day.code(0);
    const there = { offeringId: day.offering.id, halfDayId: day.halfDay(0) };
    expect((await day.scan(ada, code).expect(200)).body).toEqual({ ...there, again: false });
    expect((await day.scan(ada, code).expect(200)).body).toEqual({ ...there, again: true });
    expect((await day.scan(ada, await day.code(0)).expect(200)).body).toEqual({ ...there, again: true });
    const own = await day.own(ada);
    expect(own.halfDays[0]).toMatchObject({ minutes: 195, by: 'code', scannedAt: new Date(clock.now()).toISOString() });
    expect(own.minutes).toBe(195);
  });

  it('is one row, also where one person shows it fifty times at once', async () => {
    const ada = await day.learner();
    day.at(2);
    const code = await day.code(2);
    const answers = await Promise.all(Array.from({ length: 50 }, () => day.scan(ada, code).expect(200)));
    expect(answers.filter(({ body }) => !(body as { again: boolean }).again)).toHaveLength(1);
    const rows = await house.identity.database.query('SELECT FROM class_code_scan WHERE enrolment_id = $1', [
      ada.enrolmentId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is good for half a minute, for everybody in the class', async () => {
    const [ada, ben, late] = [await day.learner('Ada'), await day.learner('Ben'), await day.learner('Late')];
    day.at(0);
    const code = await day.code(0);
    clock.advance(29 * SECOND);
    for (const who of [ada, ben]) await day.scan(who, code).expect(200);
    clock.advance(SECOND);
    expect(codeOf(await day.scan(late, code).expect(410))).toBe('code-expired');
    expect(codeOf(await day.scan(await house.somebody(), code).expect(410))).toBe('code-expired');
  });

  it('is shown and taken from half an hour before the half-day to half an hour after it', async () => {
    const ada = await day.learner();
    day.at(0, -31);
    expect(codeOf(await shown(0).expect(409))).toBe('half-day-closed');
    day.at(0, -30);
    await day.scan(ada, await day.code(0)).expect(200);
    day.at(2, 210 + 29);
    const code = await day.code(2);
    clock.advance(25 * SECOND);
    await day.scan(ada, code).expect(200);
    day.at(2, 210 + 30);
    await shown(2).expect(409);
    clock.advance(-10 * SECOND);
    const last = await day.code(2);
    clock.advance(15 * SECOND);
    expect(codeOf(await day.scan(ada, last).expect(409))).toBe('half-day-closed');
  });

  it('tells nothing to who is not in the class, has withdrawn, or changes it', async () => {
    const [ada, gone, stranger] = [await day.learner('Ada'), await day.learner('Gone'), await house.somebody()];
    await house.as(house.trainer).put(`${day.path}/roster/${gone.enrolmentId}/withdrawal`).expect(200);
    const other = await ClassDay.planned(house, clock);
    await other.learner('Stranger', stranger);
    day.at(0);
    const code = await day.code(0);
    const [token, time] = code.split('.') as [string, string];
    const altered = [
      `${token}.${(clock.now() + 1).toString(36)}`,
      `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}.${time}`,
      `${(await other.code(0)).split('.')[0]}.${time}x`,
      ...['', 'x', `${code}.1`, code.slice(1), 'A'.repeat(200)],
    ];
    const refusals = [
      ...(await Promise.all([gone, stranger, house.another].map((who) => day.scan(who, code)))),
      ...(await Promise.all(altered.map((text) => day.scan(ada, text)))),
    ];
    for (const refused of refusals) {
      expect(refused.status).toBe(404);
      expect({ ...(refused.body as object), instance: '' }).toEqual({ ...(refusals[0]!.body as object), instance: '' });
    }
    await day.scan(undefined, code).expect(401);
    await day.scan(ada, 'A'.repeat(201)).expect(422);
    expect((await day.own(ada)).minutes).toBe(0);
  });

  it('counts nothing for the trainer who shows it', async () => {
    await day.learner('Trainer', house.trainer);
    day.at(0);
    await day.scan(house.trainer, await day.code(0)).expect(404);
  });

  it('is no more in a class that was called off', async () => {
    const ada = await day.learner();
    day.at(0);
    const code = await day.code(0);
    await house.as(house.trainer).post(`${day.path}/cancel`, {}).expect(200);
    expect(codeOf(await day.scan(ada, code).expect(409))).toBe('class-cancelled');
    expect(codeOf(await shown(0).expect(409))).toBe('class-cancelled');
  });

  it('cannot be guessed: attempts are counted', async () => {
    const ada = await day.learner();
    day.at(0);
    const answers = await Promise.all(Array.from({ length: 70 }, () => day.scan(ada, 'guess')));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });
});
