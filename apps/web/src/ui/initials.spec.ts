import { describe, expect, it } from '@jest/globals';
import { initials } from './initials.js';

describe('the letters that stand for a person', () => {
  it.each([
    ['Maya Okafor', 'MO'],
    ['Ruth', 'RU'],
    ['Jean-Luc de la Tour', 'JT'],
    ['  élodie   ', 'ÉL'],
    ['', '?'],
  ])('of "%s" are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
