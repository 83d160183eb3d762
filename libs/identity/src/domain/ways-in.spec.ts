import { describe, expect, it } from '@jest/globals';
import { mayLoseOne } from './ways-in.js';

const ALONE = { hasPassword: false, getsMail: false, passkeys: 1, identities: 0 };

describe('a way into an account', () => {
  it('stays where it is the last one', () => {
    expect(mayLoseOne(ALONE)).toBe(false);
    expect(mayLoseOne({ ...ALONE, passkeys: 0, identities: 1 })).toBe(false);
  });

  it.each([{ hasPassword: true }, { getsMail: true }, { passkeys: 2 }, { identities: 1 }])(
    'may go where there is another: %j',
    (more) => expect(mayLoseOne({ ...ALONE, ...more })).toBe(true),
  );
});
