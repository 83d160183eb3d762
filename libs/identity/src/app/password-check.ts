import { Injectable } from '@nestjs/common';
import { wrongField } from '#kernel';
import { PASSWORD_BOUNDS, passwordProblem } from '../domain/password.js';
import { PasswordHasher } from '../infra/password-hasher.js';
import type { Member } from '../infra/person-repository.js';
import { RateLimits } from '../infra/rate-limits.js';

/** Asks somebody who is signed in for their password again, before what would lock them out for good. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Passes where `given` is the member's password, or they have none.
   *
   * @throws DomainError `invalid-input` naming `currentPassword`; `rate-limited`.
   */
  async confirm(member: Member, given: string | undefined): Promise<void> {
    if (member.passwordHash === null) return;
    await this.limits.take('sign-in-pair', member.id);
    if (given === undefined || !(await this.hasher.matches(member.passwordHash, given))) {
      throw wrongField('currentPassword', 'password-wrong');
    }
    await this.limits.forget('sign-in-pair', member.id);
  }

  /**
   * The hash of a password that `email` may have.
   *
   * @throws DomainError `invalid-input` naming `password`.
   */
  async hashOf(password: string, email: string): Promise<string> {
    const problem = passwordProblem(password, email);
    if (problem) throw wrongField('password', problem, PASSWORD_BOUNDS);
    return this.hasher.hash(password);
  }
}
