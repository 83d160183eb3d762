import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { UnitOfWork } from '#platform';
import { addressBucket } from '../domain/device.js';
import { LinkedIdentityRepository } from '../infra/linked-identity-repository.js';
import { OpenIdProvider, type ProvenIdentity, type ProviderQuestion } from '../infra/open-id-provider.js';
import { RateLimits } from '../infra/rate-limits.js';
import { type Device, SessionStarter, type StartedSession } from './session-starter.js';
import { WelcomeFromProvider } from './welcome-from-provider.js';

/** Opens a session for whoever the provider knows. */
@Injectable()
export class SignInWithProvider {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: LinkedIdentityRepository,
    private readonly newcomers: WelcomeFromProvider,
    private readonly limits: RateLimits,
    private readonly sessions: SessionStarter,
  ) {}

  /** @throws DomainError `provider-unavailable`; `not-found` where there is no provider */
  begin(): Promise<{ url: string; question: ProviderQuestion }> {
    return this.provider.ask();
  }

  /**
   * Finds out who came back from the provider.
   *
   * @param question what this browser was given when it left; undefined where it was given nothing, or came back already
   * @param address whose attempts are counted
   * @throws DomainError `provider-refused`; `provider-unavailable`; `rate-limited`
   */
  async proven(search: string, question: ProviderQuestion | undefined, address: string): Promise<ProvenIdentity> {
    const bucket = addressBucket(address);
    await this.limits.take('sign-in-elsewhere', bucket);
    if (!question) throw new DomainError('provider-refused');
    const proven = await this.provider.answer(search, question);
    await this.limits.giveBack('sign-in-elsewhere', bucket);
    return proven;
  }

  /** @throws DomainError `suspended`; `rate-limited`; and what making an account throws */
  async run(proven: ProvenIdentity, device: Device): Promise<StartedSession> {
    const { issuer, subject } = proven;
    return this.unitOfWork.run(async (tx) => {
      const known = await this.identities.find(tx, issuer, subject);
      // Unlinked meanwhile: from then on it opens nothing.
      if (known && !(await this.identities.noteUse(tx, known))) throw new DomainError('provider-refused');
      if (!known) await this.limits.take('sign-up-address', addressBucket(device.address));
      const personId = known?.personId ?? (await this.newcomers.run(tx, proven));
      return this.sessions.start(tx, personId, device);
    });
  }
}
