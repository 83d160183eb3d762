import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { DomainError } from '#kernel';
import { Configuration } from '#platform';
import type { Passkey } from './passkey-repository.js';
import type { Member } from './person-repository.js';

/** What a browser hands over of a new passkey, each part in base64url. */
export interface NewCredential {
  credentialId: string;
  clientDataJson: string;
  attestationObject: string;
  transports: string[];
}

/** What a browser hands over when a passkey is used, each part in base64url. */
export interface ShownCredential {
  credentialId: string;
  clientDataJson: string;
  authenticatorData: string;
  signature: string;
  userHandle: string;
}

/**
 * Asks for passkeys and checks them (https://www.w3.org/TR/webauthn-3/). They are for the host of PUBLIC_URL, are found
 * without a name being typed, and open nothing unless the authenticator has verified who holds it.
 */
@Injectable()
export class PasskeyChecks {
  private readonly site: { rpID: string; origin: string };

  constructor(configuration: Configuration) {
    const { hostname, origin } = new URL(configuration.publicUrl);
    this.site = { rpID: hostname, origin };
  }

  /** What a browser needs to use any passkey of this site. */
  askFor(): Promise<{ challenge: string }> {
    return generateAuthenticationOptions({ rpID: this.site.rpID, userVerification: 'required' });
  }

  /** What a browser needs to make a passkey for a member who has those already. */
  askForNew(member: Member, have: Passkey[], community: string): Promise<{ challenge: string }> {
    return generateRegistrationOptions({
      rpName: community,
      rpID: this.site.rpID,
      userID: new Uint8Array(userHandleOf(member.id)),
      userName: member.email,
      userDisplayName: member.displayName,
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: have.map(({ credentialId, transports }) => ({
        id: credentialId.toString('base64url'),
        transports,
      })),
    });
  }

  /** @throws DomainError `passkey-refused` */
  async checkNew(
    { credentialId: id, clientDataJson, attestationObject, transports }: NewCredential,
    challenge: string,
  ): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'>> {
    const { verified, registrationInfo } = await orRefused(
      verifyRegistrationResponse({
        response: {
          ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
          response: { clientDataJSON: clientDataJson, attestationObject, transports },
        },
        expectedChallenge: challenge,
        expectedOrigin: this.site.origin,
        expectedRPID: this.site.rpID,
        requireUserVerification: true,
      }),
    );
    if (!verified) throw new DomainError('passkey-refused');
    const { credential } = registrationInfo;
    return {
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
    };
  }

  /**
   * Checks that the holder of `passkey` has answered `challenge`, here and now.
   *
   * @returns how often the passkey was used, as the authenticator counts
   * @throws DomainError `passkey-refused`; also where the count has not gone up, as there is a copy then
   */
  async check(passkey: Passkey, shown: ShownCredential, challenge: string): Promise<number> {
    const { credentialId: id, clientDataJson, authenticatorData, signature, userHandle } = shown;
    if (!passkey.userHandle.equals(Buffer.from(userHandle, 'base64url'))) throw new DomainError('passkey-refused');
    const { verified, authenticationInfo } = await orRefused(
      verifyAuthenticationResponse({
        response: {
          ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
          response: { clientDataJSON: clientDataJson, authenticatorData, signature, userHandle },
        },
        expectedChallenge: challenge,
        expectedOrigin: this.site.origin,
        expectedRPID: this.site.rpID,
        requireUserVerification: true,
        credential: {
          id: passkey.credentialId.toString('base64url'),
          publicKey: new Uint8Array(passkey.publicKey),
          counter: passkey.counter,
        },
      }),
    );
    if (!verified) throw new DomainError('passkey-refused');
    return authenticationInfo.newCounter;
  }
}

/** The name a person has to authenticators: their id, which tells nothing of them. */
export const userHandleOf = (personId: string): Buffer => Buffer.from(personId.replaceAll('-', ''), 'hex');

/** What the library throws is about what was sent: it checks and does nothing else. */
async function orRefused<Result>(checked: Promise<Result>): Promise<Result> {
  try {
    return await checked;
  } catch {
    throw new DomainError('passkey-refused');
  }
}
