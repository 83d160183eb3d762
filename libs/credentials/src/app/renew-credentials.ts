import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents, Jobs, type Tx, UnitOfWork } from '#platform';
import type { CredentialsEventPayload } from '../credentials-events.js';
import { CredentialStore, type Revocation } from '../infra/credential-store.js';
import { decidedAnew, KeepCredentials } from './keep-credentials.js';
import { MakeCredentials } from './make-credentials.js';

const RENEW = 'credentials.renew';

/** How many are signed and kept in one go: one node is busy with them for a few milliseconds at a time. */
const AT_ONCE = 50;

/** How many one job does at the most; the next one goes on where it ended. */
const MOST = 5_000;

/** Signs anew what a key signed that is trusted no more. It can be ended at any point, and goes on from there. */
@Injectable()
export class RenewCredentials implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly credentials: CredentialStore,
    private readonly making: MakeCredentials,
    private readonly keeping: KeepCredentials,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.events.on<CredentialsEventPayload<'credentials.key-compromised'>>(
      'credentials.key-compromised',
      'credentials.renew',
      ({ payload: { keyId } }, tx) => this.send(tx, keyId),
    );
    this.jobs.define<{ keyId: string }>(RENEW, ({ keyId }) => this.run(keyId));
  }

  async run(keyId: string): Promise<void> {
    for (let done = 0; done < MOST; done += AT_ONCE) {
      if (await decidedAnew(() => this.some(keyId))) return;
    }
    await this.unitOfWork.run((tx) => this.send(tx, keyId));
  }

  /** @returns whether these were the last */
  private async some(keyId: string): Promise<boolean> {
    const old = await this.credentials.signedBy(keyId, AT_ONCE);
    if (old.length === 0) return true;
    const kept = old.filter(({ isErased }) => !isErased);
    const made = kept.length === 0 ? [] : await this.making.run(kept.map((draft) => ({ ...draft, after: draft.id })));
    const next = new Map(kept.map(({ id }, index) => [id, made[index]!.id]));
    const revocations = old.map(({ id }): Revocation => ({ id, reason: 'key-compromised', replacedBy: next.get(id) }));
    await this.unitOfWork.run((tx) => this.keeping.run(tx, made, revocations));
    return false;
  }

  private send(tx: Tx, keyId: string): Promise<void> {
    return this.jobs.send(tx, RENEW, { keyId }, { singletonKey: keyId });
  }
}
