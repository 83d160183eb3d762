import { describe, expect, it } from '@jest/globals';
import { emailAddress } from './email-address.js';

describe('an e-mail address', () => {
  it.each([
    ['ana@example.org', 'ana@example.org'],
    ['  Ana.Lee+csm@Example.ORG ', 'ana.lee+csm@example.org'],
    ['o’neil'.replace('’', "'") + '@example.org', "o'neil@example.org"],
    ['root@localhost', 'root@localhost'],
    ['zoe@exämple.org', 'zoe@xn--exmple-cua.org'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%s is kept as %s', (given, kept) => {
    expect(emailAddress(given)).toBe(kept);
    expect(emailAddress(kept)).toBe(kept);
  });

  it.each([
    '',
    '@',
    'ana',
    'ana@',
    '@example.org',
    'ana@@example.org',
    'a@b@c.org',
    '.ana@example.org',
    'ana.@example.org',
    'a..b@example.org',
    'ana@-example.org',
    'ana@example..org',
    'ana@example.org.',
    'ana@exam ple.org',
    'ana@example.org, ben@example.org',
    'Ana <ana@example.org>',
    'ana@example.org\nBcc: ben@example.org',
    'ana\0@example.org',
    'zoé@example.org',
    'ana@exämple.org/path',
    'ana@exämple.org:80',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}org`,
    7,
    null,
    ['ana@example.org'],
  ])('%j is none', (given) => {
    expect(emailAddress(given)).toBeUndefined();
  });
});
