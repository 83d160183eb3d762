import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { multikeyOf, toBase58 } from '../../../libs/credentials/src/domain/multibase.js';
import { VerifyCredential } from '../../../libs/credentials/src/app/verify-credential.js';
import { SignDocuments } from '../../../libs/credentials/src/app/sign-documents.js';
import { newKeyPair, signatureOf, signingKey } from '../../../libs/credentials/src/infra/ed25519.js';
import { SigningThread } from '../../../libs/credentials/src/infra/proof/proof-thread.js';
import {
  type CredentialsApp,
  credentialsApp,
  failureOf,
  type Issued,
  type SignedJson,
} from '../../support/credentials.js';
import type { SignedInMember } from '../../support/meetups.js';

const clock = new ManualClock();
let house: CredentialsApp;
let ada: SignedInMember;
let issued: Issued;
let good: SignedJson;

beforeAll(async () => {
  house = await credentialsApp(clock);
  ada = await house.somebody();
  issued = await house.aCredential(ada, { title: 'Slicing <stories>' });
  good = await house.signedOf(ada, issued.id);
});
afterAll(() => house.identity.close());
// Each test is another stranger.
beforeEach(() => house.database.query('DELETE FROM rate_limit'));

const why = async (credential: object) => failureOf(await house.verdictOn(credential));

/** The same document, signed by a key as if it were one of ours. */
async function signedBy(pair: ReturnType<typeof newKeyPair>, change: object = {}): Promise<object> {
  const { proof, ...unsigned } = good;
  const document = { ...unsigned, ...change };
  const { proofValue: _, ...before } = proof;
  const options = { ...before, verificationMethod: `${good.issuer.id}#${multikeyOf(pair.publicKey)}` };
  const [result] = await house.identity.app.get(SigningThread).reckon([{ document, options }]);
  const { bytes } = result as { bytes: Uint8Array };
  return { ...document, proof: { ...options, proofValue: toBase58(await signatureOf(bytes, signingKey(pair))) } };
}

