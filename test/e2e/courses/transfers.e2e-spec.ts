import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contracts';
import { ManualClock, uuidv7 } from '#kernel';
import { type ClassesApp, classesApp } from '../../support/classes.js';
import { cookieOf } from '../../support/identity-app.js';
import { bodyOf, type SignedInMember } from '../../support/meetups.js';

const clock = new ManualClock();
let house: ClassesApp;
let from: string;
let to: string;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(async () => {
  await house.identity.database.query('DELETE FROM rate_limit');
  [from, to] = [(await house.aClass()).id, (await house.aClass({ capacity: 1 })).id];
});

interface TransferJson {
  enrolmentId: string;
  otherCourse: boolean;
  enrolled: number;
  capacity: number;
}

const move = (
  enrolmentId: string,
  [source, target]: string[] = [from, to],
  who: SignedInMember | undefined = house.trainer,
) => house.as(who).post(`/offerings/${source}/roster/${enrolmentId}/transfer`, { toOfferingId: target });
const moved = async (enrolmentId: string, way = [from, to]): Promise<TransferJson> =>
  bodyOf(await move(enrolmentId, way).expect(200));
const active = async (offering: string) => (await house.roster(offering)).items.filter(({ withdrawn }) => !withdrawn);
const fieldOf = ({ body }: { body: unknown }) => {
  const { field, code, params } = (body as Problem).fields![0]!;
  return { field, code, ...params };
};

