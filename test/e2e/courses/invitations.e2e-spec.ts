import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contracts';
import { DAY, ManualClock, MINUTE, uuidv7 } from '#kernel';
import { type ClassesApp, classesApp, type EnrolmentJson, invitationsWritten } from '../../support/classes.js';
import { aMember, cookieOf, mailsTo, PASSWORD, personBehind, settled } from '../../support/identity-app.js';
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
  clock.set(Date.UTC(2026, 2, 2, 9));
  // A trainer may invite sixty times within an hour.
  await house.identity.database.query('DELETE FROM rate_limit');
  ({ id } = await house.aClass({ title: 'Spring' }));
});

const newAddress = () => `invited${(count += 1)}@example.org`;
const join = (who: SignedInMember | undefined, token: string) =>
  house.as(who).post('/classes/invitation/join', { token });
const look = (token: string, who?: SignedInMember) => house.as(who).post('/classes/invitation', { token });
const account = (token: string, more: object = {}) =>
  house.identity.http.post('/api/v1/classes/invitation/account').send({ token, displayName: 'Ada Lovelace', ...more });
const onRoster = async (enrolment: EnrolmentJson) =>
  (await house.roster(id)).items.find((one) => one.id === enrolment.id)!;
const codeOf = (response: { body: unknown }) => (response.body as Problem).code;
const statuses = (responses: { status: number }[]) => responses.map(({ status }) => status).sort();
const accountsOf = (email: string) =>
  house.identity.database.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [email]);

/** The class was a month and a day ago: people are still signed in. */
async function longAgo(): Promise<void> {
  const ended = clock.now() - 31 * DAY;
  await house.identity.database.query('UPDATE offering SET starts_at = $2, ends_at = $3 WHERE id = $1', [
    id,
    new Date(ended - DAY),
    new Date(ended),
  ]);
  await house.identity.database.query('UPDATE half_day SET starts_at = $2, ends_at = $3 WHERE offering_id = $1', [
    id,
    new Date(ended - MINUTE),
    new Date(ended),
  ]);
}

/** Somebody on the roster, and the secret that was mailed to them. */
async function invited(): Promise<{ enrolment: EnrolmentJson; email: string; token: string }> {
  const email = newAddress();
  const enrolment = await house.enrol(id, email, 'Ada Lovelace');
  await house.invite(id, { enrolmentIds: [enrolment.id] });
  return { enrolment, email, token: await house.linkOf(email) };
}

