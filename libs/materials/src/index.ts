import { Materials1764000980000 } from './infra/migrations/1764000980000-materials.js';

export { ShowFile } from './app/show-file.js';
export { READABLE_VERSION, readerOf } from './infra/readable.js';
export { type MaterialsEventPayload, type MaterialsEventType } from './materials-events.js';
export { MaterialsModule } from './materials.module.js';

/** The tables of this room, in the order they came to be. */
export const materialsMigrations = [Materials1764000980000];