describe('moving somebody to another class', () => {
  it('takes them along as who they are, and leaves a trace', async () => {
    const member = await house.somebody();
    const change = { name: 'Ada King', organisation: 'Engines', reference: 'R-7' };
    const enrolment = await house.enrol(from, member.email);
    await house.as(house.trainer).patch(`/offerings/${from}/roster/${enrolment.id}`, change).expect(200);
    const transfer = await moved(enrolment.id);
    expect(transfer).toMatchObject({ otherCourse: false, enrolled: 1, capacity: 1 });
    expect(await active(to)).toMatchObject([
      { id: transfer.enrolmentId, email: member.email, joined: true, joinedBy: 'address', ...change },
    ]);
    expect((await house.roster(from)).items).toMatchObject([
      { id: enrolment.id, withdrawn: true, transferredTo: { offeringId: to } },
    ]);
    await house.as(member).get(`/classes/mine/${from}`).expect(404);
    await house.as(member).get(`/classes/mine/${to}`).expect(200);
  });

  it('is undone by moving them back', async () => {
    const member = await house.somebody();
    const enrolment = await house.enrol(from, member.email);
    const { enrolmentId } = await moved(enrolment.id);
    const back = await moved(enrolmentId, [to, from]);
    expect(back.enrolmentId).toBe(enrolment.id);
    expect((await house.roster(from)).items).toMatchObject([
      { id: enrolment.id, withdrawn: false, joined: true, transferredTo: null },
    ]);
    expect(await active(to)).toEqual([]);
    await house.as(member).get(`/classes/mine/${from}`).expect(200);
    expect((await moved(enrolment.id)).enrolmentId).toBe(enrolmentId);
  });

  it('tells that there are more people than seats, and of another course', async () => {
    await house.enrol(to, 'first-in-it@example.org');
    const { id: other } = await house.aClass({ courseId: (await house.course('CSM')).id });
    const [one, two] = [await house.enrol(from, 'one@example.org'), await house.enrol(from, 'two@example.org')];
    expect(await moved(one.id)).toMatchObject({ enrolled: 2, capacity: 1, otherCourse: false });
    expect(await moved(two.id, [from, other])).toMatchObject({ otherCourse: true });
  });

  it('lets a link that was mailed lead on into the class where they are', async () => {
    const enrolment = await house.enrol(from, 'linked-on@example.org');
    await house.invite(from);
    const token = await house.linkOf('linked-on@example.org');
    await moved(enrolment.id);
    const made = await house.as().post('/classes/invitation/account', { token, displayName: 'Ada' }).expect(201);
    expect(bodyOf(made)).toEqual({ offeringId: to });
    await house
      .as({ cookie: cookieOf(made)! })
      .get(`/classes/mine/${to}`)
      .expect(200);
  });

  it('is possible out of a class that was called off, and not into one', async () => {
    const enrolment = await house.enrol(from, 'called-off@example.org');
    const { id: off } = await house.aClass();
    for (const offering of [from, off])
      await house.as(house.trainer).post(`/offerings/${offering}/cancel`, {}).expect(200);
    await move(enrolment.id, [from, off]).expect(409);
    await moved(enrolment.id);
    expect(await active(to)).toHaveLength(1);
  });

  it('is refused by name for who is there already, and for who has withdrawn', async () => {
    const member = await house.somebody();
    const enrolment = await house.enrol(from, 'there@example.org', 'Ada King');
    await house.enrol(to, 'there@example.org');
    expect(fieldOf(await move(enrolment.id).expect(422))).toEqual({
      ...{ field: 'toOfferingId', code: 'in-that-class', name: 'Ada King' },
    });
    // The same member, by another address.
    const [here, elsewhere] = [await house.enrol(from, member.email), await house.enrol(to, 'other@example.org')];
    await house.identity.database.query(
      `UPDATE enrolment SET person_id = $2, joined_by = 'link', joined_at = now() WHERE id = $1`,
      [elsewhere.id, member.id],
    );
    expect(fieldOf(await move(here.id).expect(422)).code).toBe('in-that-class');
    await house.as(house.trainer).put(`/offerings/${from}/roster/${here.id}/withdrawal`).expect(200);
    await move(here.id).expect(409);
    expect(fieldOf(await move(enrolment.id, [from, from]).expect(422)).code).toBe('this-class');
  });

  it('is for who runs both classes', async () => {
    const theirs = bodyOf<{ id: string }>(
      await house
        .as(house.another)
        .post('/offerings', await house.draft())
        .expect(201),
    ).id;
    const next = await house.enrol(from, 'both@example.org');
    expect((await house.as().post(`/offerings/${from}/roster/${next.id}/transfer`, { toOfferingId: to })).status).toBe(
      401,
    );
    await move(next.id, [from, to], await house.somebody()).expect(403);
    await move(next.id, [from, to], house.another).expect(404);
    await move(next.id, [from, theirs], house.another).expect(404);
    // A class of others is as unknown as none.
    const answers = [await move(next.id, [from, theirs]), await move(next.id, [from, uuidv7(clock.now())])];
    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
    expect(answers.map(fieldOf)).toEqual([
      { field: 'toOfferingId', code: 'unknown' },
      { field: 'toOfferingId', code: 'unknown' },
    ]);
    await move(next.id, [to, from]).expect(404);
    await move(next.id, [from, theirs], house.admin).expect(200);
    // Who does not run the other class is not told of it.
    const left = (await house.roster(from)).items.find(({ id }) => id === next.id);
    expect(left).toMatchObject({ withdrawn: true, transferredTo: null });
  });

  it('happens in both directions at once, again and again, and waits for nobody for ever', async () => {
    const pairs = Array.from({ length: 6 }, (_, number) => number);
    const here = await Promise.all(pairs.map((n) => house.enrol(from, `here${n}@example.org`)));
    const there = await Promise.all(pairs.map((n) => house.enrol(to, `there${n}@example.org`)));
    const responses = await Promise.all(
      pairs.flatMap((n) => [move(here[n]!.id, [from, to]), move(there[n]!.id, [to, from])]),
    );
    expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200));
    const emails = async (offering: string) => (await active(offering)).map(({ email }) => email).sort();
    expect(await emails(to)).toEqual(here.map(({ email }) => email).sort());
    expect(await emails(from)).toEqual(there.map(({ email }) => email).sort());
  });

  it('at once into two classes moves them into one', async () => {
    const enrolment = await house.enrol(from, 'torn@example.org');
    const { id: third } = await house.aClass();
    const responses = await Promise.all([move(enrolment.id, [from, to]), move(enrolment.id, [from, third])]);
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect([...(await active(to)), ...(await active(third))]).toHaveLength(1);
  });
});
