import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { normalizedPassword } from '../domain/password.js';

/**
 * argon2id with the first of the parameters OWASP recommends (Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane).
 * Hashes made with others are made anew when their owner signs in.
 */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Makes and checks what is stored of a password. */
@Injectable()
export class PasswordHasher {
  /** Made at the start: the first guess at an account that is not there would take twice as long. */
  private readonly decoy = this.hash('a password that nobody has');

  /** The PHC string of a password. */
  hash(password: string): Promise<string> {
    return hash(normalizedPassword(password), PARAMETERS);
  }

  /**
   * Whether `password` is the one of `stored`. Without a stored hash the same work is done against a decoy, so that
   * the time it takes does not tell whether there is an account.
   */
  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    const found = await verify(stored ?? (await this.decoy), normalizedPassword(password));
    return found && typeof stored === 'string';
  }

  /** Whether `stored` was made with other parameters than today's. */
  isOutdated(stored: string): boolean {
    const used = parseOptions(stored);
    return (Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[]).some(
      (name) => Number(used[name]) !== PARAMETERS[name],
    );
  }
}
