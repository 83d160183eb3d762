/** What the benchmark asks and tells the database of the program. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

/** An administrator with an access token, and a member with something that counts. */
export async function seed(client: pg.Client): Promise<{ token: string; itemId: string; personId: string }> {
  const token = `acp_${randomBytes(32).toString('base64url')}`;
  const [personId, itemId] = [randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO person (id, kind, display_name, email, roles, created_at)
     VALUES ($1, 'member', 'Somebody', 'somebody@example.org', '{member,admin}', now())`,
    [personId],
  );
  await client.query(
    `INSERT INTO access_token (id, token_hash, prefix, person_id, name, scopes, created_at, expires_at, last_used_at)
     VALUES ($1, $2, 'acp_', $3, 'bench', '{admin}', now(), now() + interval '1 day', now())`,
    [randomUUID(), createHash('sha256').update(token).digest(), personId],
  );
  await items(client, personId, [itemId]);
  await client.query(
    `INSERT INTO outbox (id, type, payload, created_at) VALUES ($1, 'attendance.item-changed', $2, now())`,
    [randomUUID(), JSON.stringify({ itemId, personId })],
  );
  return { token, itemId, personId };
}

async function items(client: pg.Client, personId: string, ids: string[]): Promise<void> {
  await client.query(
    `INSERT INTO ledger_item (id, person_id, kind, source_id, category, title, description, happened_on, created_at)
     SELECT id, $1, 'meetup', gen_random_uuid(), 'events', 'Lean Coffee in March', 'Topics', '2026-03-19', now()
       FROM unnest($2::uuid[]) AS id`,
    [personId, ids],
  );
  await client.query(
    `INSERT INTO ledger_entry (id, item_id, minutes, reason, at)
     SELECT gen_random_uuid(), id, 60, 'made', now() FROM unnest($1::uuid[]) AS id`,
    [ids],
  );
}

/** The one credential that there is, once there is one. */
export async function firstCredential(client: pg.Client) {
  for (;;) {
    const { rows } = await client.query<{ signed: string; key: string; list: string }>(
      'SELECT signed, key_id AS key, list_id AS list FROM credential',
    );
    if (rows[0]) return rows[0];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** So many further credentials that stand, and so many places that were given out before and are revoked. */
export async function fill(
  client: pg.Client,
  { personId, itemId, count, revoked }: { personId: string; itemId: string; count: number; revoked: number },
): Promise<void> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await items(client, personId, ids);
  const copy = `SELECT gen_random_uuid(), made.item, c.person_id, c.key_id, c.list_id, made.place, c.kind, c.source_id, c.title,
      c.happened_on, c.minutes, c.name, false, c.signed, now()`;
  const columns = `id, item_id, person_id, key_id, list_id, list_index, kind, source_id, title, happened_on, minutes, name,
      shows_name, signed, issued_at`;
  await client.query(
    `INSERT INTO credential (${columns})
     ${copy} FROM (SELECT * FROM credential LIMIT 1) c,
       (SELECT item, place FROM unnest($1::uuid[]) WITH ORDINALITY AS each (item, number)
          JOIN (SELECT place, row_number() OVER () AS number
                  FROM (SELECT place FROM generate_series(0, 131071, 2) AS place ORDER BY random()) AS mixed) AS free
         USING (number)) made
     ON CONFLICT (list_id, list_index) DO NOTHING`,
    [ids],
  );
  await client.query(
    `INSERT INTO credential (${columns}, revoked_at, reason)
     ${copy}, now(), 'corrected' FROM (SELECT * FROM credential LIMIT 1) c,
       (SELECT $1::uuid AS item, place FROM generate_series(1, 131071, 2) AS place ORDER BY random() LIMIT $2) made
     ON CONFLICT (list_id, list_index) DO NOTHING`,
    [itemId, revoked],
  );
  await client.query('UPDATE status_list SET version = version + 1, taken = 65536');
  await client.query('ANALYZE');
}

/** How many stand that a key did not sign. */
export async function signedAnew(client: pg.Client, key: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM credential WHERE key_id <> $1 AND revoked_at IS NULL',
    [key],
  );
  return rows[0]!.count;
}
