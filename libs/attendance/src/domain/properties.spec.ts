import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SECOND } from '#kernel';
import { aSession, at } from '../../../../test/support/session-facts.js';
import { FIRST_RULES } from '../../../../test/support/rules.js';
import type { Connection, SessionFacts } from './session-facts.js';
import { settleOne } from './settlement.js';

const rules = FIRST_RULES;
const BASE = at('12:00');

/** A moment around a session of an hour, in steps of 10 s so that limits are met exactly and often. */
const moment = fc.integer({ min: -60, max: 480 }).map((step) => BASE + step * 10 * SECOND);
const personId = fc.constantFrom('ada', 'ada', 'ada', 'ben');

const connection: fc.Arbitrary<Connection> = fc.record({
  personId,
  connectionId: fc.uuid(),
  joinedAt: moment,
  leftAt: fc.option(moment),
  heartbeats: fc.array(moment, { maxLength: 6 }),
});

/** Many short stays, so that gaps of bridgeable length and full caps come up. */
const flickering: fc.Arbitrary<Connection[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 })), { maxLength: 25 })
  .map((steps) => {
    let now = BASE - 100 * SECOND;
    return steps.map(([stay, gap], index) => {
      const joinedAt = now;
      now += (stay + gap) * 10 * SECOND;
      return {
        personId: 'ada',
        connectionId: `flicker-${index}`,
        joinedAt,
        leftAt: joinedAt + stay * 10 * SECOND,
        heartbeats: [],
      };
    });
  });

const outage = fc
  .tuple(moment, fc.integer({ min: 0, max: 90 }))
  .map(([from, length]) => ({ from, to: from + length * 10 * SECOND }));

const session: fc.Arbitrary<SessionFacts> = fc
  .record({
    startedAt: moment,
    endedAt: moment,
    abandoned: fc.boolean(),
    scheduledStart: moment,
    scheduledEnd: moment,
    connections: fc.tuple(fc.array(connection, { maxLength: 6 }), flickering).map((lists) => lists.flat()),
    outages: fc.array(outage, { maxLength: 5 }),
  })
  .map((told) => ({ ...aSession().facts, ...told }));

/** A session with room for something to go wrong: an hour on time, so that windows are seldom empty. */
const wholeHour = fc
  .tuple(session, fc.boolean())
  .map(([told, abandoned]) => ({ ...told, ...onTime, abandoned, connections: told.connections }));
const onTime = { startedAt: BASE, scheduledStart: BASE, scheduledEnd: at('13:00'), endedAt: at('13:05') };

const sessions = fc.oneof(session, wholeHour);
const creditedIn = (facts: SessionFacts) => settleOne('ada', facts, rules).explanation.credited;

describe('credited time, whatever happened', () => {
  it('never exceeds wall time, and its stretches add up to the window', () => {
    fc.assert(
      fc.property(sessions, (facts) => {
        const { credited, window, segments, totals } = settleOne('ada', facts, rules).explanation;
        const wall = window ? window.to - window.from : 0;
        expect(credited).toBeGreaterThanOrEqual(0);
        expect(credited).toBeLessThanOrEqual(wall);
        const { 'outside-window': _, ...inside } = totals;
        expect(Object.values(inside).reduce((sum, time) => sum + time, 0)).toBe(wall);
        for (const [index, segment] of segments.entries()) {
          expect(segment.to).toBeGreaterThan(segment.from);
          if (index > 0) expect(segment.from).toBeGreaterThanOrEqual(segments[index - 1]!.to);
        }
        expect(totals.bridged).toBeLessThanOrEqual(rules.bridgedAtMost);
        expect(totals.outage).toBeLessThanOrEqual(rules.outageAtMost);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never falls when somebody joins once more', () => {
    fc.assert(
      fc.property(sessions, connection, (facts, more) => {
        const joined = { ...more, leftAt: null, heartbeats: [] };
        const after = creditedIn({ ...facts, connections: [...facts.connections, joined] });
        expect(after).toBeGreaterThanOrEqual(creditedIn(facts));
      }),
      { numRuns: 3_000 },
    );
  });

  it('never falls when a connection gives one more heartbeat', () => {
    fc.assert(
      fc.property(sessions, moment, fc.nat(), (facts, beat, which) => {
        fc.pre(facts.connections.length > 0);
        const chosen = which % facts.connections.length;
        const connections = facts.connections.map((one, index) =>
          index === chosen ? { ...one, heartbeats: [...one.heartbeats, beat] } : one,
        );
        expect(creditedIn({ ...facts, connections })).toBeGreaterThanOrEqual(creditedIn(facts));
      }),
      { numRuns: 3_000 },
    );
  });
});
