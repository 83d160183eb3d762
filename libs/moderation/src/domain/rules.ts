import type { HoldReason } from '#contracts';
import { DAY, type Instant } from '#kernel';
import { hasBlockedWord, hasLink, namesBlockedDomain } from './blocked.js';

/** When posts wait for a moderator; set by administrators. */
export interface Rules {
  /** Whose first posts are looked at: those of new accounts where anybody may join, always, or never. */
  newcomers: 'when-open' | 'always' | 'never';
  /** An account is new for so many days. */
  newForDays: number;
  /** So many posts of a new account wait. */
  firstPosts: number;
  /** Among so many posts of a new account those with links wait. */
  firstPostsWithLinks: number;
  /** More than so many posts within `floodMinutes` wait. */
  floodPosts: number;
  floodMinutes: number;
  words: string[];
  domains: string[];
}

export const DEFAULT_RULES: Rules = {
  newcomers: 'when-open',
  newForDays: 7,
  firstPosts: 1,
  firstPostsWithLinks: 5,
  floodPosts: 20,
  floodMinutes: 5,
  words: [],
  domains: [],
};

/** What is known of somebody who writes. */
export interface WriterFacts {
  joinedAt: Instant;
  /** In a class's space, or a trainer, moderator or administrator: somebody knows them. */
  known: boolean;
  /** Whether anybody may join the community. */
  openSignUp: boolean;
  /** Posts of theirs that everybody can read. */
  shown: number;
  /** Posts within the last `floodMinutes`. */
  recent: number;
}

/** Why a new post waits; none where it may be shown at once. */
export function holdReasons(rules: Rules, writer: WriterFacts, text: string, now: Instant): HoldReason[] {
  const looked = rules.newcomers === 'always' || (rules.newcomers === 'when-open' && writer.openSignUp);
  const isNew = looked && !writer.known && now - writer.joinedAt < rules.newForDays * DAY;
  const reasons: HoldReason[] = [];
  if (isNew && writer.shown < rules.firstPosts) reasons.push('first-posts');
  if (isNew && writer.shown < rules.firstPostsWithLinks && hasLink(text)) reasons.push('links');
  if (!writer.known && writer.recent >= rules.floodPosts) reasons.push('flood');
  return [...reasons, ...blockedReasons(rules, text)];
}

/** Why a text waits whoever wrote it, also where it is an edit. */
export function blockedReasons(rules: Rules, text: string): HoldReason[] {
  const reasons: HoldReason[] = [];
  if (hasBlockedWord(text, rules.words)) reasons.push('blocked-word');
  if (namesBlockedDomain(text, rules.domains)) reasons.push('blocked-domain');
  return reasons;
}
