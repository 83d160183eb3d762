import { describe, expect, it } from '@jest/globals';
import type { Stretch, StretchKind } from '../../api/records.js';
import { barEnds, drawn, remarks } from './stretches.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 19, 12, minute)).toISOString();
const stretch = (from: number, to: number, kind: StretchKind): Stretch => ({ from: at(from), to: at(to), kind });
const hour = { from: at(0), to: at(60) };

describe('the explaining bar', () => {
  it('lays stretches out in percent of the window', () => {
    const bar = drawn(hour, [stretch(0, 15, 'absent'), stretch(15, 60, 'counted')]);
    expect(bar.map(({ left, width }) => [left, width])).toEqual([
      [0, 25],
      [25, 75],
    ]);
  });

  it('leaves out what lies before and after', () => {
    expect(drawn(hour, [stretch(-20, 0, 'outside-window'), stretch(0, 60, 'counted')])).toHaveLength(1);
  });

  it('has no ends where nothing was seen and nothing counts', () => {
    expect(barEnds(null, [])).toBeNull();
  });

  it('shows what was seen where nothing counts', () => {
    expect(barEnds(null, [stretch(5, 20, 'outside-window')])).toEqual({ from: at(5), to: at(20) });
  });

  it('says when they came, what was bridged, when they were away and when they left', () => {
    const said = remarks(hour, [
      stretch(0, 3, 'absent'),
      stretch(3, 20, 'counted'),
      stretch(20, 21, 'bridged'),
      stretch(21, 47, 'counted'),
      stretch(47, 51, 'absent'),
      stretch(51, 58, 'counted'),
      stretch(58, 60, 'absent'),
    ]);
    expect(said).toEqual([
      { say: 'joined', at: at(3) },
      { say: 'bridged', count: 1 },
      { say: 'away', from: at(47), to: at(51) },
      { say: 'left', at: at(58) },
    ]);
  });

  it('says so where somebody was there all the time, or never', () => {
    expect(remarks(hour, [stretch(0, 60, 'counted')])).toEqual([{ say: 'whole' }]);
    expect(remarks(hour, [stretch(0, 60, 'absent')])).toEqual([{ say: 'nothing' }]);
  });
});
