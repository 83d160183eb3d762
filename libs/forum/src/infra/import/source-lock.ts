import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

/** The first of two numbers that PostgreSQL locks for imports. */
const IMPORTS = 5_310_960;

/** One import of a source at a time, over all processes. */
@Injectable()
export class SourceLock {
  constructor(private readonly database: Database) {}

  /**
   * Does `work` while nobody else imports the same source; undefined, without doing it, where somebody does. The lock
   * ends with the connection, and so with the process, however that ends.
   */
  async hold<T>(source: string, work: () => Promise<T>): Promise<T | undefined> {
    const client = await this.database.pool.connect();
    let held = false;
    // Said when the connection is lost while nothing is asked of it; the statements of the import find out themselves.
    client.on('error', ignore);
    try {
      const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS held', [
        IMPORTS,
        source,
      ]);
      held = rows[0]!.held;
      return held ? await work() : undefined;
    } finally {
      if (held) await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [IMPORTS, source]).catch(ignore);
      client.off('error', ignore);
      client.release();
    }
  }
}

const ignore = (): void => undefined;
