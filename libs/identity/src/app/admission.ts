import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { Accounts, type NewMember } from './accounts.js';
import { PasswordCheck } from './password-check.js';
import { type Device, SessionStarter, type StartedSession } from './session-starter.js';

/** Lets people in whose address another room has proven, by a link that it mailed them; also where joining is by invitation. */
@Injectable()
export class Admission {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: PasswordCheck,
    private readonly sessions: SessionStarter,
  ) {}

  /**
   * The hash of a password that somebody chooses. It takes a while: before the transaction.
   *
   * @throws DomainError `invalid-input` naming `password`
   */
  hashOf(password: string, email: string): Promise<string> {
    return this.passwords.hashOf(password, email);
  }

  /**
   * Makes an account and opens a session. Nobody gets into an account that is there already: its member signs in.
   *
   * @throws DomainError `conflict` where the address has an account, also one that is made at the same time; `invalid-input`
   *   naming `displayName`
   */
  async admit(tx: Tx, newcomer: NewMember, device: Device): Promise<StartedSession> {
    const { id } = await this.accounts.create(tx, newcomer);
    return this.sessions.start(tx, id, device);
  }
}
