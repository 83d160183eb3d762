import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { UnitOfWork } from '#platform';
import { Settings } from '../infra/settings.js';
import { Accounts } from './accounts.js';
import { PasswordCheck } from './password-check.js';
import { type Device, SessionStarter, type StartedSession } from './session-starter.js';
import { UseLink } from './use-link.js';

/**
 * Makes the account that was asked for. The password is chosen here, by who reads the mail, not by who asked: nobody
 * can prepare an account for somebody else's address and wait for it to be confirmed.
 */
@Injectable()
export class ConfirmSignUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: UseLink,
    private readonly accounts: Accounts,
    private readonly passwords: PasswordCheck,
    private readonly sessions: SessionStarter,
    private readonly settings: Settings,
  ) {}

  /**
   * @throws DomainError `link-invalid`; `sign-up-closed` where joining has become by invitation, `invalid-input` for a
   *   password that is too easy (after both the link stays good).
   */
  async run(token: string, password: string | undefined, device: Device): Promise<StartedSession> {
    const email = await this.links.peek('sign-up', token);
    const passwordHash = password === undefined ? undefined : await this.passwords.hashOf(password, email);
    return this.unitOfWork.run(async (tx) => {
      const { payload } = await this.links.once(tx, 'sign-up', token);
      if ((await this.settings.community(tx)).signUp !== 'open') throw new DomainError('sign-up-closed');
      const { displayName = '', locale, timeZone } = payload;
      const { member } = await this.accounts.findOrCreate(tx, { email, displayName, locale, timeZone, passwordHash });
      return this.sessions.start(tx, member.id, device);
    });
  }
}
