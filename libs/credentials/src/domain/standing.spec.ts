import { describe, expect, it } from '@jest/globals';
import { type LastCredential, nextStep } from './standing.js';

const ADA = { personId: 'ada', isMembers: true };
const standing = (changes: Partial<LastCredential> = {}): LastCredential => ({
  ...{ id: 'c1', personId: 'ada', minutes: 60, reason: null },
  ...changes,
});

describe('what follows from what an item counts', () => {
  it.each([
    ['there was none', { ...ADA, minutes: 60 }, undefined, { do: 'issue' }],
    ['it is a guest’s', { ...ADA, isMembers: false, minutes: 60 }, undefined, { do: 'nothing' }],
    ['nothing counts', { ...ADA, minutes: 0 }, undefined, { do: 'nothing' }],
    ['it says the same', { ...ADA, minutes: 60 }, standing(), { do: 'nothing' }],
    ['the minutes differ', { ...ADA, minutes: 45 }, standing(), { do: 'replace', id: 'c1', reason: 'corrected' }],
    [
      'it is another’s',
      { ...ADA, personId: 'ben', minutes: 60 },
      standing(),
      { do: 'replace', id: 'c1', reason: 'corrected' },
    ],
    ['nothing counts any more', { ...ADA, minutes: 0 }, standing(), { do: 'revoke', id: 'c1', reason: 'withdrawn' }],
    ['it counts again', { ...ADA, minutes: 60 }, standing({ reason: 'withdrawn' }), { do: 'issue' }],
    ['a keeper revoked it', { ...ADA, minutes: 45 }, standing({ reason: 'revoked' }), { do: 'nothing' }],
  ] as const)('where %s', (_, item, last, step) => {
    expect(nextStep(item, last)).toEqual(step);
  });
});
