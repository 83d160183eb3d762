import { Injectable } from '@nestjs/common';
import { Clock, uuidv7 } from '#kernel';
import type { Tx } from '#platform';
import { MailLinkRepository } from '../infra/mail-link-repository.js';
import { type Member, PersonRepository } from '../infra/person-repository.js';
import { SessionRepository } from '../infra/session-repository.js';
import { Letters } from './letters.js';
import { signedOut } from './signed-out.js';

/** What goes with every change of a password, whichever way it came about. */
@Injectable()
export class PasswordChanged {
  constructor(
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly links: MailLinkRepository,
    private readonly letters: Letters,
    private readonly clock: Clock,
  ) {}

  /** Stores the new hash, ends all sessions but one, takes back links that are on their way, and tells the owner. */
  async set(tx: Tx, member: Member, passwordHash: string, keptSession?: string): Promise<void> {
    const now = this.clock.now();
    const emailConfirmedAt = keptSession === undefined ? (member.emailConfirmedAt ?? now) : undefined;
    await this.people.changeMember(tx, member.id, { passwordHash, emailConfirmedAt });
    await this.sessions.endAll(tx, member.id, keptSession);
    await this.links.revokeOf(tx, member.id, ['sign-in', 'reset'], now);
    await this.letters.send(tx, {
      kind: 'password-changed',
      key: uuidv7(now),
      to: member.email,
      locale: member.locale,
    });
    tx.emit(signedOut(member.id));
  }
}
