import { describe, expect, it } from '@jest/globals';
import { headerText, isHeaderName, isSoleAddress } from './mail.js';

describe('the parts of a mail that become headers', () => {
  it.each([
    ['plain', 'plain'],
    ['a\r\nBcc: b', 'a Bcc: b'],
    ['a\u2028b\u0000c', 'a b c'],
    ['  Café ☕ ', 'Café ☕'],
  ])('%j becomes %j', (given, wanted) => expect(headerText(given)).toBe(wanted));

  it.each(['List-Unsubscribe', 'X-A1'])('%j is the name of a header', (name) => expect(isHeaderName(name)).toBe(true));
  it.each(['', 'A B', 'A:', 'A\r\nB', '1A'])('%j is none', (name) => expect(isHeaderName(name)).toBe(false));

  it.each(['anna@example.org', 'a.b+c@sub.example.org', 'jürgen@exämple.org'])('%j is one address', (address) =>
    expect(isSoleAddress(address)).toBe(true),
  );
  it.each(['', 'anna', 'a@b@c', 'a@b, c@d', 'Anna <a@b>', 'a@b\r\nBcc: c@d', '"a"@b', '<a@b>'])(
    '%j is not',
    (address) => expect(isSoleAddress(address)).toBe(false),
  );
});
