import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#platform';

/** Every post there is, from the oldest. */
@Injectable()
export class PostsInOrder {
  constructor(private readonly database: Database) {}

  /** Their ids, some at a time: read through a cursor, so that neither side ever holds all of them. */
  async *batches(size: number): AsyncGenerator<string[]> {
    const client = await this.database.pool.connect();
    try {
      await client.query('BEGIN READ ONLY');
      await client.query('DECLARE posts NO SCROLL CURSOR FOR SELECT id FROM post ORDER BY created_at, id');
      for (;;) {
        const { rows } = await client.query<{ id: string }>(`FETCH ${size} FROM posts`);
        if (rows.length === 0) return;
        yield rows.map(({ id }) => id);
      }
    } finally {
      await client.query('ROLLBACK').catch(() => undefined);
      client.release();
    }
  }

  /** Takes out of the index what is no post any more. */
  async forgetStrays(tx: Tx): Promise<void> {
    await tx.query(
      `DELETE FROM search_document document
        WHERE thread_id IS NOT NULL AND NOT EXISTS (SELECT FROM post WHERE post.id = document.id)`,
    );
  }
}
