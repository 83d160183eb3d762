import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database, type Tx } from '#platform';
import type { RuleKind, RuleVersion, Versions } from '../../domain/rules/versions.js';

/** A version with who added it, for the eye. */
export interface RuleVersionRow extends RuleVersion {
  id: string;
  kind: RuleKind;
  /** Null for those that came with the program. */
  addedBy: string | null;
  addedAt: Instant;
}

/** SQL: the versions of a kind as JSON, in the order in which they take effect; an expression. */
export const versionsOf = (kind: RuleKind): string => `(
  SELECT jsonb_agg(jsonb_build_object('version', version, 'effectiveFrom', effective_from, 'sources', sources,
                                      'numbers', numbers) ORDER BY effective_from, added_at, id)
    FROM rule_version WHERE kind = '${kind}')`;

/** SQL: what `numbers` of the rules of renewals say on a day, an expression of that day; the first rules before any. */
const ofRenewal = (numbers: string, day: string): string => `(
  SELECT ${numbers} FROM rule_version
   WHERE kind = 'renewal' AND (effective_from <= ${day} OR effective_from = (
           SELECT min(effective_from) FROM rule_version WHERE kind = 'renewal'))
   ORDER BY effective_from DESC, added_at DESC, id DESC LIMIT 1)`;

/** SQL: the minutes of a Scrum Education Unit on a day. */
export const minutesPerSeu = (day: string): string => ofRenewal(`(numbers->>'minutesPerSeu')::int`, day);

/** SQL: more minutes than these on a day are worth a second look. */
export const longDayMinutes = (day: string): string =>
  ofRenewal(`(numbers->>'minutesPerSeu')::int * (numbers->>'warnAboveSeusADay')::int`, day);

/** Where all rules are read. */
@Injectable()
export class RuleBook {
  constructor(private readonly database: Database) {}

  /** All versions of a kind. */
  async versions<Kind extends RuleKind>(kind: Kind, from: Pick<Tx, 'query'> = this.database): Promise<Versions<Kind>> {
    const [row] = await from.query<{ versions: Versions<Kind> }>(`SELECT ${versionsOf(kind)} AS versions`);
    return row!.versions;
  }

  /** Versions of all kinds, those that take effect last first; one row more than asked for. */
  newestFirst(limit: number, after?: { effectiveFrom: string; id: string }): Promise<RuleVersionRow[]> {
    return this.database.query<RuleVersionRow>(
      `SELECT rule.id, rule.kind, rule.version, rule.effective_from::text AS "effectiveFrom", rule.sources, rule.numbers,
              person.display_name AS "addedBy", (extract(epoch FROM rule.added_at) * 1000)::float8 AS "addedAt"
         FROM rule_version rule LEFT JOIN person ON person.id = rule.added_by
        WHERE $2::date IS NULL OR (rule.effective_from, rule.id) < ($2::date, $3::uuid)
        ORDER BY rule.effective_from DESC, rule.id DESC LIMIT $1`,
      [limit + 1, after?.effectiveFrom ?? null, after?.id ?? null],
    );
  }

  /** Adds a version. Nobody else adds one of the kind until the transaction ends: `hold` came before. */
  async add(tx: Tx, row: Omit<RuleVersionRow, 'addedBy'> & { addedBy: string }): Promise<void> {
    const { id, kind, version, effectiveFrom, sources, numbers, addedBy, addedAt } = row;
    await tx.query(
      `INSERT INTO rule_version (id, kind, version, effective_from, sources, numbers, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8 / 1000.0))`,
      [id, kind, version, effectiveFrom, sources, JSON.stringify(numbers), addedBy, addedAt],
    );
  }

  /** Holds the versions of a kind until the transaction ends. */
  async hold(tx: Tx, kind: RuleKind): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('rules ' || $1, 0))`, [kind]);
  }
}
