import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { ManageKeys } from '#credentials';
import { type CredentialsApp, credentialsApp, erase, failureOf, itemOf } from '../../support/credentials.js';
import { mailsTo, settled } from '../../support/identity-app.js';
import { bodyOf, type PageJson, type SignedInMember } from '../../support/meetups.js';

const clock = new ManualClock();
let house: CredentialsApp;
let ada: SignedInMember;

beforeAll(async () => {
  house = await credentialsApp(clock);
  ada = await house.somebody();
});
afterAll(() => house.identity.close());

const independently: CredentialsApp['elsewhere'] = (credential) => house.elsewhere(credential);

describe('a credential', () => {
  it('says what was attended, in whole minutes and words, and to whom without saying who', async () => {
    const { id, recordId, itemId } = await house.aCredential(ada, { minutes: 52, title: 'Slicing' });
    const credential = await house.signedOf(ada, id);
    expect(credential).toMatchObject({
      type: ['VerifiableCredential', 'AchievementCredential'],
      id: `http://localhost:4321/verify/${id}`,
      name: 'Attendance record: Slicing',
      issuer: { id: 'did:web:localhost%3A4321', name: 'Afterclass' },
      credentialSubject: {
        activityStartDate: '2026-03-19T12:00:00Z',
        achievement: { name: 'Meetup: Slicing', description: 'Meetup on 2026-03-19, 52 minutes.' },
        result: [{ value: '52' }],
      },
    });
    const text = JSON.stringify(credential);
    expect(text).not.toMatch(/\d\.\d+(?=[,}\]])/);
    for (const word of [ada.email, ada.displayName, ada.id, recordId]) expect(text).not.toContain(word);
    const [name, address] = credential.credentialSubject.identifier;
    const hash = (of: string, salt = '') =>
      `sha256$${createHash('sha256')
        .update(of + salt)
        .digest('hex')}`;
    expect(name).toMatchObject({ identityType: 'name', hashed: true, identityHash: hash(ada.displayName, name?.salt) });
    expect(address).toMatchObject({ identityType: 'emailAddress', identityHash: hash(ada.email, address?.salt) });
    expect(await house.credentialsOf(itemId)).toHaveLength(1);
  });

  it('is verified by another implementation, with nothing but what is published', async () => {
    const { id } = await house.aCredential(ada);
    const credential = await house.signedOf(ada, id);
    expect(await independently(credential)).toBeUndefined();
    expect(await house.verdictOn(credential)).toMatchObject({ valid: true, credential: { id, state: 'valid' } });
    const result = [{ ...credential.credentialSubject.result[0]!, value: '61' }];
    const changed = { ...credential, credentialSubject: { ...credential.credentialSubject, result } };
    expect(await independently(changed)).toBeDefined();
    expect(failureOf(await house.verdictOn(changed))).toBe('proof: altered');
  });

  it('comes by itself once a meetup is over, once, however often and by how many it is asked for', async () => {
    const ben = await house.somebody();
    const meetup = await house.aClosedMeetup([{ who: ben, from: 0, to: 60 }], { title: 'Once' });
    await Promise.all(Array.from({ length: 10 }, () => house.settle(meetup)));
    const itemId = await itemOf(house, await house.recordOf(meetup, ben));
    await Promise.all(Array.from({ length: 50 }, () => house.issue(itemId)));
    await settled(house.identity);
    await house.issue(itemId);
    expect(await house.credentialsOf(itemId)).toMatchObject([{ person_id: ben.id, minutes: 60, reason: null }]);
    expect((await mailsTo(house.identity, ben.email)).map(({ subject }) => subject)).toEqual([
      'Your attendance record: Once',
    ]);
  });

  it('is replaced where the minutes are corrected, and revoked where nothing counts any more', async () => {
    const { id, itemId, recordId } = await house.aCredential(ada);
    const correct = async (minutes: number) => {
      await house
        .as(house.trainer)
        .post(`/records/${recordId}/overrides`, { minutes, reason: 'Seen leaving' })
        .expect(204);
      await house.issue(itemId);
    };
    const first = await house.signedOf(ada, id);
    await correct(45);
    const [old, next] = await house.credentialsOf(itemId);
    expect(old).toMatchObject({ id, reason: 'corrected', replaced_by: next?.id });
    expect(next).toMatchObject({ minutes: 45, reason: null });
    expect(next?.list_index).not.toBe(old?.list_index);
    expect(await independently(first)).toContain('status');
    expect(failureOf(await house.verdictOn(first))).toBe('status: revoked');
    await correct(0);
    expect((await house.credentialsOf(itemId)).map(({ reason }) => reason)).toEqual(['corrected', 'withdrawn']);
    await correct(30);
    expect((await house.credentialsOf(itemId)).map(({ reason }) => reason)).toEqual(['corrected', 'withdrawn', null]);
  });

  it('waits for a guest to claim, and is the member’s then', async () => {
    const cleo = await house.somebody();
    const meetup = await house.aClosedMeetup([], { title: 'Guest' });
    const guest = await house.aGuest(meetup, 'Cleo');
    await house.note(meetup, [{ who: guest, from: 0, to: 60 }]);
    await house.settle(meetup);
    const itemId = await itemOf(house, await house.recordOf(meetup, guest));
    await house.issue(itemId);
    expect(await house.credentialsOf(itemId)).toEqual([]);
    await house.database.query('UPDATE ledger_item SET person_id = $2 WHERE id = $1', [itemId, cleo.id]);
    await Promise.all(Array.from({ length: 20 }, () => house.issue(itemId)));
    expect(await house.credentialsOf(itemId)).toMatchObject([{ person_id: cleo.id, reason: null }]);
  });
});

