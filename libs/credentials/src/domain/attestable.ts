import type { LedgerItem } from '#attendance';
import { type Attended, CREDENTIAL_KINDS, type CredentialKind } from './credential.js';

/** What is attested of an item of the ledger, and to whom. */
export interface AttestableItem extends Attended {
  personId: string;
  sourceId: string;
}

/**
 * An item that comes from facts of ours. What members bring themselves, and what they say they have read, is theirs to
 * vouch for; and so is its description, which they may edit.
 */
export function attestable(item: LedgerItem | undefined): AttestableItem | undefined {
  if (!item || item.sourceId === null || !isKind(item.kind)) return undefined;
  const { id, personId, kind, sourceId, title, happenedOn, minutes } = item;
  return { itemId: id, personId, kind, sourceId, title, happenedOn, minutes };
}

const isKind = (kind: string): kind is CredentialKind => (CREDENTIAL_KINDS as readonly string[]).includes(kind);
