import { Moderation1764000700000 } from './infra/migrations/1764000700000-moderation.js';
import { Terms1764000710000 } from './infra/migrations/1764000710000-terms.js';

export { FlagPost } from './app/flag-post.js';
export type { ModerationEventPayload } from './moderation-events.js';
export { ModerationModule } from './moderation.module.js';

/** The tables of this room, in the order they came to be. */
export const moderationMigrations = [Moderation1764000700000, Terms1764000710000];
