/** What decides who may say which answer helped. */
export interface AcceptanceFacts {
  kind: 'question' | 'discussion';
  askerId: string;
  locked: boolean;
  archived: boolean;
}

/** Why an answer cannot be accepted by this person, though they read the thread. */
export type AcceptanceRefused = 'not-a-question' | 'forbidden' | 'thread-locked' | 'space-archived';

/**
 * Whether a person may accept an answer or take that back: who asked, and nobody in their place, not even a moderator.
 * Also who asked without a name. Undefined where nothing is in the way.
 */
export function acceptanceRefused(personId: string, facts: AcceptanceFacts): AcceptanceRefused | undefined {
  if (facts.kind !== 'question') return 'not-a-question';
  if (facts.askerId !== personId) return 'forbidden';
  if (facts.locked) return 'thread-locked';
  if (facts.archived) return 'space-archived';
  return undefined;
}
