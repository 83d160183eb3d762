import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { Clock, DomainError, uuidv7, wrongField } from '#kernel';
import type { DomainEvent, Tx } from '#platform';
import { DISPLAY_NAME_MAX, displayName } from '../domain/display-name.js';
import { normalizedRoles } from '../domain/role-policy.js';
import type { Locale } from '../domain/time-zone.js';
import { PasswordHasher } from '../infra/password-hasher.js';
import { type Member, PersonRepository } from '../infra/person-repository.js';
import { spelled } from './request-letter.js';

/** The event that tells that a member has proven that an address is theirs. */
export const ADDRESS_CONFIRMED = 'identity.address-confirmed';
export type AddressConfirmed = DomainEvent<{ personId: string }>;

export const addressConfirmed = (personId: string): AddressConfirmed => ({
  type: ADDRESS_CONFIRMED,
  payload: { personId },
});

/** Somebody who gets an account. Their address is taken as confirmed. */
export interface NewMember {
  email: string;
  displayName: string;
  roles?: Role[];
  locale?: Locale;
  timeZone?: string;
  passwordHash?: string;
}

/** Makes accounts, for every way of getting one. */
@Injectable()
export class Accounts {
  constructor(
    private readonly people: PersonRepository,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a member.
   *
   * @throws DomainError `invalid-input` for a name or address that is none; `conflict` where the address is taken.
   */
  async create(tx: Tx, given: NewMember & { password?: string }): Promise<Member> {
    const now = this.clock.now();
    const member = await this.people.addMember(tx, {
      id: uuidv7(now),
      email: spelled(given.email),
      emailConfirmedAt: now,
      displayName: validName(given.displayName),
      passwordHash: given.passwordHash ?? (given.password ? await this.hasher.hash(given.password) : null),
      roles: normalizedRoles(given.roles ?? []),
      locale: given.locale ?? 'en',
      timeZone: given.timeZone ?? 'UTC',
      createdAt: now,
    });
    if (!member) throw new DomainError('conflict', 'There is an account with this e-mail address.');
    tx.emit({ type: 'identity.member-joined', payload: { personId: member.id, at: now } });
    tx.emit(addressConfirmed(member.id));
    return member;
  }

  /** The member with that (proven) address, or a new one. Says which. */
  async findOrCreate(tx: Tx, given: NewMember): Promise<{ member: Member; isNew: boolean }> {
    const known = await this.people.memberByEmail(tx, spelled(given.email));
    if (!known) return { member: await this.create(tx, given), isNew: true };
    if (known.emailConfirmedAt !== null) return { member: known, isNew: false };
    const confirmed = await this.people.changeMember(tx, known.id, { emailConfirmedAt: this.clock.now() });
    tx.emit(addressConfirmed(known.id));
    return { member: confirmed ?? known, isNew: false };
  }
}

/** @throws DomainError `invalid-input` naming `displayName`. */
export function validName(given: string): string {
  const name = displayName(given);
  if (name) return name;
  throw wrongField('displayName', 'name', { min: 1, max: DISPLAY_NAME_MAX });
}
