import { Injectable } from '@nestjs/common';
import { addressBucket, RateLimits } from '#identity';
import { VerifyCredential, type Verdict } from './verify-credential.js';

/** Checks what strangers send: each check takes as long as a page or two, and so they are counted. */
@Injectable()
export class CheckShown {
  constructor(
    private readonly limits: RateLimits,
    private readonly verifying: VerifyCredential,
  ) {}

  /** @param address the IP address of the request @throws RateLimited; DomainError `unavailable` where too many wait */
  async run(text: string, address: string): Promise<Verdict> {
    await this.limits.take('credential-checks', addressBucket(address));
    return this.verifying.run(text);
  }
}
