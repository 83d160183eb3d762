import { People1764000100000 } from './infra/migrations/1764000100000-people.js';
import { ImportedPeople1764000550000 } from './infra/migrations/1764000550000-imported-people.js';
import { MergedMembers1764001015200 } from './infra/migrations/1764001015200-merged-members.js';
import { WaysIn1764002300000 } from './infra/migrations/1764002300000-ways-in.js';
import { Sanctions1764000600000 } from './infra/migrations/1764000600000-sanctions.js';

/** What identity keeps in the database, oldest first. */
export const identityMigrations = [
  People1764000100000,
  ImportedPeople1764000550000,
  Sanctions1764000600000,
  MergedMembers1764001015200,
  WaysIn1764002300000,
];

/** Identity's tables are read and written in SQL alone. */
export const identityEntities = [];
