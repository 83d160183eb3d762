import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { Database, memberOf, type Viewer } from '#platform';
import { type NewCredential, PasskeyChecks, userHandleOf } from '../infra/passkey-checks.js';
import { PasskeyRepository } from '../infra/passkey-repository.js';
import { PersonRepository } from '../infra/person-repository.js';
import { Settings } from '../infra/settings.js';
import { Steps } from '../infra/steps.js';
import { ChangeWaysIn } from './change-ways-in.js';
import { RecentSignIn } from './recent-sign-in.js';

/** How many passkeys a person may have. */
const MOST = 25;

/** What the browser keeps between the question and the new passkey. */
interface Asked {
  challenge: string;
  sessionId: string;
}

/** Asks for a new passkey of somebody who is signed in. */
@Injectable()
export class AskForPasskey {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly passkeys: PasskeyRepository,
    private readonly checks: PasskeyChecks,
    private readonly settings: Settings,
    private readonly recent: RecentSignIn,
  ) {}

  /** @throws DomainError `sign-in-again` */
  async run(viewer: Viewer): Promise<{ challenge: string }> {
    await this.recent.ensure(viewer);
    const member = await this.people.memberById(this.database, memberOf(viewer).id);
    if (!member) throw new DomainError('sign-in-required');
    const have = await this.passkeys.list(this.database, member.id);
    const { communityName } = await this.settings.community();
    return this.checks.askForNew(member, have, communityName);
  }
}

/** Takes a new passkey. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly passkeys: PasskeyRepository,
    private readonly checks: PasskeyChecks,
    private readonly steps: Steps,
    private readonly changes: ChangeWaysIn,
    private readonly clock: Clock,
  ) {}

  /** What the browser is to bring back with the passkey. */
  sealed(viewer: Viewer, challenge: string): string {
    return this.steps.seal('new-passkey', { challenge, sessionId: memberOf(viewer).sessionId } satisfies Asked);
  }

  /**
   * @param sealed what the browser brings back
   * @throws DomainError `sign-in-again`; `passkey-refused`; `already-there`; `limit-reached` beyond 25
   */
  async run(viewer: Viewer, name: string, given: NewCredential, sealed: string | undefined): Promise<void> {
    const asked = await this.steps.openOnce<Asked>('new-passkey', sealed);
    if (!asked || asked.sessionId !== memberOf(viewer).sessionId) throw new DomainError('passkey-refused');
    const credential = await this.checks.checkNew(given, asked.challenge);
    await this.changes.run(viewer, async (tx, { id: personId }) => {
      if ((await this.passkeys.list(tx, personId)).length >= MOST) throw new DomainError('limit-reached');
      const now = this.clock.now();
      const added = await this.passkeys.add(tx, {
        ...credential,
        ...{ id: uuidv7(now), personId, name, userHandle: userHandleOf(personId), transports: given.transports },
        ...{ createdAt: now, lastUsedAt: null },
      });
      if (!added) throw new DomainError('already-there');
      return { kind: 'passkey-added', named: name };
    });
  }
}
