import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { NotePreWork } from '#courses';
import { DAY, ManualClock, uuidv7 } from '#kernel';
import { UnitOfWork } from '#platform';
import { RemindOfActivation } from '../../../libs/courses/src/app/road/remind-of-activation.js';
import { type ClassesApp, classesApp } from '../../support/classes.js';
import { ClassRoad } from '../../support/class-road.js';
import type { Learner } from '../../support/class-day.js';
import { mailsTo, settled } from '../../support/identity-app.js';
import { bodyOf, type SignedInMember } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let house: ClassesApp;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
// Those who signed in stay so for a month.
afterEach(() => clock.set(Date.parse('2026-03-08T17:00:00Z')));

/** Somebody who was submitted, in a class of a course of its own. */
async function submitted(course: Record<string, unknown> = {}): Promise<{ road: ClassRoad; ada: Learner }> {
  const road = await ClassRoad.over(house, clock, course);
  const ada = await road.learner('Ada');
  await road.submit([ada.enrolmentId]).expect(204);
  return { road, ada };
}
const at = (road: ClassRoad, who: SignedInMember, what: string) => house.as(who).put(`${road.path}/me/${what}`, {});
const put = (road: ClassRoad, who: SignedInMember, what: string, body: object) =>
  house.as(who).put(`${road.path}/me/${what}`, body);
const told = (personId: string) =>
  house.identity.database.query(
    `SELECT type, payload - 'courseId' - 'personId' AS payload FROM told WHERE payload ->> 'personId' = $1 AND type LIKE 'courses.certif%' ORDER BY seq`,
    [personId],
  );

describe('one’s own road', () => {
  it('begins on the roster, and goes on with what one was sent and has attended', async () => {
    const road = await ClassRoad.over(house, clock);
    const ada = await road.day.learner('Ada');
    expect(await road.road(ada)).toMatchObject({ state: 'enrolled', minutes: 0, preWorkSent: false });
    const { app } = house.identity;
    const unknown = uuidv7(clock.now());
    await app.get(UnitOfWork).run((tx) => app.get(NotePreWork).run(tx, road.day.offering.id, [ada.id, unknown]));
    expect(await road.road(ada)).toMatchObject({ state: 'pre-work-sent', preWorkSent: true });
    for (const place of [0, 1, 2, 3]) await road.day.mark(place, [ada.enrolmentId]).expect(200);
    expect(await road.road(ada)).toMatchObject({ state: 'pre-work-sent', minutes: 780, participation: false });
    for (const kind of ['participation', 'understanding']) await road.day.confirm(kind, [ada.enrolmentId]).expect(200);
    expect(await road.road(ada)).toMatchObject({ state: 'attended', participation: true, understanding: true });
  });

  it('is read in one statement besides who asks', async () => {
    const road = await ClassRoad.over(house, clock);
    const ada = await road.day.learner('Ada');
    expect(await statementsOf(house.identity.app, () => road.road(ada))).toHaveLength(2);
  });

  it('leads to what comes next', async () => {
    const { id } = await house.course('CSPO');
    const offering = await house.aClass({ courseId: id });
    const member = await house.somebody();
    await house
      .as(house.trainer)
      .post(`/offerings/${offering.id}/roster`, { name: 'Ada', email: member.email })
      .expect(201);
    const read = await house.as(member).get(`/offerings/${offering.id}/road`).expect(200);
    expect(read.body).toMatchObject({
      course: { code: 'CSPO', validityMonths: 24, next: { code: 'A-CSPO', experienceMonths: 12 } },
    });
  });
});

