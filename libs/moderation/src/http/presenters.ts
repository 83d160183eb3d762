import type { Instant } from '#kernel';
import type { MemberFile } from '../app/member-file.js';
import { type CaseDetail, isSealed } from '../app/show-cases.js';
import type { AppealedAction } from '../infra/action-store.js';
import type { AuditEntry } from '../infra/audit-log.js';
import type { CaseRow } from '../infra/case-store.js';
import type { ActionView, AuditView, CaseDetailView, CaseView, MemberFileView, OwnActionView } from './responses.js';

const EXCERPT = 200;

const iso = (moment: Instant): string => new Date(moment).toISOString();
const isoOrNull = (moment: Instant | null): string | null => (moment === null ? null : iso(moment));
const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

export function presentCase(row: CaseRow): CaseView {
  const sealed = isSealed(row);
  const open = <T>(value: T): T | null => (sealed ? null : value);
  return {
    id: row.id,
    kind: row.kind,
    reasons: row.reasons,
    openedAt: iso(row.openedAt),
    closedAt: isoOrNull(row.closedAt),
    outcome: row.outcome,
    space: { id: row.spaceId, name: row.spaceName },
    flagCount: row.flagCount,
    flagKinds: row.flagKinds,
    sealed,
    moderates: row.moderates,
    postId: row.postId,
    threadId: row.threadId,
    title: open(row.title),
    excerpt: open(row.raw.slice(0, EXCERPT)),
    author: open({ id: row.authorId, name: row.authorName }),
  };
}

export function presentCaseDetail({ found, content }: CaseDetail): CaseDetailView {
  return {
    ...presentCase(found),
    raw: content ? found.raw : null,
    html: content ? found.html : null,
    hidden: found.hidden,
    deleted: found.deleted,
    number: found.number,
    opening: found.opening,
    locked: found.locked,
    pinned: found.pinned,
    around: (content?.around ?? []).map(({ at, ...post }) => ({ ...post, at: iso(at) })),
    flags: (content?.flags ?? []).map(({ personId, personName, kind, words, at }) => ({
      person: { id: personId, name: personName },
      ...{ kind, words, at: iso(at) },
    })),
    actions: (content?.actions ?? []).map(presentAction),
  };
}

/** Who decided is not told: one appeals to the moderators, not against one of them. */
export function presentOwnAction(row: AppealedAction): OwnActionView {
  const { appeal } = row;
  return {
    id: row.id,
    action: row.action,
    reason: row.reason,
    words: row.words,
    at: iso(row.at),
    until: isoOrNull(row.until),
    undoneAt: isoOrNull(row.undoneAt),
    postId: row.postId,
    threadId: row.threadId,
    threadTitle: row.threadTitle,
    appeal: appeal && { ...appeal, at: iso(appeal.at), decidedAt: isoOrNull(appeal.decidedAt) },
  };
}

/** The title of a thread is for those who moderate where it is. */
export const presentAction = (row: AppealedAction): ActionView => ({
  ...presentOwnAction(row),
  threadTitle: row.moderates ? row.threadTitle : null,
  actor: { id: row.actorId, name: row.actorName },
  person: named(row.personId, row.personName),
});

export const presentAudit = ({ actorId, actorName, personId, personName, at, ...entry }: AuditEntry): AuditView => ({
  ...entry,
  at: iso(at),
  actor: named(actorId, actorName),
  person: named(personId, personName),
});

export function presentFile({ facts, sanctions, actions, notes, recent, audit }: MemberFile): MemberFileView {
  return {
    ...facts,
    joinedAt: iso(facts.joinedAt),
    sanctions: sanctions.map(({ id, kind, from, until, liftedAt }) => ({
      ...{ id, kind, from: iso(from), until: isoOrNull(until), liftedAt: isoOrNull(liftedAt) },
    })),
    actions: actions.map((action) => ({ ...presentAction(action), threadTitle: null })),
    notes: notes.map(({ id, authorId, authorName, words, at }) => ({
      ...{ id, author: { id: authorId, name: authorName }, words, at: iso(at) },
    })),
    recent: recent.map(({ at, raw, ...post }) => ({ ...post, excerpt: raw.slice(0, EXCERPT), at: iso(at) })),
    audit: audit.map(presentAudit),
  };
}
