import { describe, expect, it } from '@jest/globals';
import { alumniSpaceName, classSpaceName } from './class-space.js';

const class_ = {
  title: '',
  course: 'Certified Scrum Product Owner',
  firstDay: '2026-03-28',
  lastDay: '2026-03-29',
  locale: 'en',
} as const;

describe('the name of a class’s space', () => {
  it.each([
    [class_, 'Certified Scrum Product Owner, 28 – 29 March 2026'],
    [{ ...class_, title: 'Spring' }, 'Spring, 28 – 29 March 2026'],
    [{ ...class_, lastDay: '2026-03-28' }, 'Certified Scrum Product Owner, 28 March 2026'],
    [{ ...class_, lastDay: '2026-04-02' }, 'Certified Scrum Product Owner, 28 March – 2 April 2026'],
    [
      { ...class_, firstDay: '2026-12-31', lastDay: '2027-01-01' },
      'Certified Scrum Product Owner, 31 December 2026 – 1 January 2027',
    ],
    [{ ...class_, locale: 'fr' as const }, 'Certified Scrum Product Owner, 28–29 mars 2026'],
  ])('is what is taught, and when in words', (facts, name) => {
    expect(classSpaceName(facts)).toBe(name);
  });

  it('is never longer than spaces’ names are, and ends on a whole character', () => {
    const name = classSpaceName({ ...class_, title: '🦉'.repeat(200), lastDay: '2027-12-29' });
    expect([...name]).toHaveLength(80);
    expect(name).toMatch(/^🦉+…, 28 March 2026 – 29 December 2027$/u);
    expect([...alumniSpaceName('x'.repeat(200), 'fr')]).toHaveLength(80);
  });
});
