import { describe, expect, it } from '@jest/globals';
import { differs, otherAddress, type RosterAddresses } from './differing.js';

const somebody = (changes: Partial<RosterAddresses> = {}): RosterAddresses => ({
  ...{ email: 'ada@work.example', joinedBy: 'link', accountEmail: 'ada@home.example', keptBeside: null },
  ...changes,
});

describe('addresses of somebody on a roster', () => {
  it.each(['link', 'code'] as const)('differ where somebody came by a %s with another account', (joinedBy) => {
    expect(otherAddress(somebody({ joinedBy }))).toBe('ada@home.example');
    expect(differs(somebody({ joinedBy }))).toBe(true);
  });

  it.each([
    ['is the same', { accountEmail: 'ada@work.example' }],
    ['was found by the roster’s, and has changed since', { joinedBy: 'address' as const }],
    ['is nobody’s yet', { joinedBy: null, accountEmail: null }],
    ['is gone with an account that was erased', { accountEmail: null }],
  ])('do not differ where that of the account %s', (_, changes) => {
    expect(otherAddress(somebody(changes))).toBeNull();
    expect(differs(somebody(changes))).toBe(false);
  });

  it('were looked at until the account has yet another one', () => {
    const kept = somebody({ keptBeside: 'ada@home.example' });
    expect(differs(kept)).toBe(false);
    expect(otherAddress(kept)).toBe('ada@home.example');
    expect(differs({ ...kept, accountEmail: 'ada@new.example' })).toBe(true);
  });
});
