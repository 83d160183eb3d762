/** What a member may be, besides a member. A person holds any number of them. */
export const ROLES = ['member', 'trainer', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What an access token may be allowed to do; a browser session may do all its person may. */
export const SCOPES = [
  'profile:read',
  'profile:write',
  'classes:read',
  'classes:write',
  'meetups:read',
  'meetups:write',
  'sessions:join',
  'records:read',
  'records:write',
  'forum:read',
  'forum:write',
  'moderation',
  'admin',
] as const;
export type Scope = (typeof SCOPES)[number];
