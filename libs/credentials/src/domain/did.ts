import { multikeyOf } from './multibase.js';

/** The address of the community as it is known to verifiers. */
export interface Issuer {
  /** `did:web:…` (did:web method, W3C CCG). */
  did: string;
  /** Where people reach it, without a slash at the end. */
  publicUrl: string;
  /** The community's name. */
  name: string;
}

/** The `did:web` of an address: its host, and a port with its colon percent-encoded. */
export const didOf = (publicUrl: string): string => `did:web:${new URL(publicUrl).host.replace(':', '%3A')}`;

/** The name of a key of ours: what it is, so that it can never be another one. */
export const methodOf = (did: string, publicKey: Uint8Array): string => `${did}#${multikeyOf(publicKey)}`;

/**
 * What `/.well-known/did.json` says.
 *
 * @param publicKeys those that signed what is still to be verified: retired ones are among them, compromised ones are not
 */
export const didDocument = (did: string, publicKeys: Uint8Array[]): object => ({
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  id: did,
  verificationMethod: publicKeys.map((publicKey) => ({
    id: methodOf(did, publicKey),
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: multikeyOf(publicKey),
  })),
  assertionMethod: publicKeys.map((publicKey) => methodOf(did, publicKey)),
});
