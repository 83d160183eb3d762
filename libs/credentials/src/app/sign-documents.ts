import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { proofOptionsOf } from '../domain/credential.js';
import { toBase58 } from '../domain/multibase.js';
import { signatureOf } from '../infra/ed25519.js';
import { SigningThread } from '../infra/proof/proof-thread.js';
import type { ProofResult } from '../infra/proof/proof-worker.js';
import { KeyRing } from './key-ring.js';

/** Signs documents with the key of the community (`eddsa-rdfc-2022`). The long part of it is done in another thread. */
@Injectable()
export class SignDocuments {
  constructor(
    private readonly ring: KeyRing,
    private readonly thread: SigningThread,
  ) {}

  /** @returns the key, and each document as JSON with its proof, letter by letter as it is to be handed out */
  async run(documents: object[], now: Instant): Promise<{ keyId: string; signed: string[] }> {
    const { id, method, key } = await this.ring.signer();
    const options = proofOptionsOf(method, now);
    const results = await this.thread.reckon(documents.map((document) => ({ document, options })));
    const signatures = await Promise.all(results.map((result) => signatureOf(bytesOf(result), key)));
    const signed = documents.map((document, index) =>
      JSON.stringify({ ...document, proof: { ...options, proofValue: toBase58(signatures[index]!) } }),
    );
    return { keyId: id, signed };
  }
}

function bytesOf(result: ProofResult): Uint8Array {
  if ('failed' in result) throw new Error(`A document of our own cannot be signed: ${result.failed}`);
  return result.bytes;
}
