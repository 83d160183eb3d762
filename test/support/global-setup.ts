import { randomBytes } from 'node:crypto';
import type { Config } from '@jest/types';

/** Runs once before the tests that need a database: finds or starts a PostgreSQL server for them. */
export default async function setUp(_configuration: Config.GlobalConfig): Promise<void> {
  process.env['TEST_DATABASE_RUN'] = `afterclass_test_${randomBytes(4).toString('hex')}`;
  process.env['TEST_DATABASE_SERVER'] = process.env['TEST_DATABASE_URL'];
}
