import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where Socket.IO's PostgreSQL adapter puts what is too large for a NOTIFY; in the shape it expects. */
export class SocketAttachments1764000050000 implements MigrationInterface {
  name = 'SocketAttachments1764000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE socket_io_attachments (
        id bigserial PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        payload bytea
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE socket_io_attachments');
  }
}
