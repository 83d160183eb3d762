import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members choose whether they are reminded of certifications that expire. */
export class RenewalMails1764001021000 implements MigrationInterface {
  name = 'RenewalMails1764001021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification_mail ADD renewal boolean NOT NULL DEFAULT true');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification_mail DROP renewal');
  }
}
