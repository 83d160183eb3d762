import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { credentialsEvent } from '../credentials-events.js';
import { CredentialStore, type NewCredential, type Revocation } from '../infra/credential-store.js';
import { KeyStore } from '../infra/key-store.js';
import { StatusStore } from '../infra/status-store.js';

/** Somebody else was quicker: what was decided is to be decided again. */
class Overtaken extends DomainError {
  constructor() {
    super('conflict');
  }
}

/** Keeps what was made, in one go with what it replaces. */
@Injectable()
export class KeepCredentials {
  constructor(
    private readonly credentials: CredentialStore,
    private readonly keys: KeyStore,
    private readonly status: StatusStore,
    private readonly clock: Clock,
  ) {}

  /** @throws Overtaken where any of it is not so any more: the transaction ends, and nothing is kept */
  async run(tx: Tx, made: NewCredential[], revocations: Revocation[]): Promise<void> {
    const [first] = made;
    if (first) await this.ensureCurrent(tx, made, first.keyId);
    const revoked = await this.credentials.revoke(tx, revocations, this.clock.now());
    if (revoked.length < revocations.length) throw new Overtaken();
    if (first && (await this.credentials.add(tx, made)) < made.length) throw new Overtaken();
    // Older lists before the one that is filled: whoever else holds several takes them in the same order.
    if (revoked.length > 0) await this.status.changed(tx, [...new Set(revoked.map(({ listId }) => listId))]);
    if (first) await this.status.countTaken(tx, first.listId, made.length);
    for (const { id, personId, after } of made) {
      if (after === null) tx.emit(credentialsEvent('credentials.issued', { credentialId: id, personId }));
    }
  }

  /** What was signed was decided a moment ago, with the key and the credentials of then. */
  private async ensureCurrent(tx: Tx, made: NewCredential[], keyId: string): Promise<void> {
    const items = made.map(({ itemId }) => itemId);
    await this.credentials.holdItems(tx, items);
    const latest = await this.credentials.latestOf(tx, items);
    const isCurrent = made.every(({ itemId, after }) => (latest.get(itemId) ?? null) === after);
    if (!isCurrent || !(await this.keys.stands(tx, keyId))) throw new Overtaken();
  }
}

/** How often something is decided again. */
const ATTEMPTS = 5;

/** Decides and keeps; again from the beginning where somebody was quicker. @throws DomainError `conflict` */
export async function decidedAnew<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Overtaken) || tries === ATTEMPTS) throw error;
    }
  }
}
