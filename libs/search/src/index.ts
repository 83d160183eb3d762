import { Search1764000650000 } from './infra/migrations/1764000650000-search.js';
import { CheaperSearch1764000660000 } from './infra/migrations/1764000660000-cheaper-search.js';
import { SearchInFewerSteps1764000670000 } from './infra/migrations/1764000670000-search-in-fewer-steps.js';
import { SearchedMaterials1764000992000 } from './infra/migrations/1764000992000-materials.js';

export { RebuildIndex } from './app/rebuild-index.js';
export { SearchModule } from './search.module.js';

/** The tables and functions of this room, in the order they came to be. */
export const searchMigrations = [
  Search1764000650000,
  CheaperSearch1764000660000,
  SearchInFewerSteps1764000670000,
  SearchedMaterials1764000992000,
];
