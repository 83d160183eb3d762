import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from '#platform';
import { Sealing } from './sealing.js';

const under = (secret: string) => new Sealing(readConfiguration({ APP_SECRET: secret }));
const ours = under('the secret of one installation, long enough');

describe('what is sealed', () => {
  const sealed = ours.seal(Buffer.from('a private key'), 'key 1');

  it('opens under the same secret for the same thing', () => {
    expect(ours.open(sealed, 'key 1')?.toString()).toBe('a private key');
    expect(sealed.includes('private')).toBe(false);
    expect(ours.seal(Buffer.from('a private key'), 'key 1')).not.toEqual(sealed);
  });

  it('opens for nothing else, under no other secret, and not once it was changed', () => {
    expect(ours.open(sealed, 'key 2')).toBeUndefined();
    expect(under('the secret of another installation, long as well').open(sealed, 'key 1')).toBeUndefined();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(ours.open(changed, 'key 1')).toBeUndefined();
    }
    expect(ours.open(Buffer.alloc(3), 'key 1')).toBeUndefined();
  });
});
