import type { Duration } from './clock.js';
import { clip, complement, type Interval, measure } from './intervals.js';

/** What absences may be made good for. All in milliseconds. */
export interface CreditRules {
  /** The longest gap between two stretches of presence that is bridged. */
  longestBridge: Duration;
  /** All that is bridged, at most. */
  bridgedAtMost: Duration;
  /** Somebody seen this shortly before an outage was there when it began. */
  seenBeforeOutage: Duration;
  /** Somebody back this shortly after an outage was there when it ended. */
  backAfterOutage: Duration;
  /** All that outages are credited for, at most. */
  outageAtMost: Duration;
}

/**
 * What a stretch of time is to somebody's record.
 *
 * - `counted`: there
 * - `bridged`: not seen for so short a time that it counts all the same
 * - `outage`: our server was away; counts all the same
 * - `over-cap`: would be bridged or made good, had not the most that is granted of it been used up
 * - `absent`: not there
 * - `outside-window`: there, but before what counts or after it
 */
export const SEGMENT_KINDS = ['counted', 'bridged', 'outage', 'over-cap', 'absent', 'outside-window'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** One stretch of the explaining bar. */
export interface Segment extends Interval {
  kind: SegmentKind;
}

/** How long somebody is in each kind of stretch, in milliseconds. */
export type Totals = Record<SegmentKind, Duration>;

/** Somebody's time in a window, stretch by stretch: in order, without a hole in the window, each longer than nothing. */
export interface Credit {
  segments: Segment[];
  totals: Totals;
  /** What counts: `counted`, `bridged` and `outage` together, in milliseconds. */
  credited: Duration;
}

/**
 * Credits one person's presence.
 *
 * Absences are made good by bridges and by outages, each up to its own cap, and shared out between the two so that
 * they give the most together. That, and that each condition here only gets easier to meet when presence is added, is
 * why one more fact never makes anybody's time less.
 *
 * @param presence the set of all times at which the person was seen, within the window or not
 * @param window `null` where no time counts
 */
export function credit(
  presence: readonly Interval[],
  window: Interval | null,
  outages: readonly Interval[],
  rules: CreditRules,
): Credit {
  if (!window) return creditOf(presence.map(as('outside-window')));
  const present = clip(presence, window);
  const endured = outages
    .filter((outage) => wasThereFor(presence, outage, rules))
    .flatMap((outage) => clip([outage], window));
  return creditOf([
    ...clip(presence, { from: -Infinity, to: window.from }).map(as('outside-window')),
    ...present.map(as('counted')),
    ...makeGood(absencesOf(present, endured, window, rules), rules),
    ...clip(presence, { from: window.to, to: Infinity }).map(as('outside-window')),
  ]);
}

const as =
  (kind: SegmentKind) =>
  ({ from, to }: Interval): Segment => ({ from, to, kind });

/** Seen shortly before the outage and back shortly after it. */
const wasThereFor = (presence: readonly Interval[], outage: Interval, rules: CreditRules): boolean =>
  clip(presence, { from: outage.from - rules.seenBeforeOutage, to: outage.from }).length > 0 &&
  clip(presence, { from: outage.to, to: outage.to + rules.backAfterOutage }).length > 0;

/** A stretch of absence, and what may make it good. */
interface Absence extends Interval {
  byBridge: boolean;
  byOutage: boolean;
}

/** The absences of the window, cut where an outage begins or ends. */
function absencesOf(
  present: readonly Interval[],
  endured: readonly Interval[],
  window: Interval,
  rules: CreditRules,
): Absence[] {
  const edges = endured.flatMap(({ from, to }) => [from, to]);
  return complement(present, window)
    .flatMap((absence) => cutAt(absence, edges))
    .map((stretch) => {
      const covers = (outage: Interval) => outage.from <= stretch.from && stretch.to <= outage.to;
      // Other outages count as presence on both sides of a gap; the one that hides this very stretch does not, or
      // what is over the cap of outages would come back as a bridge.
      const sides = [...present, ...endured.filter((outage) => !covers(outage))];
      return { ...stretch, byBridge: isShort(stretch, sides, rules), byOutage: endured.some(covers) };
    });
}

function cutAt(stretch: Interval, edges: readonly number[]): Interval[] {
  const inside = edges.filter((edge) => stretch.from < edge && edge < stretch.to).sort((a, b) => a - b);
  const bounds = [stretch.from, ...inside, stretch.to];
  return bounds.slice(1).map((to, index) => ({ from: bounds[index]!, to }));
}

/** Whether the gap between `sides` that holds the stretch is short enough to be bridged. Open ends are no gaps. */
function isShort(stretch: Interval, sides: readonly Interval[], rules: CreditRules): boolean {
  let before = -Infinity;
  let after = Infinity;
  for (const side of sides) {
    if (side.to <= stretch.from) before = Math.max(before, side.to);
    if (side.from >= stretch.to) after = Math.min(after, side.from);
  }
  return after - before <= rules.longestBridge;
}

/** What is left of a cap. */
interface Purse {
  kind: 'bridged' | 'outage';
  left: Duration;
}

/** Spends the two caps on the absences; first where only one of them helps, then where both would. */
function makeGood(absences: readonly Absence[], rules: CreditRules): Segment[] {
  const onlyOutage = measure(absences.filter(({ byBridge, byOutage }) => byOutage && !byBridge));
  const onlyBridge = measure(absences.filter(({ byBridge, byOutage }) => byBridge && !byOutage));
  const reserved: Purse[] = [
    { kind: 'outage', left: Math.min(onlyOutage, rules.outageAtMost) },
    { kind: 'bridged', left: Math.min(onlyBridge, rules.bridgedAtMost) },
  ];
  const shared: Purse[] = [
    { kind: 'outage', left: rules.outageAtMost - reserved[0]!.left },
    { kind: 'bridged', left: rules.bridgedAtMost - reserved[1]!.left },
  ];
  return absences.flatMap((absence) => {
    if (absence.byBridge && absence.byOutage) return spend(absence, shared);
    if (absence.byOutage) return spend(absence, [reserved[0]!]);
    if (absence.byBridge) return spend(absence, [reserved[1]!]);
    return [as('absent')(absence)];
  });
}

function spend(absence: Interval, purses: readonly Purse[]): Segment[] {
  const segments: Segment[] = [];
  let from = absence.from;
  for (const purse of purses) {
    const granted = Math.min(purse.left, absence.to - from);
    purse.left -= granted;
    segments.push({ from, to: from + granted, kind: purse.kind });
    from += granted;
  }
  return [...segments, { from, to: absence.to, kind: 'over-cap' }];
}

function creditOf(unordered: readonly Segment[]): Credit {
  const segments: Segment[] = [];
  const lasting = unordered.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  for (const segment of lasting) {
    const last = segments.at(-1);
    if (last && last.kind === segment.kind && last.to === segment.from) last.to = segment.to;
    else segments.push({ ...segment });
  }
  const total = (kind: SegmentKind) => measure(segments.filter((segment) => segment.kind === kind));
  const totals: Totals = {
    counted: total('counted'),
    bridged: total('bridged'),
    outage: total('outage'),
    'over-cap': total('over-cap'),
    absent: total('absent'),
    'outside-window': total('outside-window'),
  };
  return { segments, totals, credited: totals.counted + totals.bridged + totals.outage };
}