describe('inviting people', () => {
  it('mails them what, when, by whom and a link, in the language that was chosen', async () => {
    const email = newAddress();
    await house.enrol(id, email);
    expect(await house.invite(id, { locale: 'fr' })).toEqual({ invited: 1, joined: 0, lately: 0 });
    const token = await house.linkOf(email);
    const [mail] = await mailsTo(house.identity, email);
    expect(mail).toMatchObject({ locale: 'fr', subject: 'Votre formation\u00a0: CSPO · Spring' });
    expect(mail!.body_text).toContain(`${house.trainer.displayName} vous invite`);
    expect(mail!.body_text).toContain('samedi 28 mars 2026, 09:00–12:30');
    expect(mail!.body_text).toContain(`http://localhost:4321/join-class#${token}`);
    // Of the secret its digest alone is kept.
    const kept = await house.identity.database.query('SELECT * FROM class_invitation');
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('tells of each when, and of all how many, and passes over who has joined or was invited within a day', async () => {
    const member = await house.somebody();
    await house.enrol(id, member.email);
    const enrolment = await house.enrol(id, newAddress());
    expect(enrolment.invitedAt).toBeNull();
    expect(await house.invite(id)).toEqual({ invited: 1, joined: 1, lately: 0 });
    expect(await onRoster(enrolment)).toMatchObject({ invitedAt: new Date(clock.now()).toISOString(), joined: false });
    expect(await house.roster(id)).toMatchObject({ enrolled: 2, joined: 1, invited: 1 });
    expect(await house.invite(id)).toEqual({ invited: 0, joined: 1, lately: 1 });
    clock.advance(DAY + MINUTE);
    expect(await house.invite(id)).toEqual({ invited: 1, joined: 1, lately: 0 });
  });

  it('again within the day happens where it is wished, and not on a double click', async () => {
    const { enrolment, email, token } = await invited();
    const again = { enrolmentIds: [enrolment.id], again: true };
    expect(await house.invite(id, again)).toMatchObject({ invited: 0, lately: 1 });
    clock.advance(11 * MINUTE);
    const both = await Promise.all([house.invite(id, again), house.invite(id, again)]);
    expect(both.map((one) => one.invited).sort()).toEqual([0, 1]);
    const newer = await house.linkOf(email);
    expect(await mailsTo(house.identity, email)).toHaveLength(2);
    expect(newer).not.toBe(token);
    await look(token).expect(410);
    await look(newer).expect(200);
  });

  it('of two thousand costs the request as many statements as of two', async () => {
    const fill = async (offering: string, many: number) => {
      const rows = Array.from({ length: many }, (_, n) => `m${n}-of-${many}@example.org,Person ${n}`).join('\n');
      await house.identity.http
        .post(`/api/v1/offerings/${offering}/roster/import?apply=yes`)
        .set('cookie', house.trainer.cookie)
        .attach('file', Buffer.from(`email,name\n${rows}\n`), 'roster.csv')
        .expect(200);
    };
    const { id: other } = await house.aClass();
    await fill(other, 2);
    await fill(id, 2_000);
    const few = await statementsOf(house.identity.app, () => house.invite(other));
    const many = await statementsOf(house.identity.app, async () => {
      expect(await house.invite(id)).toEqual({ invited: 2_000, joined: 0, lately: 0 });
    });
    expect(many).toHaveLength(few.length);
    await invitationsWritten(house.identity);
    const [written] = await house.identity.database.query<{ mails: number; people: number }>(
      `SELECT count(*)::int AS mails, count(DISTINCT recipient)::int AS people FROM mail WHERE recipient LIKE 'm%-of-2000@%'`,
    );
    expect(written).toEqual({ mails: 2_000, people: 2_000 });
  }, 120_000);

  it('is for who runs the class, of people on its roster, while it stands', async () => {
    const enrolment = await house.enrol(id, newAddress());
    const path = `/offerings/${id}/roster/invitations`;
    await house.as().post(path, {}).expect(401);
    await house
      .as(await house.somebody())
      .post(path, {})
      .expect(403);
    await house.as(house.another).post(path, {}).expect(404);
    const unknown = await house.as(house.trainer).post(path, { enrolmentIds: [enrolment.id, uuidv7(clock.now())] });
    expect(unknown.status).toBe(422);
    expect((await onRoster(enrolment)).invitedAt).toBeNull();
    const { id: elsewhere } = await house.aClass();
    await house
      .as(house.trainer)
      .post(`/offerings/${elsewhere}/roster/invitations`, { enrolmentIds: [enrolment.id] })
      .expect(422);
    await house.as(house.trainer).post(`/offerings/${elsewhere}/cancel`, {}).expect(200);
    await house.as(house.trainer).post(`/offerings/${elsewhere}/roster/invitations`, {}).expect(409);
    await longAgo();
    expect(codeOf(await house.as(house.trainer).post(path, {}))).toBe('class-over');
  });
});

describe('a personal link', () => {
  it('shows the class and whom it is for, however often it is opened', async () => {
    const { email, token } = await invited();
    for (let time = 0; time < 3; time++) {
      expect(bodyOf(await look(token).expect(200))).toMatchObject({
        ...{ id, title: 'Spring', zone: 'Europe/Berlin', email, name: 'Ada Lovelace', used: false },
        trainers: [{ displayName: house.trainer.displayName }],
      });
    }
    const shown = JSON.stringify((await look(token)).body);
    expect(shown).not.toMatch(/callUrl|capacity|bookings/);
  });

  it('makes an account, with the address confirmed, where joining is by invitation only', async () => {
    const { enrolment, email, token } = await invited();
    const response = await account(token, { locale: 'fr', timeZone: 'Europe/Paris', password: PASSWORD }).expect(201);
    expect(response.body).toEqual({ offeringId: id });
    const me = await personBehind(house.identity, { cookie: cookieOf(response)! });
    expect(me).toMatchObject({
      displayName: 'Ada Lovelace',
      email,
      emailConfirmed: true,
      locale: 'fr',
      hasPassword: true,
    });
    expect(await onRoster(enrolment)).toMatchObject({
      joined: true,
      joinedBy: 'link',
      invitedAt: null,
      accountEmail: null,
    });
    await house
      .as({ cookie: cookieOf(response)! })
      .get(`/classes/mine/${id}`)
      .expect(200);
    // For who has used it, it leads on; for others it is none.
    const owner = { cookie: cookieOf(response)! } as SignedInMember;
    expect(bodyOf(await look(token, owner).expect(200))).toMatchObject({ id, used: true });
    await join(owner, token).expect(200);
    expect(codeOf(await look(token).expect(410))).toBe('link-invalid');
    expect(codeOf(await account(token).expect(410))).toBe('link-invalid');
    expect(codeOf(await join(await house.somebody(), token).expect(410))).toBe('link-invalid');
  });

  it('stays good after a name or password that is none', async () => {
    const { token } = await invited();
    await account(token, { password: 'short' }).expect(422);
    await account(token, { displayName: '\u202e' }).expect(422);
    await account(token).expect(201);
  });

  it('lets somebody in with the account they have, under another address', async () => {
    const { enrolment, email, token } = await invited();
    const member = await house.somebody();
    expect(bodyOf(await join(member, token).expect(200))).toEqual({ offeringId: id });
    expect(await onRoster(enrolment)).toMatchObject({ joinedBy: 'link', email, accountEmail: member.email });
    await settled(house.identity);
    expect(await accountsOf(email)).toEqual([]);
  });

  it.each([
    [
      'was replaced',
      async (of: Invited) => (clock.advance(DAY + MINUTE), house.invite(id, { enrolmentIds: [of.enrolment.id] })),
    ],
    [
      'belongs to who has withdrawn',
      async (of: Invited) => house.as(house.trainer).put(`/offerings/${id}/roster/${of.enrolment.id}/withdrawal`),
    ],
    [
      'went to an address that was wrong',
      async (of: Invited) =>
        house.as(house.trainer).patch(`/offerings/${id}/roster/${of.enrolment.id}`, { email: newAddress() }),
    ],
    ['leads into a class that was called off', async () => house.as(house.trainer).post(`/offerings/${id}/cancel`, {})],
    ['is older than a month after the class', () => longAgo()],
    ['was used by somebody else', async (of: Invited) => join(await house.somebody(), of.token).expect(200)],
  ])('that %s is answered in one way', async (_, happens) => {
    const link = await invited();
    const member = await house.somebody();
    await happens(link);
    const never = await look('A'.repeat(43)).expect(410);
    const worded = ({ instance: _, ...problem }: Record<string, unknown>) => problem;
    for (const response of [await look(link.token), await join(member, link.token), await account(link.token)]) {
      expect(worded(response.body as Record<string, unknown>)).toEqual(worded(never.body as Record<string, unknown>));
    }
    expect(await accountsOf(link.email)).toEqual([]);
  });

  it('brings one of two people in who come with it at once, and makes one account of a double click', async () => {
    const [shared, clicked] = [await invited(), await invited()];
    const people = await Promise.all([house.somebody(), house.somebody()]);
    const came = await Promise.all(people.map((who) => join(who, shared.token)));
    expect(statuses(came)).toEqual([200, 410]);
    const made = await Promise.all([1, 2, 3].map(() => account(clicked.token)));
    expect(statuses(made)).toEqual([201, 410, 410]);
    expect(await accountsOf(clicked.email)).toHaveLength(1);
    expect(await house.roster(id)).toMatchObject({ enrolled: 2, joined: 2 });
  });

  it('lets a member in once who has two tabs, and an account or a member, whoever is first', async () => {
    const { enrolment, token } = await invited();
    const member = await house.somebody();
    expect(statuses(await Promise.all([join(member, token), join(member, token)]))).toEqual([200, 200]);
    expect(await onRoster(enrolment)).toMatchObject({ joined: true });
    const other = await invited();
    const mixed = await Promise.all([account(other.token), join(await house.somebody(), other.token)]);
    expect(mixed.filter(({ status }) => status === 410)).toHaveLength(1);
    expect((await onRoster(other.enrolment)).joined).toBe(true);
  });

  it('tells who is in the class already by another enrolment, and loses neither', async () => {
    const { enrolment, token } = await invited();
    const member = await house.somebody();
    await house.enrol(id, member.email);
    expect(codeOf(await join(member, token).expect(409))).toBe('in-class-already');
    expect(await onRoster(enrolment)).toMatchObject({ joined: false, withdrawn: false });
    await account(token).expect(201);
    expect(await house.roster(id)).toMatchObject({ enrolled: 2, joined: 2 });
  });

  it('brings back who had withdrawn by another enrolment', async () => {
    const { enrolment, token } = await invited();
    const member = await house.somebody();
    const first = await house.enrol(id, member.email);
    await house.as(house.trainer).put(`/offerings/${id}/roster/${first.id}/withdrawal`).expect(200);
    await join(member, token).expect(200);
    expect(await onRoster(enrolment)).toMatchObject({ joined: true });
    await house.as(member).get(`/classes/mine/${id}`).expect(200);
  });

  it('lets nobody into an account that is there already', async () => {
    const { enrolment, email, token } = await invited();
    await aMember(house.identity, { email });
    await settled(house.identity);
    // As in the moment between the account and what follows from it.
    await house.identity.database.query(
      'UPDATE enrolment SET person_id = NULL, joined_at = NULL, joined_by = NULL WHERE id = $1',
      [enrolment.id],
    );
    const refused = await account(token).expect(409);
    expect(codeOf(refused)).toBe('conflict');
    expect(cookieOf(refused)).toBeUndefined();
  });

  it('is for members: guests and strangers sign in or make an account', async () => {
    const { token } = await invited();
    await join(undefined, token).expect(401);
    await look('too short').expect(422);
  });

  it('is not mailed any more to who has joined by then', async () => {
    const email = newAddress();
    const enrolment = await house.enrol(id, email);
    await house.invite(id);
    await house.linkOf(email);
    expect((await onRoster(enrolment)).invitedAt).not.toBeNull();
    await aMember(house.identity, { email });
    await settled(house.identity);
    expect(await onRoster(enrolment)).toMatchObject({ joined: true, joinedBy: 'address', invitedAt: null });
    expect(await house.invite(id)).toEqual({ invited: 0, joined: 1, lately: 0 });
  });
});

type Invited = Awaited<ReturnType<typeof invited>>;