describe('an activation', () => {
  it('is noted on today’s day in one’s own zone, and can be corrected and taken back', async () => {
    const { road, ada } = await submitted();
    await house.as(ada).patch('/me', { timeZone: 'Pacific/Kiritimati' }).expect(200);
    clock.set(Date.parse('2026-03-10T12:00:00Z'));
    const noted = await at(road, ada, 'activation').expect(200);
    expect(noted.body).toMatchObject({ state: 'valid', activatedOn: '2026-03-11', expiresOn: '2028-03-11' });
    // Said again, it keeps its day.
    clock.advance(DAY);
    expect((await at(road, ada, 'activation').expect(200)).body).toMatchObject({ activatedOn: '2026-03-11' });
    const corrected = await put(road, ada, 'activation', { on: '2026-03-09' }).expect(200);
    expect(corrected.body).toMatchObject({ activatedOn: '2026-03-09', expiresOn: '2028-03-09' });
    const back = await house.as(ada).delete(`${road.path}/me/activation`).expect(200);
    expect(back.body).toMatchObject({ state: 'submitted', activatedOn: null, expiresOn: null });
  });

  it.each([
    ['2026-03-20', 'on day-ahead'],
    ['2026-03-02', 'on before-class'],
    ['2026-02-30', 'on date'],
  ])('is not on %s', async (on, problem) => {
    const { road, ada } = await submitted();
    clock.set(Date.parse('2026-03-12T12:00:00Z'));
    const refused = await put(road, ada, 'activation', { on }).expect(422);
    const { fields } = bodyOf<{ fields: { field: string; code: string }[] }>(refused);
    expect(fields.map(({ field, code }) => `${field} ${code}`)).toEqual([problem]);
  });

  it('comes after the submission', async () => {
    const road = await ClassRoad.over(house, clock);
    const ada = await road.learner('Ada');
    const refused = await at(road, ada, 'activation').expect(409);
    expect(refused.body).toMatchObject({ code: 'not-submitted' });
  });

  it('is noted by whoever runs the class as well', async () => {
    const { road, ada } = await submitted();
    const activation = `${road.path}/submissions/${ada.enrolmentId}/activation`;
    await house.as(house.trainer).put(activation, { on: '2026-03-05' }).expect(204);
    expect(await road.road(ada)).toMatchObject({ state: 'valid', activatedOn: '2026-03-05' });
    await house.as(house.trainer).delete(activation).expect(204);
    expect(await road.road(ada)).toMatchObject({ state: 'submitted' });
  });
});

describe('an exam', () => {
  it('lies between activation and certification, and may be taken again', async () => {
    const { road, ada } = await submitted({ exam: true });
    await put(road, ada, 'exam', { result: 'passed' }).expect(409);
    await put(road, ada, 'activation', { on: '2026-03-05' }).expect(200);
    const failed = await put(road, ada, 'exam', { result: 'failed', on: '2026-03-06' }).expect(200);
    expect(failed.body).toMatchObject({ state: 'activated', exam: { result: 'failed' }, issuedOn: null });
    const passed = await put(road, ada, 'exam', { result: 'passed', on: '2026-03-07' }).expect(200);
    expect(passed.body).toMatchObject({ state: 'valid', issuedOn: '2026-03-07', expiresOn: '2028-03-07' });
    const undone = await house.as(ada).delete(`${road.path}/me/exam`).expect(200);
    expect(undone.body).toMatchObject({ state: 'activated', exam: null });
  });

  it('is nothing of a course without one', async () => {
    const { road, ada } = await submitted();
    await at(road, ada, 'activation').expect(200);
    expect((await put(road, ada, 'exam', { result: 'passed' }).expect(409)).body).toMatchObject({ code: 'no-exam' });
  });
});

describe('a certification', () => {
  it('is due, lapses, and is renewed', async () => {
    const { road, ada } = await submitted({ validityMonths: 12 });
    await put(road, ada, 'activation', { on: '2026-03-05' }).expect(200);
    const stateFrom = async (issuedOn: string) => {
      await house.identity.database.query('UPDATE certification SET activated_on = $2 WHERE enrolment_id = $1', [
        ada.enrolmentId,
        issuedOn,
      ]);
      return (await road.road(ada)).state;
    };
    clock.set(Date.parse('2026-03-06T12:00:00Z'));
    expect(await stateFrom('2025-09-03')).toBe('valid');
    expect(await stateFrom('2025-09-01')).toBe('due');
    expect(await stateFrom('2025-03-06')).toBe('due');
    expect(await stateFrom('2025-03-05')).toBe('lapsed');
    await put(road, ada, 'renewal', { expiresOn: '2026-03-05' }).expect(422);
    const renewed = await put(road, ada, 'renewal', { expiresOn: '2028-03-05' }).expect(200);
    expect(renewed.body).toMatchObject({ state: 'renewed', expiresOn: '2028-03-05', renewedUntil: '2028-03-05' });
    await house.as(ada).delete(`${road.path}/me/renewal`).expect(200);
    expect((await road.road(ada)).state).toBe('lapsed');
  });

  it('is told to whoever plans its renewal, whenever its days are others', async () => {
    await house.identity.database.query(
      'CREATE TABLE told (seq bigint GENERATED ALWAYS AS IDENTITY, type text, payload jsonb)',
    );
    await house.identity.database.query(
      `CREATE FUNCTION keep_told() RETURNS trigger LANGUAGE plpgsql AS
       'BEGIN INSERT INTO told (type, payload) VALUES (NEW.type, NEW.payload); RETURN NEW; END'`,
    );
    await house.identity.database.query(
      'CREATE TRIGGER told BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION keep_told()',
    );
    const { road, ada } = await submitted();
    for (const on of ['2026-03-05', '2026-03-05', '2026-03-06']) {
      await put(road, ada, 'activation', { on }).expect(200);
    }
    await house.as(ada).delete(`${road.path}/me/activation`).expect(200);
    await settled(house.identity);
    expect(await told(ada.id)).toEqual([
      { type: 'courses.certified', payload: { issuedOn: '2026-03-05', expiresOn: '2028-03-05' } },
      { type: 'courses.certified', payload: { issuedOn: '2026-03-06', expiresOn: '2028-03-06' } },
      { type: 'courses.certification-undone', payload: {} },
    ]);
  });
});

