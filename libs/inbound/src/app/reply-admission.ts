import { Injectable } from '@nestjs/common';
import { RateLimited, RateLimits, Standing } from '#identity';
import { DomainError } from '#kernel';
import { Database, type MemberViewer } from '#platform';
import { InboundStore } from '../infra/inbound-store.js';

/** Lets somebody write by mail who could sign in and write. */
@Injectable()
export class ReplyAdmission {
  constructor(
    private readonly database: Database,
    private readonly standing: Standing,
    private readonly limits: RateLimits,
    private readonly store: InboundStore,
  ) {}

  /** @throws DomainError `suspended`, or `not-found` for who has no account any more */
  async viewer(personId: string): Promise<MemberViewer> {
    const roles = await this.store.rolesOf(personId);
    if (!roles) throw new DomainError('not-found');
    await this.standing.ensureMaySignIn(this.database, personId);
    return { kind: 'member', id: personId, roles, scopes: 'all', sessionId: '' };
  }

  /** @throws RateLimited */
  count(personId: string): Promise<void> {
    return this.limits.take('mail-replies', personId);
  }

  /** Whether one more refusal may be mailed to somebody today. */
  async mayTell(personId: string): Promise<boolean> {
    try {
      await this.limits.take('mail-refusals', personId);
      return true;
    } catch (thrown) {
      if (thrown instanceof RateLimited) return false;
      throw thrown;
    }
  }
}
