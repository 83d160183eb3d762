import { describe, expect, it } from '@jest/globals';
import { MINUTE, SECOND } from '#kernel';
import { aSession, at, type SessionTeller } from '../../../../test/support/session-facts.js';
import { FIRST_RULES } from '../../../../test/support/rules.js';
import { settleOne } from './settlement.js';

const rules = FIRST_RULES;
const ada = (session: SessionTeller) => settleOne('ada', session.facts, rules);
const bar = (session: SessionTeller) =>
  ada(session).explanation.segments.map(({ from, to, kind }) => `${clock(from)}-${clock(to)} ${kind}`);
const clock = (moment: number) => new Date(moment).toISOString().slice(11, 19);

describe('the end of an interval nobody noted', () => {
  it('is its last heartbeat', () => {
    expect(ada(aSession().seen('ada', '12:00-12:40')).explanation.credited).toBe(40 * MINUTE);
  });

  it('is the end of the window where that came within 30 s after it', () => {
    expect(ada(aSession().seen('ada', '12:00-12:59:30')).explanation.credited).toBe(60 * MINUTE);
    expect(ada(aSession().seen('ada', '12:00-12:59:29')).explanation.credited).toBe(59 * MINUTE + 29 * SECOND);
  });

  it('is its beginning where there was no heartbeat at all', () => {
    const connections = [{ personId: 'ada', connectionId: 'c', joinedAt: at('12:10'), leftAt: null, heartbeats: [] }];
    expect(ada(aSession().with({ connections })).explanation.credited).toBe(0);
  });

  it('is not put off by a heartbeat that arrives after `left`', () => {
    const stay = { personId: 'ada', connectionId: 'c', joinedAt: at('12:00'), leftAt: at('12:30') };
    const connections = [{ ...stay, heartbeats: [at('12:29:50'), at('12:30:05')] }];
    expect(ada(aSession().with({ connections })).explanation.credited).toBe(30 * MINUTE);
  });
});

describe('the window of an abandoned session', () => {
  it('ends at the last heartbeat of anybody', () => {
    const session = aSession().abandonedAt('13:20').seen('ada', '12:00-12:20').seen('ben', '12:00-12:50');
    expect(ada(session).explanation.window).toMatchObject({ to: at('12:50'), closesAt: 'last-heartbeat' });
    expect(ada(session).explanation.credited).toBe(20 * MINUTE);
  });

  it('leaves no tail, which a later heartbeat of somebody else would take away', () => {
    const session = (last: string) =>
      aSession().abandonedAt('13:20').seen('ada', '12:00-12:49:40').seen('ben', `12:00-${last}`);
    expect(ada(session('12:50')).explanation.credited).toBe(49 * MINUTE + 40 * SECOND);
    expect(ada(session('12:51')).explanation.credited).toBe(49 * MINUTE + 40 * SECOND);
  });

  it('is none where nobody was ever seen', () => {
    expect(ada(aSession().abandonedAt('13:00')).explanation.window).toBeNull();
  });
});

describe('bridging', () => {
  it('bridges a gap of exactly 120 s and not one of a second more', () => {
    const parted = (back: string) => aSession().stay('ada', '12:00-12:20').stay('ada', `${back}-13:00`);
    expect(ada(parted('12:22:00')).explanation.totals).toMatchObject({ bridged: 120 * SECOND, absent: 0 });
    expect(ada(parted('12:22:01')).explanation.totals).toMatchObject({ bridged: 0, absent: 121 * SECOND });
  });

  it('bridges 600 s in all and shows what is over', () => {
    const minutes = [0, 5, 10, 15, 20, 25, 30];
    const flaky = minutes.reduce(
      (session, minute) => session.stay('ada', `12:${minute}-12:${minute + 3}`),
      aSession().endedAt('12:33'),
    );
    expect(ada(flaky).explanation.totals).toMatchObject({ bridged: 600 * SECOND, 'over-cap': 120 * SECOND });
    expect(ada(flaky).minutes).toBe(31);
  });

  it('does not bridge from before the window into it', () => {
    const early = aSession().stay('ada', '11:50-11:59').stay('ada', '12:00:30-13:00');
    expect(bar(early)).toEqual([
      '11:50:00-11:59:00 outside-window',
      '12:00:00-12:00:30 absent',
      '12:00:30-13:00:00 counted',
    ]);
  });

  it('parts a gap by a single sign of life', () => {
    const connections = [
      ...aSession().stay('ada', '12:00-12:20').stay('ada', '12:23-13:00').facts.connections,
      { personId: 'ada', connectionId: 'x', joinedAt: at('12:21:30'), leftAt: at('12:21:30'), heartbeats: [] },
    ];
    expect(ada(aSession().with({ connections })).minutes).toBe(60);
  });
});

