import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Pacing } from './pacing.js';

/** When frames go out, each asked for some time after the one before was sent, in milliseconds. */
function sentAt(pacing: Pacing, pauses: number[]): number[] {
  let now = 0;
  return pauses.map((pause) => {
    now += pause;
    now += pacing.take(now);
    return now;
  });
}

const mostInASecond = (sent: number[]): number =>
  Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + 1_000).length));

describe('the pace of a room', () => {
  it('never holds a vote now and then back', () => {
    const pacing = new Pacing(0);
    const votes = Array.from({ length: 50 }, (_, index) => index * 100);
    expect(votes.map((at) => pacing.take(at))).toEqual(votes.map(() => 0));
  });

  it('is at most 25 frames in any second, however busy the room is, and not much less', () => {
    const sent = sentAt(
      new Pacing(0),
      Array.from({ length: 200 }, () => 0),
    );
    expect(mostInASecond(sent)).toBeLessThanOrEqual(25);
    expect(mostInASecond(sent)).toBeGreaterThan(22);
    expect(sent.filter((at) => at >= 5_000 && at < 6_000).length).toBeGreaterThanOrEqual(20);
  });

  it('keeps to what was set, after whatever pauses', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 }),
        (perSecond, pauses) => mostInASecond(sentAt(new Pacing(0, perSecond), pauses)) <= perSecond,
      ),
    );
  });
});
