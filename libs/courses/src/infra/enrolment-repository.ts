import { Injectable } from '@nestjs/common';
import { type Instant, uuidv7 } from '#kernel';
import type { Tx } from '#platform';
import type { RosterEntry } from '../domain/roster/entry.js';

/** Somebody on a roster, as stored. */
export interface Enrolment extends RosterEntry {
  id: string;
  withdrawn: boolean;
  /** The member who it is; null until that is known. */
  personId: string | null;
  /** How that became known. */
  joinedBy: 'address' | 'link' | 'code' | null;
}

const ENROLMENT = `id, email, name, organisation, reference, withdrawn_at IS NOT NULL AS withdrawn,
  person_id AS "personId", joined_by AS "joinedBy"`;

/** Rosters, in the transaction of whoever changes them and holds the class. */
@Injectable()
export class EnrolmentRepository {
  async find(tx: Tx, offeringId: string, id: string): Promise<Enrolment | undefined> {
    const sql = `SELECT ${ENROLMENT} FROM enrolment WHERE id = $2 AND offering_id = $1`;
    return (await tx.query<Enrolment>(sql, [offeringId, id]))[0];
  }

  /** Whoever is or was on the roster with the address, in its stored spelling. */
  async withEmail(tx: Tx, offeringId: string, email: string): Promise<Enrolment | undefined> {
    const sql = `SELECT ${ENROLMENT} FROM enrolment WHERE offering_id = $1 AND email = $2`;
    return (await tx.query<Enrolment>(sql, [offeringId, email]))[0];
  }

  /** Everybody who is or was on the roster, by their addresses. */
  async byEmail(tx: Tx, offeringId: string): Promise<Map<string, Enrolment>> {
    const sql = `SELECT ${ENROLMENT} FROM enrolment WHERE offering_id = $1`;
    const rows = await tx.query<Enrolment>(sql, [offeringId]);
    return new Map(rows.map((row) => [row.email, row]));
  }

  /** Adds people, in one statement. */
  async add(tx: Tx, offeringId: string, entries: RosterEntry[], by: string, now: Instant): Promise<void> {
    if (entries.length === 0) return;
    await tx.query(
      `INSERT INTO enrolment (id, email, name, organisation, reference, offering_id, created_by, created_at)
       SELECT id, email, name, organisation, reference, $6, $7, $8
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
              AS e (id, email, name, organisation, reference)`,
      [entries.map(() => uuidv7(now)), ...columnsOf(entries), offeringId, by, new Date(now)],
    );
  }

  /** Stores what is told of people who are on the roster already, in one statement. */
  async update(tx: Tx, entries: (RosterEntry & { id: string })[]): Promise<void> {
    if (entries.length === 0) return;
    await tx.query(
      `UPDATE enrolment SET email = e.email, name = e.name, organisation = e.organisation, reference = e.reference
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
              AS e (id, email, name, organisation, reference)
        WHERE enrolment.id = e.id`,
      [entries.map(({ id }) => id), ...columnsOf(entries)],
    );
  }

  /**
   * Links who is not linked yet, of a class or of one person, to the member who has proven the address, and tells whom. Who
   * is in the class already is not linked again.
   */
  async linkByAddress(
    tx: Tx,
    of: { offeringId: string } | { personId: string },
    now: Instant,
  ): Promise<{ enrolmentId: string; offeringId: string; personId: string }[]> {
    const [column, id] = 'offeringId' in of ? ['enrolment.offering_id', of.offeringId] : ['person.id', of.personId];
    return tx.query(
      `UPDATE enrolment SET person_id = person.id, joined_at = $2, joined_by = 'address'
         FROM person
        WHERE ${column} = $1 AND enrolment.person_id IS NULL AND enrolment.withdrawn_at IS NULL
          AND person.email = enrolment.email AND person.kind = 'member' AND person.erased_at IS NULL
          AND person.email_confirmed_at IS NOT NULL
          AND NOT EXISTS (SELECT FROM enrolment other
                           WHERE other.person_id = person.id AND other.offering_id = enrolment.offering_id)
        RETURNING enrolment.id AS "enrolmentId", enrolment.offering_id AS "offeringId", person.id AS "personId"`,
      [id, new Date(now)],
    );
  }

  /** Nobody's any more, until another member is found. */
  async unlink(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE enrolment SET person_id = NULL, joined_at = NULL, joined_by = NULL WHERE id = $1', [id]);
  }

  async setWithdrawn(tx: Tx, id: string, at: Instant | null): Promise<void> {
    await tx.query('UPDATE enrolment SET withdrawn_at = $2 WHERE id = $1', [id, at === null ? null : new Date(at)]);
  }
}

const columnsOf = (entries: RosterEntry[]): string[][] => [
  entries.map(({ email }) => email),
  entries.map(({ name }) => name),
  entries.map(({ organisation }) => organisation),
  entries.map(({ reference }) => reference),
];
