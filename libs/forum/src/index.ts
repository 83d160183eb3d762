import { Forum1764000500000 } from './infra/migrations/1764000500000-forum.js';
import { Import1764000560000 } from './infra/migrations/1764000560000-import.js';

export { ForumModule } from './forum.module.js';
export { type ForumEvent, type ForumEventType } from './forum-events.js';
export { ImportFromDisk, type ImportReport } from './app/import/import-from-disk.js';
export { hostOf as siteOf } from './domain/import/sites.js';
export { BrokenFile } from './infra/import/broken-file.js';
export type { Import as ImportProgress } from './infra/import/import-repository.js';
export { visibilityOf, visibleSpaces } from './infra/visible-spaces.js';

/** The tables of this room, in the order they came to be. */
export const forumMigrations = [Forum1764000500000, Import1764000560000];