describe('a reminder of the activation', () => {
  const reminders = async (who: Learner) =>
    (await mailsTo(house.identity, who.email)).filter(({ subject }) => /written to you/.test(subject)).length;
  const run = () => Promise.all([1, 2].map(() => house.identity.app.get(RemindOfActivation).run()));

  it('comes after a week and after two, once each, and no more once it is confirmed', async () => {
    const { road, ada } = await submitted();
    const ben = await road.learner('Ben');
    await road.submit([ben.enrolmentId]).expect(204);
    clock.advance(6 * DAY);
    await run();
    expect(await reminders(ada)).toBe(0);
    clock.advance(DAY);
    await run();
    await run();
    expect([await reminders(ada), await reminders(ben)]).toEqual([1, 1]);
    await at(road, ben, 'activation').expect(200);
    clock.advance(7 * DAY);
    await run();
    clock.advance(8 * DAY);
    await run();
    expect([await reminders(ada), await reminders(ben)]).toEqual([2, 1]);
  });

  it('comes once where both are overdue, and not to who was taken back or has withdrawn', async () => {
    const { road, ada } = await submitted();
    const [back, gone] = [await road.learner('Back'), await road.learner('Gone')];
    await road.submit([back.enrolmentId, gone.enrolmentId]).expect(204);
    await road.takeBack([back.enrolmentId]).expect(204);
    await house.as(house.trainer).put(`${road.path}/roster/${gone.enrolmentId}/withdrawal`).expect(200);
    clock.advance(20 * DAY);
    await run();
    await run();
    expect([await reminders(ada), await reminders(back), await reminders(gone)]).toEqual([1, 0, 0]);
  });
});

describe('the road of a class', () => {
  type Sent = ['get' | 'post' | 'put' | 'delete', (enrolment: string) => string, object?];
  const OWN: Sent[] = [
    ['get', () => '/road'],
    ['put', () => '/me/activation', {}],
    ['delete', () => '/me/activation'],
    ['put', () => '/me/exam', { result: 'passed' }],
    ['delete', () => '/me/exam'],
    ['put', () => '/me/renewal', { expiresOn: '2030-01-01' }],
    ['delete', () => '/me/renewal'],
  ];
  const RUN: Sent[] = [
    ['get', () => '/submission'],
    ['get', () => '/submission.csv'],
    ['get', () => '/statistics'],
    ['post', () => '/submissions', { enrolmentIds: [] }],
    ['post', () => '/submissions/taken-back', { enrolmentIds: [] }],
    ['put', (enrolment) => `/submissions/${enrolment}/activation`, {}],
    ['delete', (enrolment) => `/submissions/${enrolment}/activation`],
  ];
  const worded = ({ body }: { body: unknown }) => ({ ...(body as object), instance: undefined });
  let road: ClassRoad;
  let ada: Learner;
  let gone: Learner;
  const ask = (who: SignedInMember | undefined, [method, path, body]: Sent, offering = road.path) =>
    house.as(who)[method](`${offering}${path(ada.enrolmentId)}`, body);

  beforeAll(async () => {
    ({ road, ada } = await submitted({ exam: true }));
    gone = await road.learner('Gone');
    await road.submit([gone.enrolmentId]).expect(204);
    await house.as(house.trainer).put(`${road.path}/roster/${gone.enrolmentId}/withdrawal`).expect(200);
  });

  it.each(OWN)('%s of one’s own is for who is in the class', async (...sent) => {
    expect((await ask(undefined, sent)).status).toBe(401);
    const nowhere = await ask(ada, sent, `/offerings/${uuidv7(clock.now())}`);
    expect(nowhere.status).toBe(404);
    for (const who of [await house.somebody(), gone, house.trainer, house.another, house.admin]) {
      const answer = await ask(who, sent);
      expect(answer.status).toBe(404);
      expect(worded(answer)).toEqual(worded(nowhere));
    }
  });

  it.each(RUN)('%s of all is for who runs it', async (...sent) => {
    expect((await ask(undefined, sent)).status).toBe(401);
    for (const who of [await house.somebody(), ada, gone]) expect((await ask(who, sent)).status).toBe(403);
    const nowhere = await ask(house.another, sent, `/offerings/${uuidv7(clock.now())}`);
    const others = await ask(house.another, sent);
    expect([others.status, worded(others)]).toEqual([404, worded(nowhere)]);
    for (const who of [house.trainer, house.admin]) expect((await ask(who, sent)).status).toBeLessThan(300);
  });
});
