import { Injectable } from '@nestjs/common';
import type { Scope } from '#contracts';
import { Clock, DomainError, HOUR, type Instant, uuidv7, wrongField } from '#kernel';
import { Database, memberOf, UnitOfWork, type Viewer } from '#platform';
import { ACCESS_TOKEN_MAX } from '../domain/lifetimes.js';
import { mayScope } from '../domain/role-policy.js';
import { type AccessToken, AccessTokenRepository } from '../infra/access-token-repository.js';
import { PersonRepository } from '../infra/person-repository.js';
import { ACCESS_TOKEN_PREFIX, newSecret } from '../infra/secret.js';
import { signedOut } from './signed-out.js';

/** How many tokens a person may hold at a time. */
const MOST = 50;
const SHOWN = ACCESS_TOKEN_PREFIX.length + 6;

/** Makes, lists and revokes the keys a member hands to programs. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly tokens: AccessTokenRepository,
    private readonly people: PersonRepository,
    private readonly clock: Clock,
  ) {}

  /** One's own tokens, the newest first. */
  list(viewer: Viewer): Promise<AccessToken[]> {
    return this.tokens.list(this.database, memberOf(viewer).id);
  }

  /**
   * Makes a token; its secret is given this once.
   *
   * @throws DomainError `invalid-input` naming `scopes` or `expiresAt`; `conflict` beyond 50 tokens.
   */
  async create(
    viewer: Viewer,
    request: { name: string; scopes: Scope[]; expiresAt: Instant },
  ): Promise<{ token: AccessToken; secret: string }> {
    const member = memberOf(viewer);
    const now = this.clock.now();
    ensureExpiry(request.expiresAt, now);
    if (!mayScope(member.roles, request.scopes)) throw wrongField('scopes', 'scope-for-admins');
    return this.unitOfWork.run(async (tx) => {
      // The person's row is locked, so that many at once cannot pass the limit together.
      await this.people.lockMember(tx, member.id);
      if ((await this.tokens.count(tx, member.id)) >= MOST) throw new DomainError('conflict', 'Revoke a token first.');
      const secret = newSecret(ACCESS_TOKEN_PREFIX);
      const { name, expiresAt } = request;
      const scopes = [...new Set(request.scopes)];
      const prefix = secret.slice(0, SHOWN);
      const token = { id: uuidv7(now), name, prefix, scopes, createdAt: now, lastUsedAt: null, expiresAt };
      await this.tokens.add(tx, member.id, secret, token);
      return { token, secret };
    });
  }

  /** @throws DomainError `not-found` where the viewer has no such token. */
  async revoke(viewer: Viewer, id: string): Promise<void> {
    const { id: personId } = memberOf(viewer);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.tokens.revoke(tx, personId, id, this.clock.now()))) throw new DomainError('not-found');
      tx.emit(signedOut(personId));
    });
  }
}

function ensureExpiry(expiresAt: Instant, now: Instant): void {
  if (expiresAt < now + HOUR) throw wrongField('expiresAt', 'too-soon');
  if (expiresAt > now + ACCESS_TOKEN_MAX) throw wrongField('expiresAt', 'too-far');
}
