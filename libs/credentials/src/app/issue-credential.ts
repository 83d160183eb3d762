import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AttendanceEventPayload, LedgerItems } from '#attendance';
import { People } from '#identity';
import { DomainEvents, Jobs, type Tx, UnitOfWork } from '#platform';
import type { CredentialsEventPayload } from '../credentials-events.js';
import { attestable } from '../domain/attestable.js';
import { nextStep, type Step } from '../domain/standing.js';
import { CredentialStore, type Draft } from '../infra/credential-store.js';
import { decidedAnew, KeepCredentials } from './keep-credentials.js';
import { MakeCredentials } from './make-credentials.js';

const ISSUE = 'credentials.issue';
const CONSUMER = 'credentials';

/** What of an item is attested, and what follows. */
interface Decision {
  step: Step;
  draft: Draft;
}

/** Brings the credential of an item to what the ledger says of it. However often that is done, there is one. */
@Injectable()
export class IssueCredential {
  constructor(
    private readonly items: LedgerItems,
    private readonly people: People,
    private readonly credentials: CredentialStore,
    private readonly making: MakeCredentials,
    private readonly keeping: KeepCredentials,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  run(itemId: string): Promise<void> {
    return decidedAnew(async () => {
      const decision = await this.decide(itemId);
      if (!decision || decision.step.do === 'nothing') return;
      const { step, draft } = decision;
      const made = step.do === 'revoke' ? [] : await this.making.run([draft]);
      const revocations = step.do === 'issue' ? [] : [{ id: step.id, reason: step.reason, replacedBy: made[0]?.id }];
      await this.unitOfWork.run((tx) => this.keeping.run(tx, made, revocations));
    });
  }

  private async decide(itemId: string): Promise<Decision | undefined> {
    const item = attestable(await this.items.find(itemId));
    if (!item) return undefined;
    const [person, last] = await Promise.all([this.people.find(item.personId), this.credentials.lastOf(itemId)]);
    // Who was erased has no address any more: what was issued to them stands or does not, as they left it.
    if (person?.kind === 'member' && person.email === undefined) return undefined;
    // A guest who has claimed is shown as the member; what was theirs is given over by another event.
    const isMembers = person?.kind === 'member' && person.mergedInto === undefined;
    const before = last?.personId === item.personId ? last : undefined;
    const name = before?.name ?? person?.displayName ?? '';
    return {
      step: nextStep({ ...item, isMembers }, last),
      draft: { ...item, name, showsName: before?.showsName ?? false, after: last?.id ?? null },
    };
  }
}

/** Hears of what counts, and issues in a job of its own. */
@Injectable()
export class FollowLedger implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
    private readonly issuing: IssueCredential,
    private readonly credentials: CredentialStore,
  ) {}

  onModuleInit(): void {
    const send = (tx: Tx, itemId: string) => this.jobs.send(tx, ISSUE, { itemId }, { singletonKey: itemId });
    this.events.on<AttendanceEventPayload<'attendance.item-changed'>>(
      'attendance.item-changed',
      CONSUMER,
      ({ payload: { itemId } }, tx) => send(tx, itemId),
    );
    this.events.on<CredentialsEventPayload<'credentials.item-found'>>(
      'credentials.item-found',
      CONSUMER,
      ({ payload: { itemId } }, tx) => send(tx, itemId),
    );
    this.jobs.define<{ itemId: string }>(ISSUE, ({ itemId }) => this.issuing.run(itemId));
    this.jobs.define('credentials.forget-erased', () => this.credentials.forgetErased(), { cron: '23 * * * *' });
  }
}
