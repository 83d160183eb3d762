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
    ['nine char', 'password-short'],
    ['👍'.repeat(9), 'password-short'],
    [`${'x1y2'.repeat(50)}z`, 'password-long'],
    ['aaaaaaaaaaaa', 'password-guessable'],
    ['Password123', 'password-guessable'],
    ['ana.lee@example.org', 'password-is-email'],
    ['longlocalpart', 'password-is-email'],
    ['\ud800 and some more', 'text'],
    [12345678901, 'text'],
  ])('%s will not', (given, reason) => {
    const email = given === 'longlocalpart' ? 'longlocalpart@example.org' : 'ana.lee@example.org';
    expect(passwordProblem(given, email)).toBe(reason);
  });

  it('is the same however an accent was typed', () => {
    expect(normalizedPassword('re\u0301sume\u0301')).toBe(normalizedPassword('résumé'));
  });
});
