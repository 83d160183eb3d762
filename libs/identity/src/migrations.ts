import { People1764000100000 } from './infra/migrations/1764000100000-people.js';

/** What identity keeps in the database, oldest first. */
export const identityMigrations = [People1764000100000];

/** Identity's tables are read and written in SQL alone. */
export const identityEntities = [];
