import { Injectable } from '@nestjs/common';
import { Clock, DAY } from '#kernel';
import { UnitOfWork } from '#platform';
import { timestamp } from '../infra/queryable.js';

/** How long used and expired links stay, so that the list of invitations remembers. */
const LINKS_KEPT = 90 * DAY;
/** How long revoked and expired access tokens stay. */
const TOKENS_KEPT = 30 * DAY;

/** Removes what has expired and nobody will ask for again. */
@Injectable()
export class Sweep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      await tx.query('DELETE FROM session WHERE expires_at < $1', [timestamp(now)]);
      await tx.query('DELETE FROM guest_access WHERE expires_at < $1', [timestamp(now)]);
      await tx.query('DELETE FROM mail_link WHERE expires_at < $1', [timestamp(now - LINKS_KEPT)]);
      await tx.query('DELETE FROM access_token WHERE least(expires_at, revoked_at) < $1', [
        timestamp(now - TOKENS_KEPT),
      ]);
      await tx.query('DELETE FROM used_step WHERE expires_at < $1', [timestamp(now)]);
      await tx.query('DELETE FROM rate_limit WHERE expire < $1', [now]);
    });
  }
}
