import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { UnitOfWork } from '#platform';
import { PersonRepository } from '../infra/person-repository.js';
import { type Device, SessionStarter, type StartedSession } from './session-starter.js';
import { UseLink } from './use-link.js';

/** Opens a session for whoever holds a link from a mail. */
@Injectable()
export class SignInWithLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: UseLink,
    private readonly people: PersonRepository,
    private readonly sessions: SessionStarter,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `link-invalid`. */
  run(token: string, device: Device): Promise<StartedSession> {
    return this.unitOfWork.run(async (tx) => {
      const link = await this.links.once(tx, 'sign-in', token);
      const member = link.personId ? await this.people.lockMember(tx, link.personId) : undefined;
      // A link that went to an address the member has given up opens nothing.
      if (member?.email !== link.email) throw new DomainError('link-invalid');
      if (member.emailConfirmedAt === null) {
        await this.people.changeMember(tx, member.id, { emailConfirmedAt: this.clock.now() });
      }
      return this.sessions.start(tx, member.id, device);
    });
  }
}
