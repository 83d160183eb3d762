import { describe, expect, it } from '@jest/globals';
import { BLANK } from '../material-form/values.js';
import { planOf } from './plan.js';

const ZONE = 'America/Toronto';

describe('when something is handed out', () => {
  it('is a moment on the clocks of the class', () => {
    const plan = planOf({ ...BLANK, release: 'on-date', releaseAt: '2027-03-01T09:00' }, ZONE);
    expect(plan).toEqual({ release: 'on-date', releaseAt: '2027-03-01T14:00:00.000Z', prework: false, dueAt: null });
  });

  it('is not sent where it does not show', () => {
    const values = { ...BLANK, releaseAt: '2027-03-01T09:00', dueAt: '2027-03-01T09:00' };
    expect(planOf(values, ZONE)).toEqual({ release: 'before', releaseAt: null, prework: false, dueAt: null });
    expect(planOf({ ...values, prework: true }, ZONE).dueAt).toBe('2027-03-01T14:00:00.000Z');
  });
});
