import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Database, memberOf, UnitOfWork, type Viewer } from '#platform';
import { PersonRepository } from '../infra/person-repository.js';
import { PasswordChanged } from './password-changed.js';
import { PasswordCheck } from './password-check.js';

/** Changes one's own password, or sets the first one. All other sessions end. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly passwords: PasswordCheck,
    private readonly changed: PasswordChanged,
  ) {}

  /** @throws DomainError `invalid-input` naming `currentPassword` or `password`; `rate-limited`. */
  async run(viewer: Viewer, currentPassword: string | undefined, password: string): Promise<void> {
    const { id, sessionId } = memberOf(viewer);
    const member = await this.people.memberById(this.database, id);
    if (!member) throw new DomainError('sign-in-required');
    await this.passwords.confirm(member, currentPassword);
    const passwordHash = await this.passwords.hashOf(password, member.email);
    await this.unitOfWork.run(async (tx) => {
      const current = await this.people.lockMember(tx, id);
      // Somebody changed it between the question and the answer: what was confirmed is the old one.
      if (current?.passwordHash !== member.passwordHash) throw new DomainError('conflict');
      await this.changed.set(tx, member, passwordHash, sessionId);
    });
  }
}
