import { Injectable } from '@nestjs/common';
import { Clock, uuidv7 } from '#kernel';
import type { Tx } from '#platform';
import { addressClass, deviceOf } from '../domain/device.js';
import { newSecret } from '../infra/secret.js';
import { SessionRepository } from '../infra/session-repository.js';
import { signedOut } from './signed-out.js';
import { Standing } from './standing.js';

/** What a request tells of the browser it comes from. */
export interface Device {
  userAgent: string | undefined;
  /** The IP address, behind trusted proxies the one they tell. */
  address: string;
  /** The session the browser held so far. */
  previousToken: string | undefined;
}

/** A session that was just opened; its token is shown to the browser and kept nowhere. */
export interface StartedSession {
  personId: string;
  sessionId: string;
  token: string;
}

/** Opens sessions, for every way of signing in. */
@Injectable()
export class SessionStarter {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly standing: Standing,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a session under a new token. The one the browser held before ends, so that a token somebody else planted
   * there is worth nothing afterwards.
   *
   * @throws DomainError `suspended`
   */
  async start(tx: Tx, personId: string, device: Device): Promise<StartedSession> {
    const previous = device.previousToken && (await this.sessions.endByToken(tx, device.previousToken));
    if (previous) tx.emit(signedOut(previous));
    const now = this.clock.now();
    const sessionId = uuidv7(now);
    const token = newSecret();
    await this.sessions.add(tx, {
      id: sessionId,
      token,
      personId,
      device: deviceOf(device.userAgent),
      addressClass: addressClass(device.address),
      now,
    });
    // Asked after the row is there: a suspension at the same time either waits for it and ends it, or is seen here.
    await this.standing.ensureMaySignIn(tx, personId);
    return { personId, sessionId, token };
  }
}
