import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';

/** A pair of keys as bytes: 32 each (RFC 8032). */
export interface KeyPair {
  publicKey: Buffer;
  seed: Buffer;
}

const signBeside = promisify(sign);

const bytes = (base64url: string | undefined): Buffer => Buffer.from(base64url!, 'base64url');

/** A new pair. */
export function newKeyPair(): KeyPair {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { publicKey: bytes(x), seed: bytes(d) };
}

/** What signs. */
export function signingKey({ publicKey, seed }: KeyPair): KeyObject {
  const [d, x] = [seed.toString('base64url'), publicKey.toString('base64url')];
  return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
}

/** The 64 bytes of a signature, reckoned beside the thread that answers people. */
export const signatureOf = (signed: Uint8Array, key: KeyObject): Promise<Buffer> => signBeside(null, signed, key);

/** Whether a signature over those bytes is that of a public key. */
export function isSignedBy(publicKey: Uint8Array, signed: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(publicKey).toString('base64url');
  return verify(null, signed, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
}