describe('a credential that somebody shows', () => {
  it('passes every check where it is as it was signed', async () => {
    expect(await house.verdictOn(good)).toEqual({
      valid: true,
      checks: ['form', 'issuer', 'key', 'proof', 'status', 'dates'].map((check) => ({
        check,
        passed: true,
        why: null,
      })),
      credential: expect.objectContaining({ id: issued.id, title: 'Slicing <stories>', minutes: 60, name: null }),
    });
  });

  it('is refused with any byte of it changed', async () => {
    const text = JSON.stringify(good);
    const checking = house.identity.app.get(VerifyCredential);
    // Every seventh letter of it, from one end to the other: in the words, in their names, in the proof.
    const places = [...text.matchAll(/[a-z0-9]/gi)].map(({ index }) => index).filter((_, index) => index % 7 === 3);
    const passed: number[] = [];
    for (const at of places) {
      const changed = text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
      if ((await checking.run(changed)).valid) passed.push(at);
    }
    expect(passed).toEqual([]);
    expect((await checking.run(text)).valid).toBe(true);
  });

  it('is refused once it is revoked', async () => {
    const { id } = await house.aCredential(ada);
    const credential = await house.signedOf(ada, id);
    await house.as(house.trainer).post(`/credentials/${id}/revocation`, { reason: 'By mistake' }).expect(204);
    const verdict = await house.verdictOn(credential);
    expect(failureOf(verdict)).toBe('status: revoked');
    expect(verdict.credential).toMatchObject({ id, state: 'revoked' });
  });

  it('is refused where it names another issuer, with whatever key', async () => {
    expect(await why({ ...good, issuer: { ...good.issuer, id: 'did:web:elsewhere.example' } })).toBe(
      'issuer: other-issuer',
    );
    expect(await why({ ...good, issuer: 'did:web:elsewhere.example' })).toBe('issuer: other-issuer');
  });

  it('is refused where a key signed it that is none of ours, also under our name', async () => {
    expect(await why(await signedBy(newKeyPair()))).toBe('key: unknown-key');
    const method = `did:web:elsewhere.example#${multikeyOf(newKeyPair().publicKey)}`;
    expect(await why({ ...good, proof: { ...good.proof, verificationMethod: method } })).toBe('key: unknown-key');
    // A key of another kind, in the place where ours stand.
    const { x } = generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' });
    const other = toBase58(Uint8Array.from([0xec, 0x01, ...Buffer.from(x!, 'base64url')]));
    const named = `${good.issuer.id}#${other}`;
    expect(await why({ ...good, proof: { ...good.proof, verificationMethod: named } })).toBe('key: unknown-key');
  });

  it('is refused where a word of it means something else', async () => {
    expect(await why({ ...good, '@context': [...good['@context'], 'https://evil.example/v1'] })).toBe(
      'form: unknown-context',
    );
    expect(await why({ ...good, '@context': [...good['@context'], { name: 'https://evil.example/name' }] })).toBe(
      'form: unknown-context',
    );
    expect(await why({ ...good, '@context': [...good['@context']].reverse() })).toBe('form: unknown-context');
    expect(await why({ ...good, unheardOf: 'word' })).toBe('proof: altered');
  });

  it('is refused where its place in the list is another, even signed by us', async () => {
    const { proof: _, ...document } = good;
    const elsewhere = { ...document, credentialStatus: { ...good.credentialStatus, statusListIndex: '1' } };
    const signing = house.identity.app.get(SignDocuments);
    const { signed } = await signing.run([elsewhere], clock.now());
    expect(await why(JSON.parse(signed[0]!) as object)).toBe('status: unknown');
  });

  it('is refused where it is dated ahead, or its time is over', async () => {
    const { proof: _, ...document } = good;
    const dated = async (dates: object) => {
      const { signed } = await house.identity.app.get(SignDocuments).run([{ ...document, ...dates }], clock.now());
      return why(JSON.parse(signed[0]!) as object);
    };
    expect(await dated({ validFrom: '2099-01-01T00:00:00Z' })).toBe('dates: not-yet-valid');
    expect(await dated({ validUntil: '2020-01-01T00:00:00Z' })).toBe('dates: expired');
  });

  it('is refused without being looked at where it is huge, deep or no credential', async () => {
    expect(await why({ ...good, name: 'x'.repeat(70_000) })).toBe('form: too-large');
    const nested = (depth: number): object => (depth === 0 ? {} : { a: nested(depth - 1) });
    expect(await why({ ...good, evidence: nested(20) })).toBe('form: too-deep');
    await house
      .as()
      .post('/credentials/verify', { credential: nested(1_000) })
      .expect(422);
    expect(await why({})).toBe('form: not-a-credential');
    expect(await why({ ...good, proof: undefined })).toBe('form: other-proof');
    expect(await why({ ...good, proof: [good.proof, good.proof] })).toBe('form: other-proof');
    await house.as().post('/credentials/verify', { credential: 'text' }).expect(422);
    await house.as().post('/credentials/verify', {}).expect(422);
  });

  it('is refused in bounded time where it is made to be canonicalised for ever, and the next one is answered', async () => {
    const began = performance.now();
    expect(await why({ ...good, credentialSubject: clique(40) })).toMatch(/^proof: (altered|too-slow)$/);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect((await house.verdictOn(good)).valid).toBe(true);
  });
});

/** Blank nodes that all look alike: each evidence is related to all others. */
function clique(size: number): object {
  const node = (index: number) => ({
    id: `_:b${index}`,
    type: ['AchievementSubject'],
    achievement: Array.from({ length: size }, (_, other) => ({ id: `_:b${other}` })),
  });
  return Array.from({ length: size }, (_, index) => node(index));
}

