import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { Database, memberOf, type Viewer } from '#platform';
import { RECENT_SIGN_IN } from '../domain/lifetimes.js';
import { timestamp } from '../infra/queryable.js';

/** Asks for a sign-in that is not long ago, before what opens an account is changed: a session may have been stolen. */
@Injectable()
export class RecentSignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `sign-in-again` where the viewer's session was opened more than 15 minutes ago. */
  async ensure(viewer: Viewer): Promise<void> {
    const { id, sessionId } = memberOf(viewer);
    const sql = 'SELECT id FROM session WHERE id = $1 AND person_id = $2 AND created_at > $3';
    const from = timestamp(this.clock.now() - RECENT_SIGN_IN);
    const [recent] = await this.database.query(sql, [sessionId, id, from]);
    if (!recent) throw new DomainError('sign-in-again');
  }
}
