import type { Instant } from '#kernel';
import type { Database, Tx } from '#platform';
import type { People } from './people.js';

const KEY = 'demo.memory';

/** What the demo knows from earlier starts. Ids, since a visitor may change names and addresses. */
export interface Memory {
  people: People;
  /** Whether all that is planted once is there. */
  planted: boolean;
  /** The live meetup, once there was one. */
  liveId: string | null;
}

/** Undefined where the demo was never begun here. */
export async function recall(database: Database): Promise<Memory | undefined> {
  const [row] = await database.query<{ value: Memory }>('SELECT value FROM setting WHERE key = $1', [KEY]);
  return row?.value;
}

export async function remember(tx: Tx, memory: Memory, now: Instant): Promise<void> {
  await tx.query(
    `INSERT INTO setting (key, value, updated_at) VALUES ($1, $2, to_timestamp($3 / 1000.0))
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [KEY, JSON.stringify(memory), now],
  );
}
