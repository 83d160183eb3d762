import type { Instant } from '#kernel';
import type { Tx } from '#platform';

/**
 * Takes to another thread what people have said of a thread that is merged into it: how far they read, what they want to
 * hear, and that they have the question too.
 *
 * A position is one number, up to which all was read. Who had read everything there was in the target goes on with where
 * they were in the source; for everybody else the first post they have not read stays the first that they have not read,
 * so that nothing is taken for read that was not, and no position moves back.
 *
 * @param by what the numbers of the source were raised by: the target's last number before
 */
export async function carryReaders(tx: Tx, from: string, to: string, by: number): Promise<void> {
  await tx.query(CARRY_POSITIONS, [from, to, by]);
  await tx.query('DELETE FROM read_position WHERE thread_id = $1', [from]);
  // Who hears of either hears of both; of two wishes the one that tells more counts, but silence that was asked for of
  // the target stays.
  await tx.query(
    `INSERT INTO subscription (person_id, thread_id, level, created_at)
     SELECT person_id, $2::uuid, level, created_at FROM subscription WHERE thread_id = $1 AND level IN ('watch', 'follow')
     ON CONFLICT (person_id, thread_id) WHERE thread_id IS NOT NULL
     DO UPDATE SET level = 'watch' WHERE subscription.level = 'follow' AND excluded.level = 'watch'`,
    [from, to],
  );
  await tx.query('DELETE FROM subscription WHERE thread_id = $1', [from]);
}

const CARRY_POSITIONS = `
  INSERT INTO read_position (person_id, thread_id, last_number, at)
  SELECT source.person_id, $2::uuid,
         CASE WHEN EXISTS (
                SELECT FROM post waiting
                 WHERE waiting.thread_id = $2 AND waiting.number > coalesce(target.last_number, 0)
                   AND waiting.number <= $3::int AND waiting.author_id <> source.person_id
                   AND waiting.deleted_at IS NULL AND waiting.hidden_at IS NULL)
              THEN coalesce(target.last_number, 0) ELSE $3::int + source.last_number END,
         source.at
    FROM read_position source
    LEFT JOIN read_position target ON target.person_id = source.person_id AND target.thread_id = $2
   WHERE source.thread_id = $1
  ON CONFLICT (person_id, thread_id)
  DO UPDATE SET last_number = greatest(read_position.last_number, excluded.last_number),
                at = greatest(read_position.at, excluded.at)`;

/** Unites who has the question, each once and not who asked; nobody has a discussion. */
export async function uniteMeToo(
  tx: Tx,
  from: { id: string; importedMeToo: number },
  to: { id: string; authorId: string; kind: string },
): Promise<void> {
  if (to.kind === 'question') {
    await tx.query(
      `INSERT INTO me_too (thread_id, person_id, created_at)
       SELECT $2::uuid, person_id, created_at FROM me_too WHERE thread_id = $1 AND person_id <> $3::uuid
       ON CONFLICT DO NOTHING`,
      [from.id, to.id, to.authorId],
    );
    await tx.query(
      `UPDATE thread
          SET imported_me_too = imported_me_too + $2::int,
              me_too_count = imported_me_too + $2::int + (SELECT count(*) FROM me_too WHERE thread_id = thread.id)
        WHERE id = $1`,
      [to.id, from.importedMeToo],
    );
  }
  await tx.query('DELETE FROM me_too WHERE thread_id = $1', [from.id]);
}

/** Gives a thread that was split off the readers it had: whoever read a post there has read it here. */
export async function copyReaders(tx: Tx, from: string, to: string, rootNumber: number, now: Instant): Promise<void> {
  await tx.query(
    `INSERT INTO read_position (person_id, thread_id, last_number, at)
     SELECT person_id, $2::uuid, greatest(last_number - $3::int + 1, 0), at FROM read_position WHERE thread_id = $1`,
    [from, to, rootNumber],
  );
  await tx.query(
    `INSERT INTO subscription (person_id, thread_id, level, created_at)
     SELECT person_id, $2::uuid, level, to_timestamp($3 / 1000.0) FROM subscription WHERE thread_id = $1`,
    [from, to, now],
  );
}
