import { describe, expect, it } from '@jest/globals';
import { expiryOf } from '#kernel';
import { hindrancesOf } from './eligibility.js';
import { type RoadFacts, roadOf } from './road.js';

const enough = { minutes: 840, requiredMinutes: 840, participation: true, understanding: true };
const start: RoadFacts = {
  ...{ preWorkSent: false, standing: { ...enough, minutes: 0, participation: false }, submitted: false },
  ...{ activatedOn: null, exam: null, renewedUntil: null },
};
const CSPO = { hasExam: false, validityMonths: 24 };
const CSM = { hasExam: true, validityMonths: 24 };
const TODAY = '2026-04-10';

describe('who may be submitted', () => {
  it('has attended as many minutes as the course asks for, and both confirmations', () => {
    expect(hindrancesOf(enough, false)).toEqual([]);
    expect(hindrancesOf({ ...enough, minutes: 900 }, false)).toEqual([]);
  });

  it('is told everything that is missing', () => {
    const standing = { minutes: 839, requiredMinutes: 840, participation: false, understanding: false };
    expect(hindrancesOf(standing, false)).toEqual([
      { code: 'minutes', missing: 1 },
      { code: 'participation', missing: null },
      { code: 'understanding', missing: null },
    ]);
  });

  it('has not withdrawn', () => {
    expect(hindrancesOf(enough, true)).toEqual([{ code: 'withdrawn', missing: null }]);
  });
});

describe('the road to a certification', () => {
  it.each([
    ['enrolled', {}, CSPO],
    ['pre-work-sent', { preWorkSent: true }, CSPO],
    ['attended', { standing: enough }, CSPO],
    ['submitted', { standing: enough, submitted: true }, CSPO],
    // A mark that is withdrawn afterwards does not take a submission back.
    ['submitted', { submitted: true }, CSPO],
    ['valid', { submitted: true, activatedOn: '2026-04-01' }, CSPO],
    ['activated', { submitted: true, activatedOn: '2026-04-01' }, CSM],
    ['activated', { submitted: true, activatedOn: '2026-04-01', exam: { result: 'failed', on: TODAY } }, CSM],
    ['valid', { submitted: true, activatedOn: '2026-04-01', exam: { result: 'passed', on: TODAY } }, CSM],
    ['renewed', { submitted: true, activatedOn: '2022-04-01', renewedUntil: '2028-04-01' }, CSPO],
    ['due', { submitted: true, activatedOn: '2022-04-01', renewedUntil: '2026-05-01' }, CSPO],
    ['lapsed', { submitted: true, activatedOn: '2022-04-01', renewedUntil: '2026-04-09' }, CSPO],
  ] as const)('is at %s', (state, facts, course) => {
    expect(roadOf({ ...start, ...facts }, course, TODAY).state).toBe(state);
  });

  it('counts from the day of the exam where there is one', () => {
    const facts = {
      ...start,
      submitted: true,
      activatedOn: '2026-04-01',
      exam: { result: 'passed' as const, on: TODAY },
    };
    expect(roadOf(facts, CSM, TODAY)).toEqual({ state: 'valid', issuedOn: TODAY, expiresOn: '2028-04-10' });
  });

  it.each([
    ['2028-02-28', 'due'],
    ['2028-02-29', 'lapsed'],
    ['2027-09-01', 'due'],
    ['2027-08-31', 'valid'],
  ])('that expires on 28 February 2028 is on %s %s', (today, state) => {
    const facts = { ...start, submitted: true, activatedOn: '2026-02-28' };
    expect(roadOf(facts, CSPO, today)).toMatchObject({ state, expiresOn: '2028-02-28' });
  });

  it.each([
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-29', 24, '2028-03-29'],
  ])('holds from %s for %i months until %s', (issued, months, expires) => {
    expect(expiryOf(issued, months)).toBe(expires);
  });
});
