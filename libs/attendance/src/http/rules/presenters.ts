import type { AttendanceNumbers, RenewalNumbers } from '#contracts';
import { type Page, wallTimeOf } from '#kernel';
import type { SessionPreview } from '../../domain/rules/preview.js';
import type { RuleVersionRow } from '../../infra/rules/rule-book.js';
import type { AttendancePreviewView, RuleVersionPage } from './responses.js';

export const presentVersions = ({ items, nextCursor }: Page<RuleVersionRow>): RuleVersionPage => ({
  items: items.map(({ numbers, addedAt, ...row }) => ({
    ...row,
    addedAt: new Date(addedAt).toISOString(),
    attendance: row.kind === 'attendance' ? (numbers as AttendanceNumbers) : null,
    renewal: row.kind === 'renewal' ? (numbers as RenewalNumbers) : null,
  })),
  nextCursor,
});

export function presentSessions(previews: SessionPreview[]): AttendancePreviewView {
  const more = (of: 'records' | 'minutes') =>
    previews.reduce((sum, { before, after }) => sum + after[of] - before[of], 0);
  return {
    sessions: previews.map(({ title, startedAt, zone, before, after }) => ({
      ...{ title, before, after },
      startedOn: wallTimeOf(startedAt, zone).date,
    })),
    records: more('records'),
    minutes: more('minutes'),
  };
}
