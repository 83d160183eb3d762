import { expect, it } from '@jest/globals';
import type { SignedJson } from './credentials.js';
import type { IssuingProgram } from './issuing-program.js';

/** Somebody who checks credentials: undefined where one is good, or why it is not. */
export type Verifier = (credential: SignedJson) => Promise<string | null | undefined>;

/**
 * What every verifier must come to who has nothing but what the program publishes.
 *
 * @param words the verifier's own for each refusal
 */
export function itVerifies(
  program: () => IssuingProgram,
  verifier: Verifier,
  words: Record<'altered' | 'revoked' | 'unpublished' | 'foreign' | 'issuer', RegExp>,
): void {
  const idOf = ({ id }: SignedJson) => id.split('/').at(-1)!;

  it('what the program issued', async () => {
    for (const minutes of [1, 52, 840]) expect((await verifier(await program().issued(minutes))) ?? null).toBeNull();
  });

  it('and refuses it with one byte changed', async () => {
    const good = await program().issued();
    const { result } = good.credentialSubject;
    const longer = { ...good.credentialSubject, result: [{ ...result[0]!, value: '61' }] };
    expect(await verifier({ ...good, credentialSubject: longer })).toMatch(words.altered);
    expect(await verifier({ ...good, name: `${good.name}.` })).toMatch(words.altered);
    expect(await verifier({ ...good, validFrom: good.validFrom.replace('2', '1') })).toMatch(words.altered);
  });

  it('and refuses it once it is revoked', async () => {
    const good = await program().issued();
    const other = await program().issued();
    const because = { reason: 'By mistake' };
    expect((await program().asAdmin('POST', `/credentials/${idOf(good)}/revocation`, because)).status).toBe(204);
    expect(await verifier(good)).toMatch(words.revoked);
    expect((await verifier(other)) ?? null).toBeNull();
  });

  it('and refuses it where it names another issuer', async () => {
    const good = await program().issued();
    const issuer = { ...good.issuer, id: 'did:web:elsewhere.example' };
    expect(await verifier({ ...good, issuer })).toMatch(words.issuer);
  });

  it('and refuses it where it names a key that is not published', async () => {
    const good = await program().issued();
    const method = good.proof.verificationMethod;
    const foreign = `${method.slice(0, -4)}${method.endsWith('1111') ? '2222' : '1111'}`;
    expect(await verifier({ ...good, proof: { ...good.proof, verificationMethod: foreign } })).toMatch(words.foreign);
  });

  it('and what a retired key signed, but nothing that a compromised one did', async () => {
    const good = await program().issued();
    expect((await program().asAdmin('POST', '/administration/credentials/keys/rotation')).status).toBe(204);
    expect((await verifier(good)) ?? null).toBeNull();
    const path = `/administration/credentials/keys/${await program().keyOf(good)}/compromise`;
    expect((await program().asAdmin('POST', path, { words: 'A laptop was stolen' })).status).toBe(204);
    expect(await verifier(good)).toMatch(words.unpublished);
    expect((await verifier(await program().issued())) ?? null).toBeNull();
  });
}
