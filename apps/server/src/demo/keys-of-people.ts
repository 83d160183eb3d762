import { createHash, randomBytes } from 'node:crypto';
import type { Scope } from '#contracts';
import { DAY, type Instant, uuidv7 } from '#kernel';
import type { Tx } from '#platform';

const NAME = 'Demo';

/**
 * Makes an access token for each of the people, and ends those of earlier starts: their secrets are known to this
 * process alone, and for as long as it runs.
 *
 * Written past identity's use case, which serves one signed-in person at a time, counts against their limit and keeps
 * no list of whose earlier token may go: here all are replaced in the one transaction of a start.
 *
 * @returns the secrets, in the same order
 */
export async function issueTokens(
  tx: Tx,
  personIds: readonly string[],
  scopes: readonly Scope[],
  now: Instant,
): Promise<string[]> {
  await tx.query(`DELETE FROM access_token WHERE name = $1 AND person_id = ANY ($2::uuid[])`, [NAME, personIds]);
  const secrets = personIds.map(() => `acp_${randomBytes(32).toString('base64url')}`);
  await tx.query(
    `INSERT INTO access_token (id, token_hash, prefix, person_id, name, scopes, created_at, expires_at)
     SELECT id, hash, 'acp_', person, $4, $5, to_timestamp($6 / 1000.0), to_timestamp($7 / 1000.0)
       FROM unnest($1::uuid[], $2::bytea[], $3::uuid[]) AS token (id, hash, person)`,
    [
      personIds.map(() => uuidv7(now)),
      secrets.map((secret) => createHash('sha256').update(secret).digest()),
      personIds,
      NAME,
      scopes,
      now,
      now + 365 * DAY,
    ],
  );
  return secrets;
}

/** Ends the tokens of people who needed them only for a moment. */
export async function endTokens(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.query(`DELETE FROM access_token WHERE name = $1 AND person_id = ANY ($2::uuid[])`, [NAME, personIds]);
}
