import { describe, expect, it } from '@jest/globals';
import { aSession } from '../../../../test/support/session-facts.js';
import { FIRST_RULES } from '../../../../test/support/rules.js';
import { settleOne } from './settlement.js';
import { longestStay, standingOf } from './standing.js';

const settledFor = (times: string) => settleOne('ada', aSession().stay('ada', times).facts, FIRST_RULES);
const word = (minutes: number, byPersonId = 'trainer') => ({ minutes, byPersonId });

describe('what stands in the end', () => {
  it('is what the facts say where nobody said otherwise', () => {
    expect(standingOf(settledFor('12:00-12:50'), [])).toEqual({ minutes: 50, issued: true });
    expect(standingOf(settledFor('12:00-12:10'), [])).toEqual({ minutes: 10, issued: false });
  });

  it('is the last word of a trainer or moderator', () => {
    expect(standingOf(settledFor('12:00-12:10'), [word(20), word(45)])).toEqual({ minutes: 45, issued: true });
    expect(standingOf(settledFor('12:00-12:50'), [word(20)])).toEqual({ minutes: 20, issued: false });
    expect(standingOf(settledFor('12:00-12:50'), [word(0)])).toEqual({ minutes: 0, issued: false });
  });

  it('is never one’s own word', () => {
    const settled = settledFor('12:00-12:10');
    expect(standingOf(settled, [word(20), word(60, 'ada')])).toEqual({ minutes: 20, issued: false });
  });
});

describe('the most an override can grant', () => {
  it('is the length of the window', () => {
    expect(longestStay(settledFor('12:00-12:10'))).toBe(60);
  });

  it('is nothing where no time of the session counts', () => {
    const settled = settleOne('ada', aSession().with({ startedAt: null }).facts, FIRST_RULES);
    expect(longestStay(settled)).toBe(0);
  });
});
