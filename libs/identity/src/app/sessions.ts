import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { Database, memberOf, UnitOfWork, type Viewer } from '#platform';
import { type Session, SessionRepository } from '../infra/session-repository.js';
import { GuestAccess } from './guest-access.js';
import { signedOut } from './signed-out.js';

/** Shows where somebody is signed in, and ends it. */
@Injectable()
export class Sessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly guests: GuestAccess,
    private readonly clock: Clock,
  ) {}

  /** One's own sessions, the last used first. */
  list(viewer: Viewer): Promise<Session[]> {
    return this.sessions.list(this.database, memberOf(viewer).id, this.clock.now());
  }

  /** @throws DomainError `not-found` where the viewer has no such session. */
  async end(viewer: Viewer, id: string): Promise<void> {
    const { id: personId } = memberOf(viewer);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.sessions.end(tx, personId, id))) throw new DomainError('not-found');
      tx.emit(signedOut(personId));
    });
  }

  /** Ends the session and the guest accesses of whoever holds those tokens; nothing happens where there are none. */
  async signOut(token: string | undefined, guestTokens: string[]): Promise<void> {
    if (!token && guestTokens.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      const personId = token && (await this.sessions.endByToken(tx, token));
      if (personId) tx.emit(signedOut(personId));
      await this.guests.end(tx, guestTokens);
    });
  }

  /** Ends all of one's sessions, this one as well. */
  async signOutEverywhere(viewer: Viewer): Promise<void> {
    const { id: personId } = memberOf(viewer);
    await this.unitOfWork.run(async (tx) => {
      await this.sessions.endAll(tx, personId);
      tx.emit(signedOut(personId));
    });
  }
}
