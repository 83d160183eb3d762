import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { UnitOfWork } from '#platform';
import { addressBucket } from '../domain/device.js';
import { PasskeyChecks, type ShownCredential } from '../infra/passkey-checks.js';
import { PasskeyRepository } from '../infra/passkey-repository.js';
import { RateLimits } from '../infra/rate-limits.js';
import { type Device, SessionStarter, type StartedSession } from './session-starter.js';

/** Opens a session for whoever holds a passkey. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passkeys: PasskeyRepository,
    private readonly checks: PasskeyChecks,
    private readonly limits: RateLimits,
    private readonly sessions: SessionStarter,
    private readonly clock: Clock,
  ) {}

  /**
   * @param challenge what this browser was asked; undefined where it was asked nothing, or has answered already
   * @throws DomainError `passkey-refused`, the same for one that is not known; `suspended`; `rate-limited`
   */
  async run(shown: ShownCredential, challenge: string | undefined, device: Device): Promise<StartedSession> {
    const address = addressBucket(device.address);
    await this.limits.take('sign-in-elsewhere', address);
    if (challenge === undefined) throw new DomainError('passkey-refused');
    const session = await this.unitOfWork.run(async (tx) => {
      const passkey = await this.passkeys.byCredential(tx, Buffer.from(shown.credentialId, 'base64url'));
      if (!passkey) throw new DomainError('passkey-refused');
      const counter = await this.checks.check(passkey, shown, challenge);
      // Removed meanwhile, or used by a copy of it at the same time.
      const noted = await this.passkeys.noteUse(tx, passkey.id, counter, this.clock.now());
      if (!noted) throw new DomainError('passkey-refused');
      return this.sessions.start(tx, passkey.personId, device);
    });
    await this.limits.giveBack('sign-in-elsewhere', address);
    return session;
  }
}
