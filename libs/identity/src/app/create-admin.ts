import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { UnitOfWork } from '#platform';
import { normalizedRoles } from '../domain/role-policy.js';
import { MailLinkRepository } from '../infra/mail-link-repository.js';
import { PersonRepository } from '../infra/person-repository.js';
import { Accounts } from './accounts.js';
import { Letters } from './letters.js';
import { spelled } from './request-letter.js';

/** Makes somebody an administrator from the command line of the machine, where whoever may type is trusted. */
@Injectable()
export class CreateAdmin {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly people: PersonRepository,
    private readonly links: MailLinkRepository,
    private readonly letters: Letters,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the account, or makes the one that is there an administrator's. Gives the address of the page where its
   * password is chosen, good once and for an hour.
   *
   * @throws DomainError `invalid-input` naming `email`.
   */
  run(givenEmail: string): Promise<string> {
    const email = spelled(givenEmail);
    return this.unitOfWork.run(async (tx) => {
      const displayName = email.split('@')[0]!;
      const { member } = await this.accounts.findOrCreate(tx, { email, displayName, roles: ['admin'] });
      const current = await this.people.lockMember(tx, member.id);
      const roles = normalizedRoles([...(current?.roles ?? []), 'admin']);
      await this.people.changeMember(tx, member.id, { roles });
      const link = await this.links.add(tx, 'reset', { email, personId: member.id }, this.clock.now());
      return this.letters.linkTo('reset', link.token);
    });
  }
}
