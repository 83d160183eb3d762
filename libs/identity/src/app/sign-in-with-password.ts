import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Database, UnitOfWork } from '#platform';
import { addressBucket } from '../domain/device.js';
import { emailAddress } from '../domain/email-address.js';
import { PasswordHasher } from '../infra/password-hasher.js';
import { type Member, PersonRepository } from '../infra/person-repository.js';
import { RateLimits } from '../infra/rate-limits.js';
import { type Device, SessionStarter, type StartedSession } from './session-starter.js';

/** Opens a session for whoever knows the password. */
@Injectable()
export class SignInWithPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly hasher: PasswordHasher,
    private readonly limits: RateLimits,
    private readonly sessions: SessionStarter,
  ) {}

  /**
   * @throws DomainError `wrong-credentials`, the same after the same work whether or not there is such an account;
   *   `rate-limited` after too many failures.
   */
  async run(givenEmail: string, password: string, device: Device): Promise<StartedSession> {
    const email = emailAddress(givenEmail) ?? '';
    const address = addressBucket(device.address);
    await this.limits.takeBoth(['sign-in-address', address], ['sign-in-pair', email, address]);
    const member = await this.people.memberByEmail(this.database, email);
    const right = await this.hasher.matches(member?.passwordHash, password);
    if (!member || !right) throw new DomainError('wrong-credentials');
    const session = await this.open(member, password, device);
    await this.limits.giveBack('sign-in-address', address);
    await this.limits.forget('sign-in-pair', email, address);
    return session;
  }

  private async open(member: Member, password: string, device: Device): Promise<StartedSession> {
    const stored = member.passwordHash!;
    const renewed = this.hasher.isOutdated(stored) ? await this.hasher.hash(password) : undefined;
    return this.unitOfWork.run(async (tx) => {
      // Read again under lock: a password that was changed meanwhile opens nothing any more.
      const current = await this.people.lockMember(tx, member.id);
      if (current?.passwordHash !== stored) throw new DomainError('wrong-credentials');
      if (renewed) await this.people.changeMember(tx, member.id, { passwordHash: renewed });
      return this.sessions.start(tx, member.id, device);
    });
  }
}
