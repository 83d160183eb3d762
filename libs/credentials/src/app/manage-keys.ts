import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { holds, memberOf, UnitOfWork, type Viewer } from '#platform';
import { credentialsEvent } from '../credentials-events.js';
import { type KeyRow, KeyStore } from '../infra/key-store.js';
import { StatusStore } from '../infra/status-store.js';
import { KeyRing } from './key-ring.js';

/** Looks after the keys that sign. */
@Injectable()
export class ManageKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: KeyStore,
    private readonly ring: KeyRing,
    private readonly status: StatusStore,
    private readonly clock: Clock,
  ) {}

  /** All keys, the latest first. @throws DomainError `forbidden` */
  async list(viewer: Viewer): Promise<KeyRow[]> {
    ensureAdmin(viewer);
    return this.keys.all();
  }

  /** Signs with a new key from now on. What the one before signed is verified as before. @throws DomainError `forbidden` */
  async rotate(viewer: Viewer): Promise<void> {
    ensureAdmin(viewer);
    await this.rotateFor(memberOf(viewer).id);
  }

  /** The same for the operator of the machine, who is nobody in here. @returns the id of the new key */
  rotateFor(actorId: string | null): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await this.keys.hold(tx);
      const keyId = await this.ring.replace(tx, this.clock.now());
      tx.emit(credentialsEvent('credentials.key-rotated', { keyId, actorId }));
      return keyId;
    });
  }

  /**
   * Trusts a key no more: it is not published from now on, and what it signed is signed anew. Where it was the one that
   * signs there is a new one.
   *
   * @throws DomainError `forbidden`, `not-found`
   */
  async compromise(viewer: Viewer, id: string, words: string): Promise<void> {
    ensureAdmin(viewer);
    await this.compromiseFor(memberOf(viewer).id, id, words);
  }

  /** The same for the operator of the machine. @throws DomainError `not-found` */
  compromiseFor(actorId: string | null, id: string, words: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.keys.hold(tx);
      const now = this.clock.now();
      const known = await this.keys.compromise(tx, id, words, now);
      if (known === 'unknown') throw new DomainError('not-found');
      if (known === 'before') return;
      if (!(await this.keys.active(tx))) await this.ring.replace(tx, now);
      // Lists that it signed are signed anew when they are next asked for.
      await this.status.changed(tx);
      tx.emit(credentialsEvent('credentials.key-compromised', { keyId: id, actorId, words }));
    });
  }
}

function ensureAdmin(viewer: Viewer): void {
  if (!holds(viewer, 'admin')) throw new DomainError('forbidden');
}
