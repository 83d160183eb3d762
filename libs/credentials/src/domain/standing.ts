import type { RevocationReason } from '#contracts';

/** The last credential of an item of the ledger. */
export interface LastCredential {
  id: string;
  personId: string;
  minutes: number;
  /** Null while it stands. */
  reason: RevocationReason | null;
}

/** What is there to be attested. */
export interface Countable {
  personId: string;
  /** Whole minutes; 0 where nothing counts any more. */
  minutes: number;
  /** Whether it belongs to a member: guests have none before they claim. */
  isMembers: boolean;
}

/** What is to be done about an item. */
export type Step =
  | { do: 'nothing' }
  | { do: 'issue' }
  | { do: 'replace'; id: string; reason: RevocationReason }
  | { do: 'revoke'; id: string; reason: RevocationReason };

/**
 * What follows from what an item counts now. Only other minutes and another owner replace a credential, never other
 * words; and what a keeper revoked is not issued again by facts.
 */
export function nextStep(item: Countable, last: LastCredential | undefined): Step {
  const counts = item.minutes > 0 && item.isMembers;
  if (!last || last.reason !== null) return counts && last?.reason !== 'revoked' ? { do: 'issue' } : { do: 'nothing' };
  if (!counts) return { do: 'revoke', id: last.id, reason: 'withdrawn' };
  if (last.personId === item.personId && last.minutes === item.minutes) return { do: 'nothing' };
  return { do: 'replace', id: last.id, reason: 'corrected' };
}
