import { describe, expect, it } from '@jest/globals';
import { readQuery, readTitle } from './query.js';

const read = (typed: string) =>
  readQuery(typed).map((terms) => terms.map(({ word, not }) => (not ? `-${word}` : word)));

describe('what was typed', () => {
  it.each([
    ['sprint goal', [['sprint', 'goal']]],
    ['"sprint goal" review', [['sprint goal', 'review']]],
    ['"sprint goal', [['sprint goal']]],
    ['sprint -goal', [['sprint', '-goal']]],
    ['sprint -"daily scrum"', [['sprint', '-daily scrum']]],
    ['sprint or goal', [['sprint'], ['goal']]],
    ['sprint OU but', [['sprint'], ['but']]],
    ['time-boxed', [['time boxed']]],
    ['CSM/CSPO', [['csm cspo']]],
    ["l'équipe", [['l equipe']]],
    ['or', []],
    ['-goal', []],
    ['" " - ?', []],
    ['', []],
  ])('%s is read as %j', (typed, terms) => expect(read(typed)).toEqual(terms));

  it('keeps the accents beside the word without them', () => {
    expect(readQuery('Réunion ')).toEqual([[{ word: 'reunion', plain: 'réunion' }]]);
  });

  it('may be unfinished in its last word, once that has three letters', () => {
    const unfinished = (typed: string) =>
      readQuery(typed)
        .flat()
        .some(({ begins }) => begins);
    expect(['seu', 'sprint go', 'sprint goa'].map(unfinished)).toEqual([true, false, true]);
    expect(['goal ', 'goal?', '"goal"', '-goal x', 'sprint -goal'].map(unfinished)).not.toContain(true);
  });

  it('is looked at up to a dozen terms', () => {
    expect(readQuery('word '.repeat(50)).flat()).toHaveLength(12);
  });
});

describe('a title', () => {
  it('is like others by its words, and more so by two of them', () => {
    const { strong, any } = readTitle('How do we estimate the velocity?');
    expect(any.map(([term]) => term!.word)).toEqual(['estimate', 'velocity']);
    expect(strong.map((pair) => pair.map(({ word }) => word))).toEqual([['estimate', 'velocity']]);
  });

  it('of common words alone is like none', () => {
    expect(readTitle('What is it that we do?').any).toEqual([]);
  });
});
