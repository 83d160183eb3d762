import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RemindOfExpiry } from '#attendance';
import { ManualClock } from '#kernel';
import { mailsTo, settled, signedIn } from '../support/identity-app.js';
import { type MeetupsApp, meetupsApp, type SignedInMember } from '../support/meetups.js';
import { aCertification, anItem } from '../support/planner.js';

const clock = new ManualClock();
let house: MeetupsApp;

beforeAll(async () => {
  house = await meetupsApp(clock);
});
afterAll(() => house.identity.close());

/** The last day of all certifications here is 10 January 2029; this is a moment so many days before, at that time in UTC. */
const before = (days: number, time = '12:00') => Date.parse(`2029-01-10T${time}:00Z`) - days * 86_400_000;

/** Somebody who holds a CSM until 10 January 2029, known since a year before. */
async function somebody(zone = 'UTC', codes = ['CSM']): Promise<SignedInMember> {
  clock.set(before(365));
  const who = await house.somebody();
  await house.identity.database.query('UPDATE person SET time_zone = $2 WHERE id = $1', [who.id, zone]);
  for (const code of codes) await aCertification(house, who, code, { issuedOn: '2027-01-10' });
  return who;
}

async function remindAt(moment: number): Promise<void> {
  clock.set(moment);
  await house.identity.app.get(RemindOfExpiry).run();
  await settled(house.identity);
}

const reminders = async (who: SignedInMember) =>
  (await mailsTo(house.identity, who.email)).filter(({ key }) => key.startsWith('renewal.'));
const daysTold = async (who: SignedInMember) => (await reminders(who)).map(({ key }) => Number(key.split('.')[3]));

describe('reminders of an expiry', () => {
  it('come 180, 90, 30 and 7 days before it and once after it, each once', async () => {
    const who = await somebody();
    for (const [days, told] of [
      [181, []],
      [180, [180]],
      [179, [180]],
      [90, [180, 90]],
      [30, [180, 90, 30]],
      [7, [180, 90, 30, 7]],
      [0, [180, 90, 30, 7]],
      [-1, [180, 90, 30, 7, -1]],
      [-60, [180, 90, 30, 7, -1]],
    ] as const) {
      await remindAt(before(days));
      await remindAt(before(days));
      expect({ days, told: await daysTold(who) }).toEqual({ days, told });
    }
  });

  it('are one where many look at once', async () => {
    const who = await somebody();
    clock.set(before(180));
    const job = house.identity.app.get(RemindOfExpiry);
    await Promise.all(Array.from({ length: 20 }, () => job.run()));
    await settled(house.identity);
    expect(await daysTold(who)).toEqual([180]);
  });

  it('are one for certifications that expire together, and of several that are due the latest', async () => {
    const who = await somebody('UTC', ['CSM', 'CSPO']);
    await anItem(house.identity.database, who, '2028-01-01', { minutes: 90 });
    await remindAt(before(20));
    expect(await daysTold(who)).toEqual([30]);
    const [mail] = await reminders(who);
    expect(mail!.subject).toBe('CSM and CSPO expire on 10 January 2029');
    expect(mail!.body_text).toContain('in 20 days, on 10 January 2029');
    expect(mail!.body_text).toContain('30 SEUs and a fee of $100. 1.5 SEUs count so far');
    expect(mail!.body_text).toContain('/planner');
  });

  it('come in the morning where somebody lives', async () => {
    const auckland = await somebody('Pacific/Auckland');
    const toronto = await somebody('America/Toronto');
    // 19:00 in UTC on the day before is eight in the morning of the day in Auckland, summer time there in January.
    await remindAt(before(7, '18:59') - 86_400_000);
    expect(await daysTold(auckland)).toEqual([30]);
    await remindAt(before(7, '19:00') - 86_400_000);
    expect([await daysTold(auckland), await daysTold(toronto)]).toEqual([[30, 7], [30]]);
    await remindAt(before(7, '12:59'));
    expect(await daysTold(toronto)).toEqual([30]);
    await remindAt(before(7, '13:00'));
    expect(await daysTold(toronto)).toEqual([30, 7]);
  });

  it('are written in one’s language', async () => {
    const who = await somebody();
    await house.identity.database.query(`UPDATE person SET locale = 'fr' WHERE id = $1`, [who.id]);
    await remindAt(before(180));
    const [mail] = await reminders(who);
    expect(mail).toMatchObject({ locale: 'fr', subject: 'CSM expire le 10 janvier 2029' });
    expect(mail!.body_text).toContain('Le renouvellement demande 20 SEU');
  });

  it('stop with a renewal, and begin again before its end', async () => {
    const who = await somebody();
    const { certifications } = (await house.as(who).get('/planner').expect(200)).body as {
      certifications: { id: string }[];
    };
    const renewal = { certificationIds: [certifications[0]!.id], expiresOn: '2031-01-10', itemIds: [] };
    await house.as(who).post('/planner/renewals', renewal).expect(201);
    for (const days of [180, 7, -1]) await remindAt(before(days));
    expect(await reminders(who)).toEqual([]);
    await remindAt(before(180) + (365 + 365) * 86_400_000);
    expect(await daysTold(who)).toEqual([180]);
  });

  it('are not for who wants none, and a mail stops them', async () => {
    const who = await somebody();
    await remindAt(before(180));
    const [, token] = /unsubscribe\/(\S+)/.exec((await reminders(who))[0]!.body_text)!;
    await house.as().get(`/unsubscribe/${token}`).expect(200, { kind: 'renewal', stopped: false });
    await house.as().post(`/unsubscribe/${token}`).expect(200);
    await remindAt(before(90));
    expect(await daysTold(who)).toEqual([180]);
    const again = { cookie: await signedIn(house.identity, who) };
    const { kinds } = (await house.as(again).get('/me/mail-preferences').expect(200)).body as { kinds: object[] };
    expect(kinds).toContainEqual({ kind: 'renewal', pace: 'off', paces: ['at-once', 'off'] });
    await house.as(again).put('/me/mail-preferences', { kind: 'renewal', pace: 'at-once' }).expect(200);
    await remindAt(before(30));
    expect(await daysTold(who)).toEqual([180, 30]);
  });

  it('are not for what expired long ago', async () => {
    const who = await somebody();
    await remindAt(before(-91));
    expect(await reminders(who)).toEqual([]);
  });
});
