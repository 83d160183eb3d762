import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import { DEFAULT_RULES, type Rules, type WriterFacts } from '../domain/rules.js';

const KEY = 'moderation.rules';

/** Whether somebody knows them: named in the space of a class, or with a task in the community. */
const KNOWN = `
  (person.roles && ARRAY['trainer', 'moderator', 'admin'] OR EXISTS (
    SELECT FROM space_member JOIN space ON space.id = space_member.space_id
     WHERE person_id = person.id AND left_at IS NULL AND audience = 'cohort'))`;

/** What can be said of somebody's next post before it is written; a subquery for `aheadOf`. */
export const aheadFacts = (person: string, now: string): string => `(
  SELECT json_build_object(
    'rules', (SELECT value FROM setting WHERE key = '${KEY}'), 'known', ${KNOWN},
    'silenced', EXISTS (SELECT FROM sanction WHERE sanction.person_id = person.id AND kind = 'silence'
                           AND lifted_at IS NULL AND until_at > to_timestamp(${now}::float8 / 1000.0)))
    FROM person WHERE person.id = ${person})`;

/** The rules, and whether they ask more of somebody than to keep to them. */
export interface Ahead {
  rules: Rules;
  known: boolean;
  silenced: boolean;
}

/** What `aheadFacts` found. */
export function aheadOf(facts: unknown): Ahead {
  const { rules, known, silenced } = facts as { rules: Partial<Rules> | null; known: boolean; silenced: boolean };
  return { rules: { ...DEFAULT_RULES, ...rules }, known, silenced };
}

/** The rules, and what they ask of somebody who writes. */
@Injectable()
export class RuleStore {
  constructor(private readonly database: Database) {}

  async read(from: Pick<Tx, 'query'> | Database = this.database): Promise<Rules> {
    const rows = await from.query<{ value: Partial<Rules> }>('SELECT value FROM setting WHERE key = $1', [KEY]);
    return { ...DEFAULT_RULES, ...rows[0]?.value };
  }

  async write(tx: Tx, rules: Rules, now: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO setting (key, value, updated_at) VALUES ($1, $2::jsonb, to_timestamp($3 / 1000.0))
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      [KEY, JSON.stringify(rules), now],
    );
  }

  /** Somebody who writes several posts at once is counted one after the other. */
  async writer(tx: Tx, personId: string, rules: Rules, now: Instant): Promise<WriterFacts> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('moderation.writer ' || $1, 0))`, [personId]);
    const rows = await tx.query<WriterFacts>(
      `SELECT (extract(epoch FROM person.created_at) * 1000)::float8 AS "joinedAt",
              ${KNOWN} AS known,
              coalesce((SELECT value FROM setting WHERE key = 'sign-up'), '"invitation"') = '"open"' AS "openSignUp",
              (SELECT count(*)::int FROM (
                SELECT FROM post WHERE author_id = person.id AND hidden_at IS NULL AND deleted_at IS NULL
                 LIMIT $2::int) shown) AS shown,
              (SELECT count(*)::int FROM (
                SELECT FROM post WHERE author_id = person.id AND created_at > to_timestamp($3 / 1000.0)
                 LIMIT $4::int) recent) AS recent
         FROM person WHERE person.id = $1::uuid`,
      [
        personId,
        Math.max(rules.firstPosts, rules.firstPostsWithLinks),
        now - rules.floodMinutes * 60_000,
        rules.floodPosts,
      ],
    );
    return rows[0]!;
  }
}
