import { Injectable } from '@nestjs/common';
import { DomainError, wrongField } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { addressBucket } from '../domain/device.js';
import { emailAddress } from '../domain/email-address.js';
import type { Locale } from '../domain/time-zone.js';
import { RateLimits } from '../infra/rate-limits.js';
import { Settings } from '../infra/settings.js';

/** The event by which a letter is asked for. */
export const LETTER_REQUESTED = 'identity.letter-requested';

/** What somebody asked to be sent, before anybody looked whether there is anything to send. */
export type LetterRequest =
  | { purpose: 'sign-in' | 'reset'; email: string }
  | { purpose: 'sign-up'; email: string; displayName: string; locale: Locale; timeZone: string }
  | { purpose: 'confirm-email' | 'claim' | 'merge'; email: string; personId: string; locale: Locale };

/**
 * Takes requests for letters. Whether an account exists is looked up later, when the letter is written: the answer is
 * the same and takes the same work for all addresses.
 */
@Injectable()
export class RequestLetter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
  ) {}

  /**
   * Asks for a link to sign in or to choose a new password.
   *
   * @throws DomainError `rate-limited`, counted alike for addresses with and without an account.
   */
  async link(purpose: 'sign-in' | 'reset', email: string, address: string): Promise<void> {
    await this.request({ purpose, email: spelled(email) }, address);
  }

  /**
   * Asks to join.
   *
   * @throws DomainError `sign-up-closed` where joining is by invitation; `rate-limited`.
   */
  async signUp(request: Omit<LetterRequest & { purpose: 'sign-up' }, 'purpose'>, address: string): Promise<void> {
    const { signUp } = await this.settings.community();
    if (signUp !== 'open') throw new DomainError('sign-up-closed');
    await this.limits.take('sign-up-address', addressBucket(address));
    await this.request({ ...request, purpose: 'sign-up', email: spelled(request.email) }, address);
  }

  /**
   * Asks, as a guest, to keep the attendance under an e-mail address.
   *
   * @throws DomainError `forbidden` to members, who have nothing to claim; `rate-limited`.
   */
  async claim(viewer: Viewer, email: string, locale: Locale, address: string): Promise<void> {
    if (viewer.kind !== 'guest') throw new DomainError('forbidden', 'Only guests have something to claim.');
    await this.request({ purpose: 'claim', email: spelled(email), personId: viewer.id, locale }, address);
  }

  /** Asks for the mail that confirms a new address of a member. */
  async confirmEmail(personId: string, email: string, locale: Locale, address: string): Promise<void> {
    await this.request({ purpose: 'confirm-email', email: spelled(email), personId, locale }, address);
  }

  /** Asks, as a member, to bring the account of another address of theirs into this one. */
  async merge(viewer: Viewer, email: string, address: string): Promise<void> {
    const { id: personId } = memberOf(viewer);
    // The letter is in the language of the account that it goes to.
    await this.request({ purpose: 'merge', email: spelled(email), personId, locale: 'en' }, address);
  }

  private async request(request: LetterRequest, address: string): Promise<void> {
    await this.limits.takeBoth(['mail-address', addressBucket(address)], ['mail-account', request.email]);
    await this.unitOfWork.run(async (tx: Tx) => tx.emit({ type: LETTER_REQUESTED, payload: request }));
  }
}

/** @throws DomainError `invalid-input` naming `email`. */
export function spelled(email: string): string {
  const address = emailAddress(email);
  if (!address) {
    throw wrongField('email', 'email');
  }
  return address;
}
