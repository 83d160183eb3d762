import { identityEntities, identityMigrations } from '#identity';
import { leanCoffeeMigrations } from '#lean-coffee';
import { platformMigrations, type Schema } from '#platform';

/** What every room brings to the database, from the ground up. */
export const schema: Schema = {
  entities: [...identityEntities],
  migrations: [...platformMigrations, ...identityMigrations, ...leanCoffeeMigrations],
};
