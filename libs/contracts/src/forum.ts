/** How long and how many, in the forum. Lengths are in characters. */
export const FORUM_LIMITS = {
  title: 200,
  body: 50_000,
  tag: 35,
  tags: 5,
  /** Of an edit. */
  reason: 300,
  spaceName: 80,
  spaceDescription: 500,
  /** Levels of replies; what is deeper attaches to the last but one. */
  depth: 500,
  /** Replies shown below each answer until more are asked for. */
  repliesShown: 3,
  page: 20,
  longestPage: 50,
} as const;

/** Who reads a space. A public one is written in by members alone. */
export const AUDIENCES = ['public', 'members', 'cohort', 'trainers'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const THREAD_KINDS = ['question', 'discussion'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

export const SPACE_ROLES = ['member', 'moderator'] as const;
export type SpaceRole = (typeof SPACE_ROLES)[number];
