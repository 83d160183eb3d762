import { attendanceMigrations } from '#attendance';
import { bridgeMigrations } from '#bridge';
import { coursesMigrations } from '#courses';
import { credentialsMigrations } from '#credentials';
import { forumMigrations } from '#forum';
import { identityMigrations } from '#identity';
import { inboundMigrations } from '#inbound';
import { leanCoffeeMigrations } from '#lean-coffee';
import { materialsMigrations } from '#materials';
import { moderationMigrations } from '#moderation';
import { notificationsMigrations } from '#notifications';
import { platformMigrations, type Schema } from '#platform';
import { searchMigrations } from '#search';
import { webhooksMigrations } from '#webhooks';

/** What every room brings to the database. */
export const schema: Schema = {
  entities: [],
  migrations: [
    ...platformMigrations,
    ...identityMigrations,
    ...coursesMigrations,
    ...materialsMigrations,
    ...forumMigrations,
    ...leanCoffeeMigrations,
    ...attendanceMigrations,
    ...credentialsMigrations,
    ...moderationMigrations,
    ...searchMigrations,
    ...notificationsMigrations,
    ...bridgeMigrations,
    ...inboundMigrations,
    ...webhooksMigrations,
  ],
};