describe('a changed name', () => {
  it('changes nothing by itself; its owner has a new one made, and the old one is revoked', async () => {
    const dan = await house.somebody();
    const { id, itemId } = await house.aCredential(dan);
    const before = await house.signedOf(dan, id);
    await house.as(dan).patch('/me', { displayName: 'Dana' }).expect(200);
    await house.issue(itemId);
    expect(await house.credentialsOf(itemId)).toHaveLength(1);
    await house.as(dan).put(`/credentials/${id}/visibility`, { showName: true }).expect(204);
    const made = bodyOf<{ id: string }>(await house.as(dan).post(`/credentials/${id}/reissue`).expect(201));
    expect(await house.credentialsOf(itemId)).toMatchObject([
      { id, reason: 'renewed', replaced_by: made.id, name: dan.displayName },
      { id: made.id, reason: null, name: 'Dana' },
    ]);
    expect(await independently(before)).toContain('status');
    const after = await house.signedOf(dan, made.id);
    expect(after.credentialSubject.identifier[0]).toEqual(
      expect.objectContaining({ identityType: 'name', hashed: false, identityHash: 'Dana' }),
    );
    expect(await independently(after)).toBeUndefined();
    await house.as(dan).post(`/credentials/${id}/reissue`).expect(410);
  });

  it('is signed once where many ask at the same time', async () => {
    const eve = await house.somebody();
    const { id, itemId } = await house.aCredential(eve);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => house.as(eve).post(`/credentials/${id}/reissue`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410, 410]);
    expect(await house.credentialsOf(itemId)).toHaveLength(2);
  });
});

describe('who keeps records', () => {
  it('revokes with a reason that its owner is told, and facts do not undo it', async () => {
    const fay = await house.somebody();
    const { id, itemId, recordId } = await house.aCredential(fay, { title: 'Doubtful' });
    const reason = 'It was not Fay who sat there.';
    await house.as(house.trainer).post(`/credentials/${id}/revocation`, { reason }).expect(204);
    const { items } = bodyOf<PageJson<object>>(await house.as(fay).get('/credentials').expect(200));
    expect(items).toMatchObject([{ id, state: 'revoked', reason: 'revoked', words: reason }]);
    const letter = (await mailsTo(house.identity, fay.email)).find(({ subject }) => subject.includes('revoked'));
    expect(letter?.body_text).toContain(reason);
    await house
      .as(house.trainer)
      .post(`/records/${recordId}/overrides`, { minutes: 50, reason: 'Once more' })
      .expect(204);
    await house.issue(itemId);
    expect(await house.credentialsOf(itemId)).toHaveLength(1);
    await house.as(fay).post(`/credentials/${id}/reissue`).expect(410);
    await house.as(house.trainer).post(`/credentials/${id}/revocation`, { reason }).expect(410);
    await house.as(house.trainer).post(`/credentials/${id}/reissue`).expect(201);
    expect((await house.credentialsOf(itemId)).map(({ minutes, reason: why }) => [minutes, why])).toEqual([
      [60, 'revoked'],
      [50, null],
    ]);
  });

  it('leaves a line in the log', async () => {
    const rows = await house.database.query<{ words: string; actor_id: string }>(
      `SELECT words, actor_id FROM audit_entry JOIN audit_words ON entry_id = audit_entry.id
        WHERE action = 'credential.revoked'`,
    );
    expect(rows).toEqual([{ words: 'It was not Fay who sat there.', actor_id: house.trainer.id }]);
  });

  it('cannot revoke what is their own', async () => {
    const { id } = await house.aCredential(house.trainer);
    const answer = await house.as(house.trainer).post(`/credentials/${id}/revocation`, { reason: 'Mine' }).expect(403);
    expect(answer.body).toMatchObject({ code: 'own-record' });
  });
});

