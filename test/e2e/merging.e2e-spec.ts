import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { type AttendanceApp, attendanceApp } from '../support/attendance.js';
import { mailsTo, settled, signedIn, tokenFor } from '../support/identity-app.js';
import { aWebinar, type LedgerItemJson } from '../support/ledger.js';
import { bodyOf, type PageJson, type SignedInMember } from '../support/meetups.js';

const clock = new ManualClock();
let house: AttendanceApp;
beforeAll(async () => {
  house = await attendanceApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(() => house.identity.database.query('DELETE FROM rate_limit'));

/** Somebody with two accounts: the one that stays, and the other. */
async function twice(): Promise<{ ada: SignedInMember; other: SignedInMember }> {
  return { ada: await house.somebody(), other: await house.somebody() };
}

const ask = (who: SignedInMember | undefined, email: string) => house.as(who).post('/me/addresses', { email });
const confirm = (who: SignedInMember | undefined, token: string) =>
  house.as(who).post('/me/addresses/confirm', { token });

/** The secret of the link that brings `other` into `ada`. */
async function linkOf(ada: SignedInMember, other: SignedInMember): Promise<string> {
  await ask(ada, other.email).expect(202);
  await settled(house.identity);
  return tokenFor(house.identity, other.email);
}

async function merged(ada: SignedInMember, other: SignedInMember): Promise<void> {
  const token = await linkOf(ada, other);
  // What opens an account changes only soon after signing in, and the meetups took their time.
  await confirm({ ...ada, cookie: await signedIn(house.identity, ada) }, token).expect(204);
  await reckoned();
}

/** Waits until everything that was told is heard, and the jobs it left are done. */
async function reckoned(): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    await settled(house.identity);
    const [row] = await house.database.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM pgboss.job
        WHERE name IN ('attendance.settle', 'attendance.count-class') AND state IN ('created', 'retry', 'active')`,
    );
    if (row!.left === 0) return settled(house.identity);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It was not reckoned anew.');
}

const ledgerOf = async (who: SignedInMember) =>
  bodyOf<PageJson<LedgerItemJson>>(await house.as(who).get('/ledger?limit=100').expect(200)).items;

describe('two accounts of one person', () => {
  it('become one, whose records of one meetup are the union of both', async () => {
    const { ada, other } = await twice();
    const session = await house.aClosedMeetup(
      [
        { who: ada, from: 0, to: 40 },
        { who: other, from: 30, to: 60 },
      ],
      { title: 'Twice there' },
    );
    const alone = await house.aClosedMeetup([{ who: other, from: 0, to: 45 }], { title: 'As the other' });
    for (const one of [session, alone]) await house.settle(one);
    const partly = (await ledgerOf(other)).find(({ title }) => title === 'Twice there')!;
    await house.as(other).put(`/ledger/${partly.id}/logged`).expect(204);
    const mails = (await mailsTo(house.identity, ada.email)).length;
    await merged(ada, other);
    expect((await ledgerOf(ada)).map(({ title, minutes }) => [title, minutes]).toSorted()).toEqual([
      ['As the other', 45],
      ['Twice there', 60],
    ]);
    // What was logged under the one address is not logged again under the other.
    const union = (await ledgerOf(ada)).find(({ title }) => title === 'Twice there')!;
    expect(union).toMatchObject({ loggedAt: expect.any(String), warnings: ['changed-since-logged'] });
    expect(await house.rowsOf(session)).toMatchObject([{ person_id: ada.id, minutes: 60 }]);
    // Whoever was told of a record under the one address is not told again under the other.
    expect(await mailsTo(house.identity, ada.email)).toHaveLength(mails);
    const [sum] = await house.database.query<{ minutes: number }>(
      `SELECT sum(entry.minutes)::int AS minutes FROM ledger_entry entry JOIN ledger_item item ON item.id = item_id
        WHERE person_id = $1`,
      [other.id],
    );
    expect(sum!.minutes ?? 0).toBe(0);
  });

  it('bring along what was entered, with its evidence, and what was read twice counts once', async () => {
    const { ada, other } = await twice();
    const sent = house.identity.http.post('/api/v1/uploads').set('cookie', other.cookie);
    const taken = await sent.attach('file', Buffer.from('Proof.'), { filename: 'proof.txt' }).expect(201);
    const { id, url } = bodyOf<{ id: string; url: string }>(taken);
    const entry = aWebinar({ evidence: [id] });
    const { id: entryId } = bodyOf<{ id: string }>(await house.as(other).post('/ledger', entry).expect(201));
    await house.as(other).put(`/ledger/${entryId}/logged`).expect(204);
    const { id: materialId } = bodyOf<{ id: string }>(
      await house
        .as(house.trainer)
        .post('/materials', {
          ...{ kind: 'page', courseId: null, libraryKind: 'ebook', title: 'Slices', author: '', minutes: 40 },
          markdown: 'Thin.',
        })
        .expect(201),
    );
    for (const who of [ada, other]) await house.as(who).post('/ledger/readings', { materialId }).expect(201);
    await merged(ada, other);
    const items = await ledgerOf(ada);
    expect(items.map(({ kind, minutes }) => [kind, minutes]).toSorted()).toEqual([
      ['own', 90],
      ['reading', 40],
    ]);
    expect(items.find(({ kind }) => kind === 'own')!.loggedAt).not.toBeNull();
    await house.as(ada).get(url).expect(200);
  });

  it('sign in under both addresses, as the one that stays, with its roles alone', async () => {
    const ada = await house.somebody();
    const other = await house.somebody('trainer');
    await merged(ada, other);
    await house.as(other).get('/ledger').expect(401);
    await ask(ada, other.email).expect(202);
    await house.as(undefined).post('/session/link', { email: other.email }).expect(202);
    await settled(house.identity);
    // The link goes to the address of the account that stays.
    const token = await tokenFor(house.identity, ada.email);
    const answer = await house.as(undefined).post('/session/link/confirm', { token }).expect(200);
    expect(bodyOf<{ id: string; roles: string[] }>(answer)).toMatchObject({ id: ada.id, roles: ['member'] });
  });

  it('are shown under one name, also after it changes', async () => {
    const { ada, other } = await twice();
    await merged(ada, other);
    const nameOf = async () =>
      (
        await house.database.query<{ name: string }>('SELECT display_name AS name FROM person WHERE id = $1', [
          other.id,
        ])
      )[0]!.name;
    expect(await nameOf()).toBe(ada.displayName);
    await house.as(ada).patch('/me', { displayName: 'Ada the Elder' }).expect(200);
    expect(await nameOf()).toBe('Ada the Elder');
  });

  it('become one once, by however many who press at once', async () => {
    const { ada, other } = await twice();
    const token = await linkOf(ada, other);
    const answers = await Promise.all(Array.from({ length: 50 }, () => confirm(ada, token)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(49);
  });
});

describe('a link that brings accounts together', () => {
  it('works for who asked for it alone', async () => {
    const { ada, other } = await twice();
    const stranger = await house.somebody();
    const token = await linkOf(ada, other);
    await confirm(undefined, token).expect(401);
    // Refused without being used up.
    for (const who of [other, stranger]) await confirm(who, token).expect(410);
    await confirm(ada, token).expect(204);
    await confirm(ada, token).expect(410);
  });

  it('is sent to nobody where there is no such account, and the answer is the same', async () => {
    const { ada } = await twice();
    await ask(undefined, 'nobody@example.org').expect(401);
    for (const email of ['nobody@example.org', ada.email]) {
      await ask(ada, email).expect(202);
      const mails = await mailsTo(house.identity, email);
      expect(mails.filter(({ subject }) => subject.startsWith('Bring your accounts'))).toEqual([]);
    }
    await ask(ada, 'no address').expect(422);
  });

  it('does not take an account out of a sanction', async () => {
    const { ada, other } = await twice();
    const token = await linkOf(ada, other);
    await house.database.query(
      `INSERT INTO sanction (id, person_id, kind, from_at, until_at, given_by)
       VALUES (gen_random_uuid(), $1, 'silence', now() - interval '10 years', now() + interval '10 years', $2)`,
      [other.id, house.trainer.id],
    );
    const refused = await confirm(ada, token).expect(403);
    expect(bodyOf<{ code: string }>(refused).code).toBe('silenced');
    expect(await signedIn(house.identity, other)).toBeTruthy();
  });
});
