import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7 } from '#kernel';
import type { Tx } from '#platform';
import { displayName } from '../domain/display-name.js';
import { emailAddress } from '../domain/email-address.js';
import { isTimeZone } from '../domain/time-zone.js';
import { LinkedIdentityRepository } from '../infra/linked-identity-repository.js';
import type { ProvenIdentity } from '../infra/open-id-provider.js';
import { PersonRepository } from '../infra/person-repository.js';
import { Settings } from '../infra/settings.js';
import { Accounts } from './accounts.js';

/** Makes an account for somebody whom the provider knows and nobody here does. */
@Injectable()
export class WelcomeFromProvider {
  constructor(
    private readonly accounts: Accounts,
    private readonly people: PersonRepository,
    private readonly identities: LinkedIdentityRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * Nobody gets into an account that is there already by an address alone: its member signs in and links the other.
   *
   * @returns the id of the new member
   * @throws DomainError `address-unproven`; `address-known`; `sign-up-closed` where joining is by invitation
   */
  async run(tx: Tx, proven: ProvenIdentity): Promise<string> {
    const email = emailAddress(proven.email);
    if (!email || !proven.emailVerified) throw new DomainError('address-unproven');
    if (await this.people.memberByEmail(tx, email)) throw new DomainError('address-known');
    if ((await this.settings.community(tx)).signUp !== 'open') throw new DomainError('sign-up-closed');
    const { id } = await this.accounts.create(tx, {
      email,
      displayName: displayName(proven.name ?? '') ?? displayName(email.split('@')[0]) ?? email.slice(0, 1),
      locale: proven.locale?.toLowerCase().startsWith('fr') ? 'fr' : 'en',
      timeZone: isTimeZone(proven.timeZone) ? proven.timeZone : 'UTC',
    });
    const now = this.clock.now();
    const { issuer, subject } = proven;
    const times = { createdAt: now, lastUsedAt: now };
    const linked = await this.identities.add(tx, { id: uuidv7(now), personId: id, issuer, subject, email, ...times });
    // Two browsers at once: the other one has made the account.
    if (!linked.isNew) throw new DomainError('conflict');
    return id;
  }
}
