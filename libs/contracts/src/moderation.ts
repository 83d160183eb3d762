/** What somebody can say is wrong with a post. */
export const FLAG_KINDS = ['spam', 'offensive', 'off-topic', 'private-information', 'something-else'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** Why a post waits for a moderator without anybody having flagged it. */
export const HOLD_REASONS = ['first-posts', 'links', 'flood', 'blocked-word', 'blocked-domain'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** What a moderator can do. */
export const MODERATION_ACTIONS = [
  'dismiss',
  'edit',
  'hide',
  'delete',
  'restore',
  'lock',
  'unlock',
  'pin',
  'unpin',
  'move',
  'merge',
  'split',
  'warn',
  'silence',
  'suspend',
] as const;
export type ModerationAction = (typeof MODERATION_ACTIONS)[number];

/** Why a moderator acts; the person concerned is told. */
export const MODERATION_REASONS = [
  'spam',
  'offensive',
  'off-topic',
  'private-information',
  'duplicate',
  'tidying-up',
  'other',
] as const;
export type ModerationReason = (typeof MODERATION_REASONS)[number];

/** What holds for a person after a moderator's decision. */
export const SANCTION_KINDS = ['warn', 'silence', 'suspend'] as const;
export type SanctionKind = (typeof SANCTION_KINDS)[number];

/** What may be decided for a term, and holds without an end where none is named. */
export const TERMED_ACTIONS = ['hide', 'delete', 'lock', 'pin'] as const satisfies readonly ModerationAction[];

/** What came of an appeal. */
export const APPEAL_OUTCOMES = ['uphold', 'overturn'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** Bounds of what moderation takes, in characters and entries. */
export const MODERATION_LIMITS = { words: 2_000, blockedEntries: 1_000, blockedEntry: 253 } as const;
