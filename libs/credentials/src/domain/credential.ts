import type { Instant } from '#kernel';
import type { Issuer } from './did.js';

/** The contexts of what we sign, in their order. Verifying takes these two and no others. */
export const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** Where something that has a credential comes from. */
export const CREDENTIAL_KINDS = ['meetup', 'class'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** What a credential says was there. */
export interface Attended {
  itemId: string;
  kind: CredentialKind;
  title: string;
  /** `YYYY-MM-DD` on the calendar of where it took place. */
  happenedOn: string;
  /** Whole minutes, at least one. */
  minutes: number;
}

/** Whom it is about: never in clear what they did not choose to show. */
export interface Holder {
  /** As `hashed` identities: whoever is told the name or the address can tell that it is the one that was signed. */
  identities: Identity[];
}

/** An identifier of Open Badges 3.0, in clear or as a salted hash. */
export interface Identity {
  identityType: 'name' | 'emailAddress';
  hashed: boolean;
  /** `sha256$<hex>` of the identifier followed by the salt, or the identifier itself. */
  identityHash: string;
  salt?: string;
}

/** Where it is found out whether a credential still stands. */
export interface StatusPlace {
  listId: string;
  index: number;
}

/** A moment to the second: verifiers differ in what they make of fractions. */
export const toSecond = (at: Instant): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/** The address of a credential, which is also the page that says whether it stands. */
export const addressOf = (publicUrl: string, id: string): string => `${publicUrl}/verify/${id}`;

/** The address of a status list. */
export const listAddressOf = (publicUrl: string, listId: string): string => `${publicUrl}/status/${listId}`;

const CRITERIA =
  'Present, as recorded by this community while it took place, for the minutes stated. This is an attendance record: ' +
  'what counts towards the renewal of a certification is decided by the Scrum Alliance.';

const NAMES: Record<CredentialKind, string> = { meetup: 'Meetup', class: 'Class' };

/**
 * An Open Badges 3.0 credential before it is signed (W3C Verifiable Credentials 2.0). Numbers are strings: a fraction is
 * written otherwise by each library, and the signature is over what is written.
 */
export function credentialOf(
  id: string,
  issuer: Issuer,
  attended: Attended,
  holder: Holder,
  status: StatusPlace,
  now: Instant,
): object {
  const { itemId, kind, title, happenedOn, minutes } = attended;
  const measured = `urn:uuid:${itemId}#minutes`;
  // Noon in Greenwich is on that same day nearly everywhere; the hour itself was never part of the record.
  const day = `${happenedOn}T12:00:00Z`;
  return {
    '@context': CONTEXTS,
    id: addressOf(issuer.publicUrl, id),
    type: ['VerifiableCredential', 'AchievementCredential'],
    name: `Attendance record: ${title}`,
    issuer: { id: issuer.did, type: ['Profile'], name: issuer.name, url: issuer.publicUrl },
    validFrom: toSecond(now),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: holder.identities.map((identity) => ({ type: 'IdentityObject', ...identity })),
      activityStartDate: day,
      activityEndDate: day,
      achievement: {
        id: `urn:uuid:${itemId}`,
        type: ['Achievement'],
        achievementType: 'ext:AttendanceRecord',
        // A class is called like the certification that it leads to: nobody is to take the one for the other.
        name: `${NAMES[kind]}: ${title}`,
        description: `${NAMES[kind]} on ${happenedOn}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
        criteria: { narrative: CRITERIA },
        resultDescription: [{ id: measured, type: ['ResultDescription'], name: 'Minutes', resultType: 'ext:Minutes' }],
      },
      result: [{ type: ['Result'], resultDescription: measured, value: String(minutes) }],
    },
    credentialStatus: statusEntryOf(issuer.publicUrl, status),
  };
}

const statusEntryOf = (publicUrl: string, { listId, index }: StatusPlace): object => ({
  id: `${listAddressOf(publicUrl, listId)}#${index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: String(index),
  statusListCredential: listAddressOf(publicUrl, listId),
});

/**
 * A status list before it is signed (Bitstring Status List 1.0).
 *
 * @param encodedList the bits, compressed and encoded
 */
export const statusListOf = (issuer: Issuer, listId: string, encodedList: string, now: Instant): object => ({
  '@context': CONTEXTS.slice(0, 1),
  id: listAddressOf(issuer.publicUrl, listId),
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: issuer.did,
  validFrom: toSecond(now),
  credentialSubject: {
    id: `${listAddressOf(issuer.publicUrl, listId)}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList,
  },
});

/** What a proof says besides its value (Data Integrity EdDSA Cryptosuites 1.0). */
export interface ProofOptions {
  type: 'DataIntegrityProof';
  cryptosuite: 'eddsa-rdfc-2022';
  created: string;
  verificationMethod: string;
  proofPurpose: 'assertionMethod';
}

export const proofOptionsOf = (verificationMethod: string, now: Instant): ProofOptions => ({
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: toSecond(now),
  verificationMethod,
  proofPurpose: 'assertionMethod',
});
