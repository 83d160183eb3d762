import { describe, expect, it } from '@jest/globals';
import type { Road } from '../../../api/road.js';
import { stepsOf } from './steps.js';

const CSPO = {
  ...{ code: 'CSPO', name: 'Product Owner', certification: 'Product Owner', hasExam: false, validityMonths: 24 },
  next: null,
};
const start: Road = {
  ...{
    course: CSPO,
    email: 'ada@example.org',
    state: 'enrolled',
    preWorkSent: false,
    minutes: 0,
    requiredMinutes: 840,
  },
  ...{ participation: false, understanding: false, submittedAt: null, activatedOn: null, exam: null, issuedOn: null },
  ...{ expiresOn: null, renewedUntil: null },
};
const places = (road: Road) => stepsOf(road).map(({ name, place }) => `${name} ${place}`);

describe('the steps of a road', () => {
  it('begin with the roster, and one of them is now', () => {
    expect(places(start)).toEqual([
      ...['enrolled done', 'attended now', 'submitted ahead', 'activated ahead', 'certified ahead'],
    ]);
  });

  it('have what the class and the course have', () => {
    const road = { ...start, preWorkSent: true, course: { ...CSPO, hasExam: true } };
    expect(stepsOf(road).map(({ name }) => name)).toEqual([
      ...['enrolled', 'pre-work', 'attended', 'submitted', 'activated', 'exam', 'certified'],
    ]);
    expect(places({ ...start, course: { ...CSPO, certification: '' } })).toEqual(['enrolled done', 'attended now']);
  });

  it('wait for the exam where it was not passed', () => {
    const road: Road = {
      ...{ ...start, course: { ...CSPO, hasExam: true }, state: 'activated', submittedAt: '2026-04-01T08:00:00Z' },
      ...{ activatedOn: '2026-04-03', exam: { result: 'failed', on: '2026-04-04' } },
    };
    expect(places(road).slice(2)).toEqual(['submitted done', 'activated done', 'exam now', 'certified ahead']);
  });

  it('are all done for who is certified', () => {
    const road: Road = {
      ...{ ...start, state: 'valid', submittedAt: '2026-04-01T08:00:00Z', activatedOn: '2026-04-03' },
      ...{ issuedOn: '2026-04-03', expiresOn: '2028-04-03' },
    };
    expect(stepsOf(road).every(({ place }) => place === 'done')).toBe(true);
  });
});
