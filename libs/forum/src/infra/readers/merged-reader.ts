import type { Tx } from '#platform';

/** Takes what a reader keeps for themselves to the account that theirs went into. */
export async function carryReader(tx: Tx, from: string, to: string): Promise<void> {
  for (const [table, carry] of Object.entries(CARRY)) {
    for (const statement of carry) await tx.query(statement, [from, to]);
    await tx.query(`DELETE FROM ${table} WHERE person_id = $1`, [from]);
  }
}

/** How strong a wish to hear is: the one that tells more, and any before none. */
const STRENGTH = (level: string) => `array_position(ARRAY['mute', 'normal', 'follow', 'watch'], ${level})`;

/** Of two wishes the stronger counts, from the moment it was made. */
const wish = (column: 'space_id' | 'thread_id') => `
  INSERT INTO subscription (person_id, ${column}, level, created_at)
  SELECT $2::uuid, ${column}, level, created_at FROM subscription WHERE person_id = $1 AND ${column} IS NOT NULL
  ON CONFLICT (person_id, ${column}) WHERE ${column} IS NOT NULL
  DO UPDATE SET level = excluded.level, created_at = excluded.created_at
   WHERE ${STRENGTH('excluded.level')} > ${STRENGTH('subscription.level')}`;

const CARRY: Record<string, string[]> = {
  read_position: [
    `INSERT INTO read_position (person_id, thread_id, last_number, at)
     SELECT $2::uuid, thread_id, last_number, at FROM read_position WHERE person_id = $1
     ON CONFLICT (person_id, thread_id)
     DO UPDATE SET last_number = greatest(read_position.last_number, excluded.last_number),
                   at = greatest(read_position.at, excluded.at)`,
  ],
  subscription: [wish('space_id'), wish('thread_id')],
  // A note that does not fit beside the one that is there gives way to it.
  bookmark: [
    `INSERT INTO bookmark (person_id, post_id, note, created_at)
     SELECT $2::uuid, post_id, note, created_at FROM bookmark WHERE person_id = $1
     ON CONFLICT (person_id, post_id) DO UPDATE
        SET created_at = least(bookmark.created_at, excluded.created_at),
            note = CASE WHEN bookmark.note = '' THEN excluded.note
                        WHEN excluded.note IN ('', bookmark.note)
                          OR char_length(bookmark.note) + char_length(excluded.note) >= 300 THEN bookmark.note
                        ELSE bookmark.note || E'\\n' || excluded.note END`,
  ],
  // Two drafts of one place become one that has the words of both: nothing that was typed is lost.
  draft: [
    `INSERT INTO draft (person_id, place, body, updated_at)
     SELECT $2::uuid, place, body, updated_at FROM draft WHERE person_id = $1
     ON CONFLICT (person_id, place) DO UPDATE
        SET body = excluded.body || draft.body || CASE
              WHEN coalesce(excluded.body ->> 'body', '') IN ('', draft.body ->> 'body') THEN '{}'::jsonb
              ELSE jsonb_build_object('body', concat_ws(E'\\n\\n', nullif(draft.body ->> 'body', ''),
                                                        excluded.body ->> 'body')) END,
            version = excluded.version, updated_at = greatest(draft.updated_at, excluded.updated_at)`,
  ],
  // Whoever moderates a space under one of their accounts does so under the one they have.
  space_member: [
    `INSERT INTO space_member (space_id, person_id, role, joined_at, left_at)
     SELECT space_id, $2::uuid, role, joined_at, left_at FROM space_member WHERE person_id = $1 AND left_at IS NULL
     ON CONFLICT (space_id, person_id) DO UPDATE
        SET role = CASE WHEN 'moderator' IN (excluded.role, space_member.role)
                         AND (excluded.role = 'moderator' OR space_member.left_at IS NULL) THEN 'moderator'
                        ELSE 'member' END,
            joined_at = least(space_member.joined_at, excluded.joined_at), left_at = NULL`,
  ],
};
