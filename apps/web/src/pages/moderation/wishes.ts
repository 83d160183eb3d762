import { MODERATION_REASONS, type ModerationAction, type ModerationReason } from '#contracts';
import type { CaseDetail } from '../../api/moderation.js';

/** Something that may be acted on: a post of a case, or a member. */
export interface Subject {
  caseId?: string;
  postId?: string;
  threadId?: string;
  personId?: string;
  /** Whom it concerns, by name. */
  name: string;
  /** It is about the viewer: nobody is told. */
  mine: boolean;
  /** What the dialog calls it. */
  what: string;
  /** Of the thread. */
  title: string | null;
  /** What the post says, where it can be edited. */
  raw: string | null;
  spaceId?: string;
  /** Why most likely. */
  reason?: ModerationReason;
}

/** What was flagged for one thing is mostly decided for the same. */
export const likelyReason = ({ flagKinds }: CaseDetail): ModerationReason =>
  MODERATION_REASONS.find((reason) => (flagKinds as string[]).includes(reason)) ?? 'other';

/** What can be done to a post as it stands. */
export const postActs = ({ kind, hidden, deleted, closedAt }: CaseDetail): ModerationAction[] => [
  ...(closedAt === null ? (['dismiss'] as const) : []),
  'edit',
  ...(hidden || deleted ? [] : (['hide'] as const)),
  ...(deleted ? [] : (['delete'] as const)),
  // What a rule held back is let through by approving it.
  ...((hidden && !(kind === 'rule' && closedAt === null)) || deleted ? (['restore'] as const) : []),
];

/** What can be done to the thread of a post. */
export const threadActs = ({
  opening,
  locked,
  pinned,
}: Pick<CaseDetail, 'opening' | 'locked' | 'pinned'>): ModerationAction[] => [
  locked ? 'unlock' : 'lock',
  pinned ? 'unpin' : 'pin',
  'move',
  'merge',
  ...(opening ? [] : (['split'] as const)),
];

/** What can be done about a person: a sanction in the whole house is for the moderators of the house. */
export const personActs = (keepsHouse: boolean): ModerationAction[] =>
  keepsHouse ? ['warn', 'silence', 'suspend'] : ['warn'];

/** What has no way back, or changed nothing. */
const FINAL: readonly ModerationAction[] = ['dismiss', 'restore'];
export const canBeUndone = (action: ModerationAction): boolean => !FINAL.includes(action);
