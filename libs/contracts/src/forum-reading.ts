/**
 * How much a person wants to hear of a space or a thread. `watch`: told of every post; `follow`: counted as unread from
 * the first post on; `normal`: counted once opened; `mute`: not even that.
 */
export const SUBSCRIPTION_LEVELS = ['watch', 'follow', 'normal', 'mute'] as const;
export type SubscriptionLevel = (typeof SUBSCRIPTION_LEVELS)[number];

/** What a reader may keep. */
export const READER_LIMITS = {
  /** Drafts of one person. */
  drafts: 100,
  /** Characters of a note on a bookmark. */
  bookmarkNote: 300,
} as const;
