import type { DomainEvent } from '#platform';

/** What happened in this room. `actorId` is null where the operator of the machine did it. */
interface Payloads {
  /** Something that counted before there were credentials. */
  'credentials.item-found': { itemId: string };
  /** Something that counts is attested for the first time; what was corrected or signed anew is not told again. */
  'credentials.issued': { credentialId: string; personId: string };
  /** There is a new key to sign with; the one before is retired and stays published. */
  'credentials.key-rotated': { keyId: string; actorId: string | null };
  /** A key is trusted no more, for those reasons; what it signed is signed anew. */
  'credentials.key-compromised': { keyId: string; actorId: string | null; words: string };
  /** A keeper revoked what was issued to somebody. */
  'credentials.revoked': { credentialId: string; personId: string; actorId: string; words: string };
}

/** The names of the events of this room. */
export type CredentialsEventType = keyof Payloads;

/** What an event of this room tells. */
export type CredentialsEventPayload<Type extends CredentialsEventType> = Payloads[Type];

/** Makes an event of this room, to be emitted in the transaction that makes it true. */
export const credentialsEvent = <Type extends CredentialsEventType>(
  type: Type,
  payload: Payloads[Type],
): DomainEvent<Payloads[Type]> & { type: Type } => ({ type, payload });
