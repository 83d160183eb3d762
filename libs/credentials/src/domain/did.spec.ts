import { describe, expect, it } from '@jest/globals';
import { didDocument, didOf } from './did.js';

describe('the DID of an address', () => {
  it.each([
    ['https://afterclass.example.org', 'did:web:afterclass.example.org'],
    ['http://localhost:3000', 'did:web:localhost%3A3000'],
  ])('%s', (address, did) => {
    expect(didOf(address)).toBe(did);
  });

  it('publishes each key as a Multikey that may assert', () => {
    const document = didDocument('did:web:a.example', [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]) as {
      verificationMethod: { id: string; controller: string }[];
      assertionMethod: string[];
    };
    expect(document.verificationMethod.map(({ id }) => id)).toEqual(document.assertionMethod);
    expect(new Set(document.assertionMethod).size).toBe(2);
  });
});
