import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { LinkedIdentityRepository } from '../infra/linked-identity-repository.js';
import { OpenIdProvider, type ProvenIdentity, type ProviderQuestion } from '../infra/open-id-provider.js';
import { ChangeWaysIn } from './change-ways-in.js';
import { RecentSignIn } from './recent-sign-in.js';

/** Links the viewer's account at the provider, so that it opens the one here. */
@Injectable()
export class LinkProvider {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly identities: LinkedIdentityRepository,
    private readonly changes: ChangeWaysIn,
    private readonly recent: RecentSignIn,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `sign-in-again`; `not-found` where there is no provider; `provider-unavailable` */
  async begin(viewer: Viewer): Promise<{ url: string; question: ProviderQuestion; sessionId: string }> {
    await this.recent.ensure(viewer);
    return { ...(await this.provider.ask()), sessionId: memberOf(viewer).sessionId };
  }

  /**
   * The address the provider tells need not be the one here: both were shown to be the viewer's, by signing in.
   *
   * @param sessionId the session in which it was begun: no other one is given what comes back
   * @throws DomainError `provider-refused`; `sign-in-again`; `linked-elsewhere`
   */
  async run(viewer: Viewer, sessionId: string, proven: ProvenIdentity): Promise<void> {
    if (viewer.kind !== 'member' || viewer.sessionId !== sessionId) throw new DomainError('provider-refused');
    await this.changes.run(viewer, async (tx, { id: personId }) => {
      const now = this.clock.now();
      const { issuer, subject, email = null } = proven;
      const times = { createdAt: now, lastUsedAt: null };
      const linked = await this.identities.add(tx, { id: uuidv7(now), personId, issuer, subject, email, ...times });
      if (linked.personId !== personId) throw new DomainError('linked-elsewhere');
      return linked.isNew ? { kind: 'sign-in-linked', named: this.provider.settings.name } : undefined;
    });
  }
}
