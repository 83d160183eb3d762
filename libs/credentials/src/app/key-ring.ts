import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Instant, uuidv7 } from '#kernel';
import type { Tx } from '#platform';
import { didDocument, methodOf } from '../domain/did.js';
import { newKeyPair, signingKey } from '../infra/ed25519.js';
import { KeyStore } from '../infra/key-store.js';
import { Sealing } from '../infra/sealing.js';
import { IssuerFacts } from './issuer-facts.js';

/** A key that can sign. */
export interface Signer {
  id: string;
  /** Its name in the DID document. */
  method: string;
  key: KeyObject;
}

/** The keys of the community: one signs, and those before it stay published. */
@Injectable()
export class KeyRing {
  constructor(
    private readonly keys: KeyStore,
    private readonly sealing: Sealing,
    private readonly issuer: IssuerFacts,
    private readonly clock: Clock,
  ) {}

  /** The key that signs, made when it is first asked for. @throws DomainError `unavailable` where it cannot be opened */
  async signer(): Promise<Signer> {
    const { id, publicKey, sealed } = (await this.keys.active()) ?? (await this.first());
    const seed = this.sealing.open(sealed, id);
    if (!seed) {
      throw new DomainError('unavailable', 'The key that signs was kept under another APP_SECRET: rotate the keys.');
    }
    return { id, method: methodOf(this.issuer.did, publicKey), key: signingKey({ publicKey, seed }) };
  }

  /** Puts a new key in the place of the one that signs. The keys are held. @returns its id */
  async replace(tx: Tx, now: Instant): Promise<string> {
    await this.keys.retire(tx, now);
    const key = this.newKey(now);
    await this.keys.add(key, now, tx);
    return key.id;
  }

  /** What `/.well-known/did.json` says. */
  async document(): Promise<object> {
    if (!(await this.keys.active())) await this.first();
    return didDocument(this.issuer.did, await this.keys.published());
  }

  private async first() {
    const now = this.clock.now();
    await this.keys.add(this.newKey(now), now);
    return (await this.keys.active())!;
  }

  private newKey(now: Instant) {
    const { publicKey, seed } = newKeyPair();
    const id = uuidv7(now);
    return { id, publicKey, sealed: this.sealing.seal(seed, id) };
  }
}
