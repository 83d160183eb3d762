import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contracts';
import { ManualClock } from '#kernel';
import { ClassDay } from '../../support/class-day.js';
import { type ClassesApp, classesApp } from '../../support/classes.js';
import { bodyOf } from '../../support/meetups.js';

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

const changed = (response: { body: unknown }) => bodyOf<{ changed: string[] }>(response).changed;
const codeOf = (response: { body: unknown }) => (response.body as Problem).code;

describe('a confirmation', () => {
  it('says who confirmed what and when, and is taken back by its opposite', async () => {
    const ada = await day.learner('Ada');
    day.at(2);
    expect(changed(await day.confirm('participation', [ada.enrolmentId]).expect(200))).toEqual([ada.enrolmentId]);
    const said = { at: new Date(clock.now()).toISOString(), by: house.trainer.displayName };
    expect(await day.own(ada)).toMatchObject({ participation: said, understanding: null });
    clock.advance(1_000);
    expect(changed(await day.confirm('participation', [ada.enrolmentId], true, house.admin).expect(200))).toEqual([]);
    await day.confirm('understanding', [ada.enrolmentId], true, house.admin).expect(200);
    expect(await day.own(ada)).toMatchObject({ participation: said, understanding: { by: house.admin.displayName } });
    expect(changed(await day.confirm('participation', [ada.enrolmentId], false).expect(200))).toEqual([
      ada.enrolmentId,
    ]);
    expect(await day.own(ada)).toMatchObject({ participation: null, understanding: { by: house.admin.displayName } });
  });

  it('is for several at once: what was new is undone alone', async () => {
    const [one, two] = [await day.enrol('one@example.org', 'One'), await day.enrol('two@example.org', 'Two')];
    day.at(0);
    await day.confirm('participation', [one]).expect(200);
    const fresh = changed(await day.confirm('participation', [one, two]).expect(200));
    expect(fresh).toEqual([two]);
    await day.confirm('participation', fresh, false).expect(200);
    expect((await day.attendance()).items.map(({ participation }) => participation !== null)).toEqual([true, false]);
  });

  it('is one, also where fifty come at once', async () => {
    const id = await day.enrol('one@example.org', 'One');
    day.at(0);
    const answers = await Promise.all(Array.from({ length: 50 }, () => day.confirm('understanding', [id]).expect(200)));
    expect(answers.flatMap(changed)).toEqual([id]);
  });

  it('waits for the class to begin, is never of oneself, and knows what can be confirmed', async () => {
    const ada = await day.learner('Ada');
    expect(codeOf(await day.confirm('participation', [ada.enrolmentId]).expect(409))).toBe('half-day-closed');
    day.at(0);
    const { enrolmentId: own } = await day.learner('Trainer', house.trainer);
    expect(codeOf(await day.confirm('participation', [ada.enrolmentId, own]).expect(403))).toBe('own-record');
    expect(await day.own(ada)).toMatchObject({ participation: null });
    const wrong = await day.confirm('brilliance', [ada.enrolmentId]).expect(422);
    expect((wrong.body as Problem).fields).toMatchObject([{ field: 'kind', code: 'choice' }]);
    await day.confirm('participation', []).expect(404);
    await house.as(house.trainer).post(`${day.path}/cancel`, {}).expect(200);
    expect(codeOf(await day.confirm('participation', [ada.enrolmentId]).expect(409))).toBe('class-cancelled');
  });
});
