import { diffWordsWithSpace } from 'diff';

/** A stretch of text, and whether it was there before, came or went. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond so many changed words a comparison costs more than it tells, and everything counts as written anew. */
const MOST_EDITS = 500;

/**
 * What changed from `before` to `after`, by words. What is the same and what was removed make `before`; what is the same
 * and what was added make `after`.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (changes) {
    return changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }));
  }
  const whole: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return whole.filter(({ text }) => text !== '');
}
