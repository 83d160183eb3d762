import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLASS_CODE_LETTERS, type Problem, shownClassCode } from '#contracts';
import { DAY, ManualClock, MINUTE } from '#kernel';
import { type ClassesApp, classesApp } from '../../support/classes.js';
import { bodyOf, type SignedInMember } from '../../support/meetups.js';

const clock = new ManualClock();
let house: ClassesApp;
let id: string;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(async () => {
  await house.identity.database.query('DELETE FROM rate_limit');
  ({ id } = await house.aClass({ capacity: 3 }));
});

const code = async (of = id): Promise<string> =>
  bodyOf<{ code: string }>(await house.as(house.trainer).post(`/offerings/${of}/code`).expect(201)).code;
const join = (who: SignedInMember | undefined, typed: string) => house.as(who).post('/classes/join', { code: typed });
const worded = ({ body }: { body: unknown }) => {
  const { instance: _, ...problem } = body as Problem;
  return problem;
};
const enrolmentOf = async (member: SignedInMember) =>
  (await house.roster(id)).items.find(({ email }) => email === member.email);

describe('the code of a class', () => {
  it('is switched on, made anew and taken away', async () => {
    const shown = () => house.as(house.trainer).get(`/offerings/${id}/code`).expect(200);
    expect(bodyOf(await shown())).toEqual({ code: null, endsAt: '2026-03-29T15:00:00.000Z' });
    const first = await code();
    expect(first).toMatch(new RegExp(`^[${CLASS_CODE_LETTERS}]{8}$`));
    expect(bodyOf(await shown())).toMatchObject({ code: first });
    const second = await code();
    expect(second).not.toBe(first);
    await join(await house.somebody(), first).expect(422);
    await house.as(house.trainer).delete(`/offerings/${id}/code`).expect(204);
    await house.as(house.trainer).delete(`/offerings/${id}/code`).expect(204);
    await join(await house.somebody(), second).expect(422);
  });

  it('is for who runs the class, and for classes that are not over', async () => {
    const member = await house.somebody();
    for (const method of ['get', 'post', 'delete'] as const) {
      expect((await house.as()[method](`/offerings/${id}/code`)).status).toBe(401);
      expect((await house.as(member)[method](`/offerings/${id}/code`)).status).toBe(403);
      expect((await house.as(house.another)[method](`/offerings/${id}/code`)).status).toBe(404);
    }
    const { id: past } = await house.aClass({
      halfDays: [{ date: '2026-01-10', starts: '09:00', ends: '12:00', breakMinutes: 0 }],
    });
    await house.as(house.trainer).post(`/offerings/${past}/code`).expect(409);
    await house.as(house.trainer).post(`/offerings/${id}/cancel`, {}).expect(200);
    await house.as(house.trainer).post(`/offerings/${id}/code`).expect(409);
  });
});

describe('joining by a code', () => {
  it('finds the enrolment with the member’s address, or makes one, which tells how they came', async () => {
    const [named, unnamed] = [await house.somebody(), await house.somebody()];
    // Put on the roster before the address was proven to be theirs.
    const enrolment = await house.enrol(id, named.email, 'As Registered');
    await house.identity.database.query(
      'UPDATE enrolment SET person_id = NULL, joined_at = NULL, joined_by = NULL WHERE id = $1',
      [enrolment.id],
    );
    const typed = await code();
    expect(bodyOf(await join(named, typed).expect(200))).toEqual({ offeringId: id });
    await join(unnamed, ` ${shownClassCode(typed).toLowerCase()} `).expect(200);
    expect(await enrolmentOf(named)).toMatchObject({ id: enrolment.id, name: 'As Registered', joinedBy: 'code' });
    expect(await enrolmentOf(unnamed)).toMatchObject({ name: unnamed.displayName, joinedBy: 'code', joined: true });
    await house.as(unnamed).get(`/classes/mine/${id}`).expect(200);
  });

  it('twice changes nothing, also at once', async () => {
    const [member, typed] = [await house.somebody(), await code()];
    const came = await Promise.all([join(member, typed), join(member, typed), join(member, typed)]);
    expect(came.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await house.roster(id)).toMatchObject({ enrolled: 1, joined: 1 });
  });

  it('ends where the seats do, however many come at once; who is on the roster has one', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => house.somebody()));
    const typed = await code();
    const came = await Promise.all(people.map((who) => join(who, typed)));
    expect(came.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409]);
    const full = came.find(({ status }) => status === 409)!;
    expect(worded(full)).toMatchObject({ code: 'class-full' });
    expect(await house.roster(id)).toMatchObject({ enrolled: 3 });
    const late = people.filter((_, place) => came[place]!.status === 409)[0]!;
    await house.enrol(id, late.email);
    await join(late, typed).expect(200);
  });

  it('with a wrong code, an old one, that of a class called off, or after a withdrawal is answered in one way', async () => {
    const member = await house.somebody();
    const never = worded(await join(member, 'ACDE-FGHJ').expect(422));
    expect(never).toMatchObject({ code: 'invalid-input', fields: [{ field: 'code', code: 'class-code' }] });
    const typed = await code();
    await join(member, typed).expect(200);
    const enrolment = await enrolmentOf(member);
    await house.as(house.trainer).put(`/offerings/${id}/roster/${enrolment!.id}/withdrawal`).expect(200);
    expect(worded(await join(member, typed))).toEqual(never);
    const { id: off } = await house.aClass();
    const ofOff = await code(off);
    await house.as(house.trainer).post(`/offerings/${off}/cancel`, {}).expect(200);
    expect(worded(await join(member, ofOff))).toEqual(never);
    const soon = { date: '2026-03-04', starts: '09:00', ends: '12:00', breakMinutes: 0 };
    const { id: over } = await house.aClass({ halfDays: [soon] });
    const ofOver = await code(over);
    const before = clock.now();
    clock.advance(3 * DAY);
    expect(worded(await join(member, ofOver))).toEqual(never);
    clock.set(before);
    expect(worded(await join(member, 'OOOO-0000'))).toEqual(never);
  });

  it('is counted where the code is none, for who tries, and not where it is one', async () => {
    const [guesser, member] = [await house.somebody(), await house.somebody()];
    const typed = await code();
    for (let time = 0; time < 12; time++) await join(member, typed).expect(200);
    for (let time = 0; time < 10; time++) await join(guesser, 'ACDE-FGHJ').expect(422);
    const refused = await join(guesser, typed).expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual((15 * MINUTE) / 1000);
    await join(await house.somebody(), typed).expect(200);
  });

  it('is for members', async () => {
    await join(undefined, await code()).expect(401);
  });
});
