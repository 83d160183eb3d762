import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { Database, memberOf, UnitOfWork, type Viewer } from '#platform';
import { MailLinkRepository } from '../infra/mail-link-repository.js';
import { PersonRepository } from '../infra/person-repository.js';
import { addressConfirmed } from './accounts.js';
import { Letters } from './letters.js';
import { PasswordCheck } from './password-check.js';
import { RequestLetter } from './request-letter.js';
import { UseLink } from './use-link.js';

/** Asks for another e-mail address; it counts once its owner has confirmed it. */
@Injectable()
export class ChangeEmail {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly passwords: PasswordCheck,
    private readonly letters: RequestLetter,
  ) {}

  /** @throws DomainError `invalid-input` naming `currentPassword` or `email`; `rate-limited`. */
  async run(viewer: Viewer, email: string, currentPassword: string | undefined, address: string): Promise<void> {
    const member = await this.people.memberById(this.database, memberOf(viewer).id);
    if (!member) throw new DomainError('sign-in-required');
    await this.passwords.confirm(member, currentPassword);
    await this.letters.confirmEmail(member.id, email, member.locale, address);
  }
}

/** Puts a confirmed address in the place of the old one. */
@Injectable()
export class ConfirmEmail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: UseLink,
    private readonly linkRepository: MailLinkRepository,
    private readonly people: PersonRepository,
    private readonly letters: Letters,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `link-invalid`, also where somebody else has got the address meanwhile. */
  run(token: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { id: linkId, email, personId } = await this.links.once(tx, 'confirm-email', token);
      const member = personId ? await this.people.lockMember(tx, personId) : undefined;
      const holder = await this.people.memberByEmail(tx, email);
      if (!member || (holder && holder.id !== member.id)) throw new DomainError('link-invalid');
      const now = this.clock.now();
      await this.people.freeAddress(tx, email, member.id);
      await this.people.changeMember(tx, member.id, { email, emailConfirmedAt: now });
      tx.emit(addressConfirmed(member.id));
      await this.linkRepository.revokeOf(tx, member.id, ['sign-in', 'reset', 'confirm-email'], now);
      if (member.email === email) return;
      await this.letters.send(tx, { kind: 'email-changed', key: linkId, to: member.email, locale: member.locale });
    });
  }
}
