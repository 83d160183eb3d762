import { Materials1764000980000 } from './infra/migrations/1764000980000-materials.js';
import { PageTexts1764000990000 } from './infra/migrations/1764000990000-page-texts.js';

export { ArrangeMaterials } from './app/arrange-materials.js';
export { MailPrework } from './app/mail-prework.js';
export { ManageMaterials, type MaterialDraft } from './app/manage-materials.js';
export { MarkUse } from './app/mark-use.js';
export { ReadLibrary } from './app/read-library.js';
export { ReceiveFiles } from './app/receive-files.js';
export { ShowFile } from './app/show-file.js';
export type { LibraryItem } from './infra/library-reader.js';
export { placeJson, READ_PLACE, type ReadPlace } from './infra/place.js';
export { IN_LIBRARY, latestOf, READABLE_VERSION, readerOf } from './infra/readable.js';
export { type MaterialsEventPayload, type MaterialsEventType } from './materials-events.js';
export { MaterialsModule } from './materials.module.js';

/** The tables of this room, in the order they came to be. */
export const materialsMigrations = [Materials1764000980000, PageTexts1764000990000];
