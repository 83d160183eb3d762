import { type Instant, type Page, SECOND } from '#kernel';
import type { Viewer } from '#platform';
import { canCorrect, canDispute } from '../domain/records-policy.js';
import { seusOf } from '../domain/rules.js';
import type { Explanation } from '../domain/settlement.js';
import type { OpenDisputeRow, RecordDetailRow, RecordRow } from '../infra/record-queries.js';
import type { BarView, OpenDisputePage, RecordDetailView, RecordPage, RecordView, VerdictView } from './responses.js';

const iso = (moment: Instant): string => new Date(moment).toISOString();
const isoOrNull = (moment: Instant | null): string | null => (moment === null ? null : iso(moment));
/** Seconds for the eye; stretches are kept in milliseconds. */
const seconds = (duration: number): number => Math.round(duration / SECOND);

export function presentRecord(row: RecordRow): RecordView {
  const { explanation, issuedAt } = row;
  return {
    id: row.id,
    sessionId: row.sessionId,
    meetupId: row.meetupId,
    person: { id: row.personId, name: row.personName, kind: row.personKind },
    title: row.title,
    startedOn: row.startedOn,
    startedAt: iso(row.startedAt),
    minutes: row.minutes,
    computedMinutes: row.computedMinutes,
    seus: seusOf(row.minutes, row),
    issued: issuedAt !== null,
    issuedAt: isoOrNull(issuedAt),
    overridden: row.overridden,
    disputed: row.disputed,
    answered: row.answered,
    description: row.description,
    topics: row.topics,
    ruleVersion: explanation.rules,
    flags: explanation.flags,
    bar: presentBar(explanation),
    verdict: presentVerdict(explanation),
  };
}

function presentBar({ window, segments, totals, credited }: Explanation): BarView {
  return {
    window: window && { ...window, from: iso(window.from), to: iso(window.to) },
    segments: segments.map(({ from, to, kind }) => ({ from: iso(from), to: iso(to), kind })),
    totals: {
      counted: seconds(totals.counted),
      bridged: seconds(totals.bridged),
      outage: seconds(totals.outage),
      overCap: seconds(totals['over-cap']),
      absent: seconds(totals.absent),
      outsideWindow: seconds(totals['outside-window']),
    },
    creditedSeconds: seconds(credited),
  };
}

function presentVerdict({ verdict, minimum }: Explanation): VerdictView {
  const missing = !verdict.issued && 'missing' in verdict ? verdict.missing : 0;
  return {
    enough: verdict.issued,
    reason: verdict.issued ? null : verdict.reason,
    // Rounded up: nobody is told that nothing is missing while something is.
    missingSeconds: Math.ceil(missing / SECOND),
    neededSeconds: Math.ceil(minimum.needed / SECOND),
    basis: minimum.basis,
  };
}

export const presentRecords = ({ items, nextCursor }: Page<RecordRow>): RecordPage => ({
  items: items.map(presentRecord),
  nextCursor,
});

export function presentDetail(row: RecordDetailRow, viewer: Viewer): RecordDetailView {
  return {
    ...presentRecord(row),
    overrides: row.overrides.map(({ byName, at, ...rest }) => ({ ...rest, by: byName, at: iso(at) })),
    disputes: row.disputes.map(({ raisedAt, answeredByName, answeredAt, ...rest }) => ({
      ...rest,
      raisedAt: iso(raisedAt),
      answeredBy: answeredByName,
      answeredAt: isoOrNull(answeredAt),
    })),
    canOverride: canCorrect(viewer, row),
    canDispute: canDispute(viewer, row) && !row.disputed,
  };
}

export const presentDisputes = ({ items, nextCursor }: Page<OpenDisputeRow>): OpenDisputePage => ({
  items: items.map(({ personId: _, raisedAt, ...rest }) => ({ ...rest, raisedAt: iso(raisedAt) })),
  nextCursor,
});
