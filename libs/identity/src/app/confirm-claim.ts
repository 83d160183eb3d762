import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Instant } from '#kernel';
import { type DomainEvent, type Tx, UnitOfWork } from '#platform';
import { type Guest, type Member, PersonRepository } from '../infra/person-repository.js';
import { Accounts } from './accounts.js';
import { type Device, SessionStarter, type StartedSession } from './session-starter.js';
import { UseLink } from './use-link.js';

/** The event that tells that what `from` (a guest, or an account of the same person) did is what `to` (a member) did. */
export const PERSON_MERGED = 'identity.person-merged';
export type PersonMerged = DomainEvent<{ from: string; to: string; at: Instant }>;

/** Makes a guest's attendance that of a member, once the address is proven, and opens a session. */
@Injectable()
export class ConfirmClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: UseLink,
    private readonly people: PersonRepository,
    private readonly accounts: Accounts,
    private readonly sessions: SessionStarter,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `link-invalid`; `conflict` where the attendance went to another account before. */
  run(token: string, device: Device): Promise<StartedSession> {
    return this.unitOfWork.run(async (tx) => {
      const { email, personId, payload } = await this.links.once(tx, 'claim', token);
      const guest = personId ? await this.people.lockGuest(tx, personId) : undefined;
      if (!guest) throw new DomainError('link-invalid');
      const newcomer = { email, displayName: guest.displayName, locale: payload.locale };
      const { member } = await this.accounts.findOrCreate(tx, newcomer);
      await this.merge(tx, guest, member);
      return this.sessions.start(tx, member.id, device);
    });
  }

  private async merge(tx: Tx, guest: Guest, member: Member): Promise<void> {
    // A second link to the same address finds the work done: nothing is told twice.
    if (guest.mergedInto === member.id) return;
    if (guest.mergedInto !== null) throw new DomainError('conflict', 'It was claimed with another e-mail address.');
    await this.people.mergeGuest(tx, guest.id, member.id);
    const payload = { from: guest.id, to: member.id, at: this.clock.now() };
    tx.emit({ type: PERSON_MERGED, payload } satisfies PersonMerged);
  }
}