describe('the page of a credential', () => {
  const page = (id: string, language = 'en') =>
    house.identity.http.get(`/verify/${id}`).set('accept', 'text/html').set('accept-language', language);

  it('says that it stands, in two languages, and nothing of whose it is', async () => {
    const english = await page(issued.id).expect(200);
    expect(english.text).toContain('Valid');
    expect(english.text).toContain('Slicing &lt;stories&gt;');
    expect(english.text).toContain('60 minutes');
    expect(english.text).toContain('Not shown here');
    const french = await page(issued.id, 'fr-CH, en;q=0.5').expect(200);
    expect(french.text).toContain('<html lang="fr">');
    expect(french.text).toContain('Valable');
    for (const { text } of [english, french]) {
      for (const word of [ada.displayName, ada.email, ada.id, '<script']) expect(text).not.toContain(word);
    }
    expect(english.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'nonce-[^']+'; form-action 'self'/,
    );
  });

  it('shows the name, and hands out the credential, only while its owner wants that', async () => {
    const file = () => house.identity.http.get(`/verify/${issued.id}/credential.json`);
    await file().expect(404);
    await house.as(ada).put(`/credentials/${issued.id}/visibility`, { showName: true }).expect(204);
    expect((await page(issued.id)).text).toContain(ada.displayName);
    const taken = await file().expect(200);
    expect(taken.headers['content-type']).toContain('application/vc');
    expect(JSON.parse(taken.text)).toEqual(good);
    await house.as(ada).put(`/credentials/${issued.id}/visibility`, { showName: false }).expect(204);
    expect((await page(issued.id)).text).not.toContain(ada.displayName);
    await file().expect(404);
  });

  it('says what became of one that does not stand, and leads on only where its owner lets it', async () => {
    const ben = await house.somebody();
    const { id } = await house.aCredential(ben);
    const { id: next } = (await house.as(ben).post(`/credentials/${id}/reissue`).expect(201)).body as { id: string };
    const before = await page(id).expect(200);
    expect(before.text).toContain('Replaced');
    expect(before.text).not.toContain(next);
    for (const each of [id, next])
      await house.as(ben).put(`/credentials/${each}/visibility`, { showName: true }).expect(204);
    expect((await page(id)).text).toContain(`/verify/${next}`);
    await house
      .as(house.trainer)
      .post(`/credentials/${next}/revocation`, { reason: 'Words for Ben alone' })
      .expect(204);
    const revoked = await page(next).expect(200);
    expect(revoked.text).toContain('Revoked');
    expect(revoked.text).not.toContain('Words for Ben alone');
  });

  it('is the same for what is not there and for what is no number', async () => {
    for (const id of ['01970000-0000-7000-8000-000000000001', 'nothing', "'--", '%00']) {
      expect((await page(id)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await page('nothing').expect(404)).text).toContain('Not known here');
  });
});

describe('the form', () => {
  const post = () => house.identity.http.post('/verify');

  it('checks what is pasted and what is chosen, without a script', async () => {
    expect((await house.identity.http.get('/verify').expect(200)).text).toContain('<form method="post"');
    const pasted = await post()
      .field('credential', JSON.stringify(good, null, 2))
      .expect(200);
    expect(pasted.text).toContain('This credential is genuine and stands.');
    const file = Buffer.from(`\uFEFF${JSON.stringify(good)}`);
    const chosen = await post().field('credential', '').attach('file', file, 'credential.json').expect(200);
    expect(chosen.text).toContain('This credential is genuine and stands.');
    const changed = await post()
      .field('credential', JSON.stringify({ ...good, name: 'Another' }))
      .expect(200);
    expect(changed.text).toContain('It was changed after it was signed');
  });

  it('says what is missing, and what cannot be read', async () => {
    expect((await post().field('credential', ' ').expect(422)).text).toContain('Paste a credential');
    expect((await post().field('credential', '{').expect(200)).text).toContain('This is not JSON');
    expect((await post().field('credential', 'x'.repeat(80_000)).expect(200)).text).toContain('larger than any');
    await post().send({ credential: '{}' }).expect(415);
  });
});

describe('whoever has too many checked', () => {
  it('waits a minute, and is told so in the form', async () => {
    for (let count = 0; count < 60; count++)
      await house.as().post('/credentials/verify', { credential: {} }).expect(200);
    const refused = await house.as().post('/credentials/verify', { credential: {} }).expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const page = await house.identity.http.post('/verify').field('credential', '{}').expect(429);
    expect(page.text).toContain('Please try again in a minute.');
  });
});

describe('what verifiers need', () => {
  it('is open to all sites, and has a tag', async () => {
    const list = new URL(good.credentialStatus.statusListCredential).pathname;
    const first = await house.identity.http.get(list).expect(200);
    expect(first.headers).toMatchObject({ 'access-control-allow-origin': '*', 'content-type': 'application/vc' });
    await house.identity.http.get(list).set('if-none-match', first.headers['etag']!).expect(304);
    await house.identity.http.get('/status/01970000-0000-7000-8000-000000000001').expect(404);
    const did = await house.identity.http.get('/.well-known/did.json').expect(200);
    expect(did.body).toMatchObject({ id: good.issuer.id, assertionMethod: [good.proof.verificationMethod] });
    expect(did.headers['access-control-allow-origin']).toBe('*');
  });

  it('is signed once where a hundred ask for a list that has changed', async () => {
    const list = new URL(good.credentialStatus.statusListCredential).pathname;
    await house.database.query('UPDATE status_list SET version = version + 1');
    const answers = await Promise.all(Array.from({ length: 20 }, () => house.identity.http.get(list).expect(200)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });
});
