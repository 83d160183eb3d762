import { Injectable } from '@nestjs/common';
import { LedgerItems } from '#attendance';
import { People, RateLimits } from '#identity';
import { DomainError } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { attestable } from '../domain/attestable.js';
import { CredentialStore, type Draft, type KeptCredential } from '../infra/credential-store.js';
import { ensureVisible, owns } from './access.js';
import { decidedAnew, KeepCredentials } from './keep-credentials.js';
import { MakeCredentials } from './make-credentials.js';

/** What a credential says when it is made again. */
@Injectable()
export class ReissueSources {
  constructor(
    private readonly items: LedgerItems,
    private readonly people: People,
  ) {}

  /** @throws DomainError `gone` where nothing counts any more */
  async draft(before: KeptCredential): Promise<Draft> {
    const [item, person] = await Promise.all([this.items.find(before.itemId), this.people.find(before.personId)]);
    const now = attestable(item);
    if (!now || now.minutes === 0 || now.personId !== before.personId || !person) throw new DomainError('gone');
    return { ...now, name: person.displayName, showsName: before.showsName, after: before.id };
  }
}

/** Puts a new credential in the place of one, with the name its owner has by now. */
@Injectable()
export class ReissueCredential {
  constructor(
    private readonly sources: ReissueSources,
    private readonly credentials: CredentialStore,
    private readonly making: MakeCredentials,
    private readonly keeping: KeepCredentials,
    private readonly limits: RateLimits,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Owners replace one that stands. Who keeps records gives back what was revoked, never to themselves.
   *
   * @returns the id of the new one
   * @throws DomainError `not-found`; `gone` where it does not stand any more, or stands and is another's; RateLimited
   */
  async run(viewer: Viewer, id: string): Promise<string> {
    ensureVisible(viewer, await this.credentials.find(id));
    await this.limits.take('credential-reissues', memberOf(viewer).id);
    return decidedAnew(async () => {
      const before = ensureVisible(viewer, await this.credentials.find(id));
      if (before.reason !== (owns(viewer, before) ? null : 'revoked')) throw new DomainError('gone');
      const [made] = await this.making.run([await this.sources.draft(before)]);
      await this.unitOfWork.run(async (tx) => {
        const revoked = before.reason === null ? [{ id, reason: 'renewed' as const, replacedBy: made!.id }] : [];
        await this.keeping.run(tx, [made!], revoked);
        if (before.reason !== null) await this.credentials.point(tx, id, made!.id);
      });
      return made!.id;
    });
  }
}
