import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { UnitOfWork } from '#platform';
import { PasswordChanged } from './password-changed.js';
import { PasswordCheck } from './password-check.js';
import { PersonRepository } from '../infra/person-repository.js';
import { type Device, SessionStarter, type StartedSession } from './session-starter.js';
import { UseLink } from './use-link.js';

/** Sets a new password for whoever holds the link from the mail, and opens a session. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: UseLink,
    private readonly people: PersonRepository,
    private readonly passwords: PasswordCheck,
    private readonly changed: PasswordChanged,
    private readonly sessions: SessionStarter,
  ) {}

  /** @throws DomainError `link-invalid`; `invalid-input` for a password that is too easy (the link stays good). */
  async run(token: string, password: string, device: Device): Promise<StartedSession> {
    const email = await this.links.peek('reset', token);
    const passwordHash = await this.passwords.hashOf(password, email);
    return this.unitOfWork.run(async (tx) => {
      const link = await this.links.once(tx, 'reset', token);
      const member = link.personId ? await this.people.lockMember(tx, link.personId) : undefined;
      if (member?.email !== link.email) throw new DomainError('link-invalid');
      await this.changed.set(tx, member, passwordHash);
      return this.sessions.start(tx, member.id, device);
    });
  }
}
