import { describe, expect, it } from '@jest/globals';
import { RENEWAL_RULES } from '../../../../../test/support/rules.js';
import { needsOf, nextSteps } from './needs.js';

/** The table of renewals, told once more, in its own way: codes, SEUs for the first track, for each further one, fee. */
const TABLE = [
  { codes: ['CSP-SM', 'CSP-PO', 'CSP-D'], first: 40, further: 20, fee: 250 },
  { codes: ['A-CSM', 'A-CSPO', 'A-CSD'], first: 30, further: 15, fee: 175 },
  { codes: ['CSM', 'CSPO', 'CSD'], first: 20, further: 10, fee: 100 },
];

/** Walks down the table: a track is paid for where it is met first, and everything after the very first is a further one. */
function byTheTable(held: ReadonlySet<string>) {
  const paid = new Set<number>();
  let sum = 0;
  let fee = 0;
  for (const row of TABLE) {
    for (const track of [0, 1, 2]) {
      if (paid.has(track) || !held.has(row.codes[track]!)) continue;
      sum += paid.size === 0 ? row.first : row.further;
      fee ||= row.fee;
      paid.add(track);
    }
  }
  return { seus: sum, fee };
}

const ALL = TABLE.flatMap(({ codes }) => codes);
const combinations = Array.from({ length: 2 ** ALL.length }, (_, bits) =>
  ALL.filter((__, place) => bits & (1 << place)),
);

describe('what a renewal takes', () => {
  it('is what the table says, for all 512 combinations of certifications in any order', () => {
    expect(combinations).toHaveLength(512);
    for (const codes of combinations) {
      const wanted = { codes, ...byTheTable(new Set(codes)) };
      expect({ codes, ...needsOf(RENEWAL_RULES, codes) }).toEqual(wanted);
      expect({ codes, ...needsOf(RENEWAL_RULES, codes.toReversed()) }).toEqual(wanted);
    }
  });

  it.each([
    [['CSM', 'CSPO'], 30, 100],
    [['CSP-SM', 'CSP-PO', 'CSD'], 70, 250],
    [['CSPO', 'A-CSPO'], 30, 175],
    [['A-CSPO', 'CSM'], 40, 175],
    [['cspo'], 20, 100],
    [['Something else'], 0, 0],
  ])('is for %j %i SEUs and $%i', (codes, seus, fee) => {
    expect(needsOf(RENEWAL_RULES, codes)).toEqual({ seus, fee });
  });
});

describe('the next step', () => {
  const steps = (...codes: string[]) =>
    nextSteps(RENEWAL_RULES, codes).map(({ from, to, experienceMonths }) => [from, to.code, experienceMonths]);

  it('is the level above, on each track that somebody has begun', () => {
    expect(steps('CSPO')).toEqual([['CSPO', 'A-CSPO', 12]]);
    expect(steps('CSPO', 'A-CSPO', 'CSM')).toEqual([
      ['A-CSPO', 'CSP-PO', 0],
      ['CSM', 'A-CSM', 12],
    ]);
  });

  it('is none above the highest', () => {
    expect(steps('CSP-D')).toEqual([]);
    expect(steps()).toEqual([]);
  });
});
