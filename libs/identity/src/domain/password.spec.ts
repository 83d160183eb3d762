import { describe, expect, it } from '@jest/globals';
import { normalizedPassword, passwordProblem } from './password.js';

describe('a password', () => {
  it.each(['a long walk by the river', 'ten chars!', 'пароль из слов', '👍👎👊🤞🖖🤘🤙👈👉👆', 'x1'.repeat(90) + 'yz'])(
    '%s will do',
    (given) => {
      expect(passwordProblem(given, 'ana@example.org')).toBeUndefined();
    },
  );

  it.each([
    ['nine char', 'must have at least 10 characters'],
    ['👍'.repeat(9), 'must have at least 10 characters'],
    [`${'x1y2'.repeat(50)}z`, 'must have at most 200 characters'],
    ['aaaaaaaaaaaa', 'is too easy to guess'],
    ['Password123', 'is too easy to guess'],
    ['ana.lee@example.org', 'must not be the e-mail address'],
    ['longlocalpart', 'must not be the e-mail address'],
    ['\ud800 and some more', 'must be text'],
    [12345678901, 'must be text'],
  ])('%s will not', (given, reason) => {
    const email = given === 'longlocalpart' ? 'longlocalpart@example.org' : 'ana.lee@example.org';
    expect(passwordProblem(given, email)).toBe(reason);
  });

  it('is the same however an accent was typed', () => {
    expect(normalizedPassword('re\u0301sume\u0301')).toBe(normalizedPassword('résumé'));
  });
});
