import { Injectable } from '@nestjs/common';
import { Clock, uuidv7 } from '#kernel';
import type { Tx } from '#platform';
import { tamedName } from '../domain/display-name.js';
import { timestamp } from '../infra/queryable.js';

/** An author at the source an import reads. */
export interface ImportedAuthor {
  /** What the source knows them by; at most 200 characters. */
  externalId: string;
  /** Unset where the source does not tell: they are called by their id. */
  name?: string;
}

/** People who wrote something elsewhere: they have a name, and neither an address nor a way to sign in. */
@Injectable()
export class ImportedPeople {
  constructor(private readonly clock: Clock) {}

  /** The ids of those people here, by `externalId`; who comes for the first time is added. Nobody is renamed. */
  async findOrAdd(tx: Tx, source: string, authors: readonly ImportedAuthor[]): Promise<Map<string, string>> {
    const named = new Map(authors.map((author) => [author.externalId, author]));
    const known = await this.known(tx, source, [...named.keys()]);
    const added = [...named.values()].filter(({ externalId }) => !known.has(externalId));
    if (added.length === 0) return known;
    const now = this.clock.now();
    const ids = added.map(() => uuidv7(now));
    await tx.query(
      `INSERT INTO person (id, kind, display_name, created_at)
       SELECT id, 'imported', name, $3 FROM unnest($1::uuid[], $2::text[]) AS added (id, name)`,
      [ids, added.map(nameOf), timestamp(now)],
    );
    await tx.query(
      `INSERT INTO imported_person (source, external_id, person_id)
       SELECT $1, external_id, id FROM unnest($2::uuid[], $3::text[]) AS added (id, external_id)`,
      [source, ids, added.map(({ externalId }) => externalId)],
    );
    for (const [index, { externalId }] of added.entries()) known.set(externalId, ids[index]!);
    return known;
  }

  /** Gives those who are known here the names that the source tells now; says who is known. */
  async rename(tx: Tx, source: string, authors: readonly Required<ImportedAuthor>[]): Promise<Set<string>> {
    const rows = await tx.query<{ externalId: string }>(
      `WITH told AS (
         SELECT told.external_id, person_id AS id, name
           FROM unnest($2::text[], $3::text[]) AS told (external_id, name)
           JOIN imported_person ON imported_person.source = $1 AND imported_person.external_id = told.external_id
       ), renamed AS (
         UPDATE person SET display_name = told.name
           FROM told
          WHERE person.id = told.id AND kind = 'imported' AND erased_at IS NULL AND display_name <> told.name
       )
       SELECT external_id AS "externalId" FROM told`,
      [source, authors.map(({ externalId }) => externalId), authors.map(nameOf)],
    );
    return new Set(rows.map(({ externalId }) => externalId));
  }

  private async known(tx: Tx, source: string, externalIds: string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ externalId: string; id: string }>(
      `SELECT external_id AS "externalId", person_id AS id
         FROM imported_person WHERE source = $1 AND external_id = ANY ($2::text[])`,
      [source, externalIds],
    );
    return new Map(rows.map(({ externalId, id }) => [externalId, id]));
  }
}

const nameOf = ({ externalId, name }: ImportedAuthor): string =>
  tamedName(name ?? '') ?? tamedName(`imported member ${externalId}`) ?? 'imported member';
