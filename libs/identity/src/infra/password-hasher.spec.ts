import { describe, expect, it, jest } from '@jest/globals';
import { PasswordHasher } from './password-hasher.js';

describe('a password of an account that is not there', () => {
  it('costs one comparison from the first one on, as that of any other', async () => {
    const hasher = new PasswordHasher();
    const hash = jest.spyOn(hasher, 'hash');
    expect(await hasher.matches(undefined, 'a password that nobody has')).toBe(false);
    expect(hash).not.toHaveBeenCalled();
  });
});
