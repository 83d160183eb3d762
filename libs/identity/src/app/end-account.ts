import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Tx } from '#platform';
import { LINK_PURPOSES } from '../domain/lifetimes.js';
import { LinkedIdentityRepository } from '../infra/linked-identity-repository.js';
import { MailLinkRepository } from '../infra/mail-link-repository.js';
import { PasskeyRepository } from '../infra/passkey-repository.js';
import { type Member, PersonRepository } from '../infra/person-repository.js';
import { SessionRepository } from '../infra/session-repository.js';
import { addressConfirmed } from './accounts.js';
import { PERSON_MERGED, type PersonMerged } from './confirm-claim.js';
import { signedOut } from './signed-out.js';

/** Ends an account that goes on as another one: nothing opens it any more, and its roles go. */
@Injectable()
export class EndAccount {
  constructor(
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly links: MailLinkRepository,
    private readonly passkeys: PasskeyRepository,
    private readonly identities: LinkedIdentityRepository,
    private readonly clock: Clock,
  ) {}

  /** What opened the one without a mail opens the other from now on: its owner goes on using it. */
  async mergeInto(tx: Tx, merged: Member, survivor: Member): Promise<void> {
    await this.people.mergeMember(tx, merged.id, survivor);
    await this.sessions.endAll(tx, merged.id);
    await this.links.revokeOf(tx, merged.id, [...LINK_PURPOSES], this.clock.now());
    await this.passkeys.move(tx, merged.id, survivor.id);
    await this.identities.move(tx, merged.id, survivor.id);
    tx.emit(signedOut(merged.id));
    tx.emit(addressConfirmed(survivor.id));
    const payload = { from: merged.id, to: survivor.id, at: this.clock.now() };
    tx.emit({ type: PERSON_MERGED, payload } satisfies PersonMerged);
  }
}
