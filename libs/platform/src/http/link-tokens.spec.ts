import { describe, expect, it } from '@jest/globals';
import { uuidv7 } from '#kernel';
import type { Configuration } from '../config/configuration.js';
import { LinkTokens } from './link-tokens.js';

const tokens = (appSecret: string) => new LinkTokens({ appSecret } as Configuration);
const ours = tokens('a secret of more than thirty-two characters');
const id = uuidv7(1_795_000_000_000);

describe('the token of a link', () => {
  it('gives the id of its link back', () => {
    expect(ours.idOf('join-link', ours.tokenOf('join-link', id))).toBe(id);
  });

  it('opens nothing of another kind, nor under another secret', () => {
    const token = ours.tokenOf('join-link', id);
    expect(ours.idOf('calendar-feed', token)).toBeUndefined();
    expect(tokens('another secret of more than 32 characters').idOf('join-link', token)).toBeUndefined();
  });

  it('does not open with any single character changed', () => {
    const token = ours.tokenOf('calendar-feed', id);
    for (let place = 0; place < token.length; place++) {
      const other = token[place] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, place) + other + token.slice(place + 1);
      const opened = ours.idOf('calendar-feed', changed);
      // The last character carries spare bits; whatever decodes to the same bytes is the same token.
      if (!Buffer.from(changed, 'base64url').equals(Buffer.from(token, 'base64url'))) expect(opened).toBeUndefined();
    }
  });

  it.each(['', 'x', 'x'.repeat(54), '../../etc', 'é'.repeat(54)])('%j is none', (text) => {
    expect(ours.idOf('join-link', text)).toBeUndefined();
  });
});
