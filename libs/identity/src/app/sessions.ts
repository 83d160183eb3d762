import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { Database, memberOf, PersonSockets, UnitOfWork, type Viewer } from '#platform';
import { type Session, SessionRepository } from '../infra/session-repository.js';
import { GuestAccess } from './guest-access.js';

/** Shows where somebody is signed in, and ends it. */
@Injectable()
export class Sessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly guests: GuestAccess,
    private readonly clock: Clock,
    private readonly sockets: PersonSockets,
  ) {}

  /** One's own sessions, the last used first. */
  list(viewer: Viewer): Promise<Session[]> {
    return this.sessions.list(this.database, memberOf(viewer).id, this.clock.now());
  }

  /** @throws DomainError `not-found` where the viewer has no such session. */
  async end(viewer: Viewer, id: string): Promise<void> {
    const { id: personId } = memberOf(viewer);
    const done = await this.unitOfWork.run((tx) => this.sessions.end(tx, personId, id));
    if (!done) throw new DomainError('not-found');
  }

  /** Ends the session and the guest accesses of whoever holds those tokens; nothing happens where there are none. */
  async signOut(token: string | undefined, guestTokens: string[]): Promise<void> {
    if (!token && guestTokens.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      if (token) await this.sessions.endByToken(tx, token);
      await this.guests.end(tx, guestTokens);
    });
  }

  /** Ends all of one's sessions, this one as well, and closes what is open: a page that only listens would hear on. */
  async signOutEverywhere(viewer: Viewer): Promise<void> {
    const { id: personId } = memberOf(viewer);
    await this.unitOfWork.run(async (tx) => {
      await this.sessions.endAll(tx, personId);
      tx.emit({ type: 'identity.signed-out-everywhere', payload: { personId, at: this.clock.now() } });
    });
    // On all nodes. Whoever may still speak for the person, by an access token or a session begun since, comes back.
    this.sockets.disconnect(personId);
  }
}
