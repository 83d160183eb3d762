import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PERSON_MERGED, type PersonMerged } from '#identity';
import { Clock } from '#kernel';
import { DomainEvents, type Tx } from '#platform';
import { CertificationStore } from '../../infra/planner/certification-store.js';
import { ReminderStore } from '../../infra/planner/reminder-store.js';
import { RenewalStore } from '../../infra/planner/renewal-store.js';

/** Two accounts were one person: what the one holds and has renewed is the other's. */
@Injectable()
export class FollowMergedHolders implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly store: CertificationStore,
    private readonly renewals: RenewalStore,
    private readonly reminders: ReminderStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on<PersonMerged['payload']>(PERSON_MERGED, 'attendance.planner', ({ payload: { from, to } }, tx) =>
      this.run(tx, from, to),
    );
  }

  /** What both hold is held once, until the later day. */
  private async run(tx: Tx, from: string, to: string): Promise<void> {
    const kept = new Map((await this.store.holdAll(tx, to)).map((one) => [one.code.toLowerCase(), one]));
    for (const one of await this.store.holdAll(tx, from)) {
      const same = kept.get(one.code.toLowerCase());
      if (!same) await this.store.give(tx, one.id, to);
      else {
        await this.store.remove(tx, one.id);
        const enrolmentId = same.enrolmentId ?? one.enrolmentId;
        const expiresOn = same.expiresOn > one.expiresOn ? same.expiresOn : one.expiresOn;
        await this.store.change(tx, { ...same, expiresOn, enrolmentId }, this.clock.now());
      }
    }
    await this.renewals.give(tx, from, to);
    await this.reminders.give(tx, from, to);
  }
}