describe('keys', () => {
  it('rotate: what a retired one signed is verified as before', async () => {
    const admin = await house.somebody('admin');
    const { id } = await house.aCredential(ada);
    const before = await house.signedOf(ada, id);
    await Promise.all([1, 2].map(() => house.as(admin).post('/administration/credentials/keys/rotation').expect(204)));
    const { items } = bodyOf<{ items: { state: string }[] }>(
      await house.as(admin).get('/administration/credentials/keys'),
    );
    expect(items.filter(({ state }) => state === 'active')).toHaveLength(1);
    expect(await independently(before)).toBeUndefined();
    const after = await house.signedOf(ada, (await house.aCredential(ada)).id);
    expect(after.proof.verificationMethod).not.toBe(before.proof.verificationMethod);
    expect(await independently(after)).toBeUndefined();
  });

  it('that are compromised verify nothing, and what they signed is signed anew', async () => {
    const [admin, gus] = [await house.somebody('admin'), await house.somebody()];
    const { id, itemId } = await house.aCredential(gus);
    const before = await house.signedOf(gus, id);
    const key = (await house.credentialsOf(itemId))[0]!.key_id;
    const tell = () =>
      house.as(admin).post(`/administration/credentials/keys/${key}/compromise`, { words: 'A laptop was stolen' });
    await Promise.all([tell().expect(204), tell().expect(204)]);
    expect(await independently(before)).toContain('not published');
    expect(failureOf(await house.verdictOn(before))).toBe('key: compromised-key');
    await house.until(async () => (await house.credentialsOf(itemId)).length === 2);
    const [old, next] = await house.credentialsOf(itemId);
    expect(old).toMatchObject({ reason: 'key-compromised', replaced_by: next?.id });
    expect(await independently(await house.signedOf(gus, next!.id))).toBeUndefined();
    const left = await house.database.query('SELECT FROM credential WHERE key_id = $1 AND revoked_at IS NULL', [key]);
    expect(left).toEqual([]);
    const log = await house.database.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE action LIKE 'key.%' ORDER BY at, id`,
    );
    expect(log.map(({ action }) => action).sort()).toEqual(['key.compromised', 'key.rotated', 'key.rotated']);
  });

  it('are not readable in the database, and the private half goes when a key is retired', async () => {
    const rows = await house.database.query<{ sealed: Buffer | null; retired_at: Date | null }>(
      'SELECT sealed, retired_at FROM signing_key',
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { sealed, retired_at } of rows) expect(sealed === null).toBe(retired_at !== null);
    // Nonce, tag and 32 bytes: nothing of it is the key itself.
    expect(rows.find(({ sealed }) => sealed)?.sealed).toHaveLength(12 + 16 + 32);
  });

  it('are rotated by the operator of the machine as well', async () => {
    const before = await house.aCredential(ada);
    await house.identity.app.get(ManageKeys).rotateFor(null);
    expect(await independently(await house.signedOf(ada, before.id))).toBeUndefined();
  });
});

describe('erasure', () => {
  it('leaves whether it stands, and nothing of the person', async () => {
    const hal = await house.somebody();
    const { id, itemId } = await house.aCredential(hal, { title: 'Gone' });
    await house.as(hal).put(`/credentials/${id}/visibility`, { showName: true }).expect(204);
    await erase(house, hal.id);
    const page = await house.identity.http.get(`/verify/${id}`).expect(200);
    for (const word of [hal.displayName, 'Gone', '60 minutes']) expect(page.text).not.toContain(word);
    expect(page.text).toContain('Valid');
    await house.identity.http.get(`/verify/${id}/credential.json`).expect(404);
    await house.issue(itemId);
    await house.forgetErased();
    expect(await house.credentialsOf(itemId)).toMatchObject([{ signed: null, name: null, reason: null }]);
  });
});

describe('the database', () => {
  it('lets no place in a list be given out twice, and nothing that was revoked stand again', async () => {
    const { id } = await house.aCredential(ada);
    await house.as(house.trainer).post(`/credentials/${id}/revocation`, { reason: 'A try' }).expect(204);
    const change = (sql: string) => expect(house.database.query(`${sql} WHERE id = $1`, [id])).rejects.toThrow();
    await change('DELETE FROM credential');
    await change('UPDATE credential SET list_index = (list_index + 1) % 131072');
    await change('UPDATE credential SET revoked_at = NULL, reason = NULL');
    await change(
      `INSERT INTO credential SELECT gen_random_uuid(), item_id, person_id, key_id, list_id, list_index, kind, source_id,
         title, happened_on, minutes, name, false, signed, issued_at FROM credential`,
    );
  });

  it('begins another list when half of one is given out', async () => {
    const listOf = async () => (await house.signedOf(ada, (await house.aCredential(ada)).id)).credentialStatus;
    const before = await listOf();
    await house.database.query('UPDATE status_list SET taken = 65536');
    const after = await listOf();
    expect(after.statusListCredential).not.toBe(before.statusListCredential);
  });
});
