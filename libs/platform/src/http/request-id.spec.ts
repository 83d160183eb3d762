import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { requestId } from './request-id.js';

describe('the id of a request', () => {
  const clock = new ManualClock();

  it('is the one that came with it', () => expect(requestId('0123-abc_DEF', clock)).toBe('0123-abc_DEF'));

  it.each([undefined, '', 'short', 'x'.repeat(65), 'a b c d e f', 'abcdefgh\n', 'ü'.repeat(10), ['abcdefgh']])(
    'is a new one instead of %j',
    (given) => expect(requestId(given, clock)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
  );
});
