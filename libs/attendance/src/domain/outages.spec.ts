import { describe, expect, it } from '@jest/globals';
import { aSession, at, during } from '../../../../test/support/session-facts.js';
import { outagesOf } from './outages.js';
import { FIRST_RULES } from '../../../../test/support/rules.js';
import { settleOne } from './settlement.js';

const node = (life: string, stoppedAt: string | null = null) => {
  const { from, to } = during(life);
  return { startedAt: from, seenAt: to, stoppedAt: stoppedAt === null ? null : at(stoppedAt) };
};

describe('outages', () => {
  it('last from the end of a node to the start of the next', () => {
    expect(outagesOf([node('11:00-12:25:10'), node('12:27:30-13:00')])).toEqual([during('12:25:10-12:27:30')]);
  });

  it('begin when a node stopped by its own will, not when it was last heard of before', () => {
    const stopped = node('11:00-12:25:10', '12:25:12');
    expect(outagesOf([stopped, node('12:25:40-13:00')])).toEqual([during('12:25:12-12:25:40')]);
  });

  it('have no length where another node was up already', () => {
    expect(outagesOf([node('11:00-12:25'), node('11:00-13:00')])).toEqual([during('12:25-12:25')]);
  });

  it('are none while a node lives alone', () => {
    expect(outagesOf([node('11:00-13:00')])).toEqual([]);
  });

  it('cost nobody anything where another node took over within two minutes and a half', () => {
    const outages = outagesOf([node('11:00-12:25'), node('11:00-13:00')]);
    const session = aSession().with({ outages }).seen('ada', '12:00-12:24:45').stay('ada', '12:26:55-13:00');
    expect(settleOne('ada', session.facts, FIRST_RULES).minutes).toBe(60);
  });
});
