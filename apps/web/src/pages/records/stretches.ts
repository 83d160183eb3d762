import type { Stretch, StretchKind } from '../../api/records.js';

export interface Span {
  from: string;
  to: string;
}

/** A stretch as it is drawn: where it begins and how wide it is, in percent of the bar. */
export interface DrawnStretch extends Stretch {
  left: number;
  width: number;
}

const millis = (iso: string) => Date.parse(iso);

/** The ends of the bar: the window in which time counts, or where none does, whatever was seen. */
export function barEnds(window: Span | null, stretches: readonly Stretch[]): Span | null {
  if (window) return { from: window.from, to: window.to };
  const first = stretches[0];
  const last = stretches.at(-1);
  return first && last ? { from: first.from, to: last.to } : null;
}

/** Lays the stretches out on the bar; what lies outside its ends is left out. */
export function drawn(ends: Span, stretches: readonly Stretch[]): DrawnStretch[] {
  const start = millis(ends.from);
  const length = millis(ends.to) - start;
  if (length <= 0) return [];
  const percent = (at: number) => (Math.min(Math.max(at - start, 0), length) / length) * 100;
  return stretches
    .map((stretch) => {
      const left = percent(millis(stretch.from));
      return { ...stretch, left, width: percent(millis(stretch.to)) - left };
    })
    .filter(({ width }) => width > 0);
}

/** What there is to say about a bar, in order, for those who read rather than look. */
export type Remark =
  | { say: 'joined' | 'left'; at: string }
  | { say: 'bridged'; count: number }
  | { say: 'outage'; count: number; at: string }
  | { say: 'away'; from: string; to: string }
  | { say: 'whole' | 'nothing' };

const CREDITED: readonly StretchKind[] = ['counted', 'bridged', 'outage'];
const AWAY: readonly StretchKind[] = ['absent', 'over-cap'];

/** Sums a bar up: when they came, what was bridged, when they were away, when they left. */
export function remarks(ends: Span, stretches: readonly Stretch[]): Remark[] {
  const inside = stretches.filter(({ kind }) => kind !== 'outside-window');
  const first = inside.find(({ kind }) => CREDITED.includes(kind));
  const last = inside.findLast(({ kind }) => CREDITED.includes(kind));
  if (!first || !last) return [{ say: 'nothing' }];
  const between = inside.filter(({ from, to }) => from >= first.from && to <= last.to);
  const bridged = between.filter(({ kind }) => kind === 'bridged').length;
  const outages = between.filter(({ kind }) => kind === 'outage');
  const away = between.filter(({ kind }) => AWAY.includes(kind));
  const said: Remark[] = [
    ...(first.from > ends.from ? [{ say: 'joined', at: first.from } as const] : []),
    ...(bridged > 0 ? [{ say: 'bridged', count: bridged } as const] : []),
    ...(outages[0] ? [{ say: 'outage', count: outages.length, at: outages[0].from } as const] : []),
    ...away.map(({ from, to }) => ({ say: 'away', from, to }) as const),
    ...(last.to < ends.to ? [{ say: 'left', at: last.to } as const] : []),
  ];
  return said.length === 0 ? [{ say: 'whole' }] : said;
}