describe('a connection that ended before it began, by a clock that was stepped back', () => {
  it('is a sign of life all the same', () => {
    const connections = [
      ...aSession().stay('ada', '12:00-12:20').stay('ada', '12:23-13:00').facts.connections,
      { personId: 'ada', connectionId: 'x', joinedAt: at('12:21:30'), leftAt: at('12:21'), heartbeats: [] },
    ];
    expect(ada(aSession().with({ connections })).minutes).toBe(60);
  });
});

describe('an outage', () => {
  const around = (last: string, back: string, outage: string) =>
    ada(aSession().seen('ada', `12:00-${last}`).stay('ada', `${back}-13:00`).outage(outage)).explanation;

  it('is credited to those seen within 30 s before and back within 120 s after', () => {
    expect(around('12:19:30', '12:27', '12:20-12:25').totals).toMatchObject({
      outage: 5 * MINUTE,
      bridged: 150 * SECOND,
      absent: 0,
    });
  });

  it('is not credited to those who had gone before, or who came back later', () => {
    expect(around('12:19:29', '12:26', '12:20-12:25').totals).toMatchObject({ outage: 0, bridged: 0 });
    expect(around('12:20', '12:27:01', '12:20-12:25').totals).toMatchObject({ outage: 0, bridged: 0 });
  });

  it('is credited 10 minutes at most, and what is over is not bridged instead', () => {
    const explained = around('12:20', '12:31', '12:20-12:31');
    expect(explained.totals).toMatchObject({ outage: 10 * MINUTE, bridged: 0, 'over-cap': MINUTE });
    expect(explained.credited).toBe(59 * MINUTE);
  });

  it('leaves the cap of bridges alone', () => {
    const minutes = [0, 5, 10, 15, 20];
    const flaky = minutes
      .reduce((session, minute) => session.stay('ada', `12:${minute}-12:${minute + 3}`), aSession())
      .stay('ada', '12:25-12:28')
      .stay('ada', '12:31-13:00')
      .outage('12:28-12:31');
    expect(ada(flaky).explanation.totals).toMatchObject({ bridged: 600 * SECOND, outage: 180 * SECOND, absent: 0 });
  });

  it('that was short takes nothing from a long one', () => {
    const session = aSession()
      .seen('ada', '12:00-12:10')
      .stay('ada', '12:20-12:30')
      .stay('ada', '12:31-13:00')
      .outage('12:10-12:20')
      .outage('12:30-12:31');
    expect(ada(session).explanation.totals).toMatchObject({ outage: 10 * MINUTE, bridged: MINUTE, 'over-cap': 0 });
  });
});

describe('the explaining bar', () => {
  it('shows each stretch in order, without a hole in the window', () => {
    const session = aSession()
      .startedAt('12:05')
      .stay('ada', '11:50-12:20')
      .stay('ada', '12:21-12:30')
      .stay('ada', '12:40-13:10');
    expect(bar(session)).toEqual([
      '11:50:00-12:05:00 outside-window',
      '12:05:00-12:20:00 counted',
      '12:20:00-12:21:00 bridged',
      '12:21:00-12:30:00 counted',
      '12:30:00-12:40:00 absent',
      '12:40:00-13:00:00 counted',
      '13:00:00-13:10:00 outside-window',
    ]);
  });
});
