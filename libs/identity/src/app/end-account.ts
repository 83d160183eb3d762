import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Tx } from '#platform';
import { LINK_PURPOSES } from '../domain/lifetimes.js';
import { MailLinkRepository } from '../infra/mail-link-repository.js';
import { type Member, PersonRepository } from '../infra/person-repository.js';
import { SessionRepository } from '../infra/session-repository.js';
import { signedOut } from './signed-out.js';

/** Ends an account that goes on as another one: nothing opens it any more, and its roles go. */
@Injectable()
export class EndAccount {
  constructor(
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly links: MailLinkRepository,
    private readonly clock: Clock,
  ) {}

  async mergeInto(tx: Tx, merged: Member, survivor: Member): Promise<void> {
    await this.people.mergeMember(tx, merged.id, survivor);
    await this.sessions.endAll(tx, merged.id);
    await this.links.revokeOf(tx, merged.id, [...LINK_PURPOSES], this.clock.now());
    tx.emit(signedOut(merged.id));
  }
}
