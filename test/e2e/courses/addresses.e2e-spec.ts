import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { type ClassesApp, classesApp, type EnrolmentJson } from '../../support/classes.js';
import { bodyOf, type SignedInMember } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let house: ClassesApp;
let id: string;
let count = 0;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(async () => {
  await house.identity.database.query('DELETE FROM rate_limit');
  ({ id } = await house.aClass());
});

/** A member who has joined by a link that went to another address than that of their account. */
async function joinedFromElsewhere(): Promise<{ member: SignedInMember; enrolment: EnrolmentJson }> {
  const [member, email] = [await house.somebody(), `work${(count += 1)}@example.org`];
  const enrolment = await house.enrol(id, email, `Ada ${count}`);
  await house.invite(id, { enrolmentIds: [enrolment.id] });
  const token = await house.linkOf(email);
  await house.as(member).post('/classes/invitation/join', { token }).expect(200);
  return { member, enrolment };
}

const use = (enrolmentId: string, choice: string, who: SignedInMember | undefined = house.trainer) =>
  house.as(who).put(`/offerings/${id}/roster/${enrolmentId}/address`, { use: choice });

describe('addresses that differ', () => {
  it('are both shown, counted, and listed alone in one statement', async () => {
    const { enrolment, member } = await joinedFromElsewhere();
    await house.enrol(id, (await house.somebody()).email);
    await house.enrol(id, 'nobody-yet@example.org');
    const asked = await statementsOf(house.identity.app, async () => {
      const { items, ...numbers } = await house.roster(id, '?only=differing');
      expect(numbers).toEqual({ enrolled: 3, joined: 2, invited: 0, differing: 1, nextCursor: null });
      expect(items).toMatchObject([
        { id: enrolment.id, email: enrolment.email, accountEmail: member.email, addressesDiffer: true },
      ]);
    });
    expect(asked).toHaveLength(2);
    expect((await house.roster(id)).items.filter(({ accountEmail }) => accountEmail !== null)).toHaveLength(1);
  });

  it('are settled for the account, which files of the registration system do not undo', async () => {
    const { enrolment, member } = await joinedFromElsewhere();
    expect(bodyOf(await use(enrolment.id, 'account').expect(200))).toMatchObject({
      ...{ id: enrolment.id, email: member.email, accountEmail: null, addressesDiffer: false, joinedBy: 'link' },
    });
    const file = `email,name\n${enrolment.email},Ada as Registered\n`;
    const report = await house.identity.http
      .post(`/api/v1/offerings/${id}/roster/import?apply=yes`)
      .set('cookie', house.trainer.cookie)
      .attach('file', Buffer.from(file), 'roster.csv')
      .expect(200);
    expect(report.body).toMatchObject({ added: 0, changed: 1, enrolled: 1 });
    expect((await house.roster(id)).items).toMatchObject([{ email: member.email, name: 'Ada as Registered' }]);
    expect((await use(enrolment.id, 'roster')).status).toBe(409);
  });

  it('are settled for the roster, until the account has yet another one', async () => {
    const { enrolment, member } = await joinedFromElsewhere();
    expect(bodyOf(await use(enrolment.id, 'roster').expect(200))).toMatchObject({
      ...{ email: enrolment.email, accountEmail: member.email, addressesDiffer: false },
    });
    expect(await house.roster(id, '?only=differing')).toMatchObject({ items: [], differing: 0 });
    await house.identity.database.query('UPDATE person SET email = $2 WHERE id = $1', [
      member.id,
      'newest@example.org',
    ]);
    expect(await house.roster(id, '?only=differing')).toMatchObject({
      ...{ differing: 1, items: [{ accountEmail: 'newest@example.org', addressesDiffer: true }] },
    });
  });

  it('are not told of who was found by their address', async () => {
    const member = await house.somebody();
    const enrolment = await house.enrol(id, member.email);
    await house.identity.database.query('UPDATE person SET email = $2 WHERE id = $1', [
      member.id,
      'private@example.org',
    ]);
    const { items, differing } = await house.roster(id);
    expect(items).toMatchObject([{ id: enrolment.id, accountEmail: null, addressesDiffer: false }]);
    expect(differing).toBe(0);
    await use(enrolment.id, 'account').expect(409);
  });

  it('cannot be settled for one that somebody else on the roster has', async () => {
    const { enrolment, member } = await joinedFromElsewhere();
    await house.enrol(id, member.email);
    const refused = await use(enrolment.id, 'account').expect(422);
    expect(refused.body).toMatchObject({ fields: [{ field: 'use', code: 'taken' }] });
  });

  it('are for who runs the class', async () => {
    const { enrolment } = await joinedFromElsewhere();
    expect((await house.as().put(`/offerings/${id}/roster/${enrolment.id}/address`, { use: 'account' })).status).toBe(
      401,
    );
    await use(enrolment.id, 'account', await house.somebody()).expect(403);
    await use(enrolment.id, 'account', house.another).expect(404);
    await use(enrolment.id, 'mine').expect(422);
    const { id: other } = await house.aClass();
    await house
      .as(house.trainer)
      .put(`/offerings/${other}/roster/${enrolment.id}/address`, { use: 'roster' })
      .expect(404);
    expect((await house.roster(id)).items).toMatchObject([{ email: enrolment.email, addressesDiffer: true }]);
  });
});

describe('somebody who may have been here before under another address', () => {
  const earlier = [{ date: '2026-01-10', starts: '09:00', ends: '12:00', breakMinutes: 0 }];

  it('is told of from earlier classes of one’s own, by name or by account', async () => {
    const { id: before } = await house.aClass({ halfDays: earlier });
    await house.enrol(before, 'ada.old@example.org', 'ADA Lovelace');
    const [enrolment] = [await house.enrol(id, 'ada.new@example.org', 'Ada Lovelace')];
    expect(enrolment.possiblyAlso).toMatchObject({
      email: 'ada.old@example.org',
      offeringId: before,
      courseCode: 'CSPO',
    });
    expect((await house.enrol(id, 'grace@example.org', 'Grace')).possiblyAlso).toBeNull();
    expect((await house.roster(before)).items[0]!.possiblyAlso).toBeNull();
  });

  it('is not told of from classes of others, nor under the same address, nor of who had withdrawn', async () => {
    const theirs = bodyOf<{ id: string }>(
      await house
        .as(house.another)
        .post('/offerings', await house.draft({ halfDays: earlier }))
        .expect(201),
    ).id;
    await house
      .as(house.another)
      .post(`/offerings/${theirs}/roster`, { email: 'edsger.old@example.org', name: 'Edsger' })
      .expect(201);
    expect((await house.enrol(id, 'edsger@example.org', 'Edsger')).possiblyAlso).toBeNull();
    const seen = bodyOf<{ items: EnrolmentJson[] }>(
      await house.as(house.admin).get(`/offerings/${id}/roster`).expect(200),
    );
    expect(seen.items[0]!.possiblyAlso).toMatchObject({ email: 'edsger.old@example.org' });
    const { id: before } = await house.aClass({ halfDays: earlier });
    await house.enrol(before, 'same@example.org', 'Same');
    expect((await house.enrol(id, 'same@example.org', 'Same')).possiblyAlso).toBeNull();
    const gone = await house.enrol(before, 'gone.old@example.org', 'Gone');
    await house.as(house.trainer).put(`/offerings/${before}/roster/${gone.id}/withdrawal`).expect(200);
    expect((await house.enrol(id, 'gone@example.org', 'Gone')).possiblyAlso).toBeNull();
  });
});
