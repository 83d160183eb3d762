/** What decides whether an answer may be endorsed. */
export interface EndorsementFacts {
  depth: number;
  authorId: string;
  locked: boolean;
  archived: boolean;
  /** The trainer whose word stands already. */
  endorsedBy: string | null;
}

/** Why a trainer cannot endorse a post, though they read it. */
export type EndorsementRefused = 'not-an-answer' | 'own-post' | 'thread-locked' | 'space-archived';

/** Whether a trainer may vouch for a post: for answers of others, while the thread takes answers. */
export function endorsementRefused(trainerId: string, facts: EndorsementFacts): EndorsementRefused | undefined {
  if (facts.depth !== 1) return 'not-an-answer';
  if (facts.authorId === trainerId) return 'own-post';
  if (facts.locked) return 'thread-locked';
  if (facts.archived) return 'space-archived';
  return undefined;
}

/** Whether a person may take an endorsement back: who gave it, at any time, and administrators for who has left. */
export const mayWithdraw = (personId: string, isAdmin: boolean, { endorsedBy }: EndorsementFacts): boolean =>
  endorsedBy === personId || isAdmin;
