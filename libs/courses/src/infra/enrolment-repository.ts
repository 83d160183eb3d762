import { Injectable } from '@nestjs/common';
import { DomainError, type Instant, uuidv7 } from '#kernel';
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

/** What goes along with somebody to another class. */
const WHO = 'email, name, organisation, reference, person_id, joined_at, joined_by, kept_beside, registered_as';

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

  /** Everybody who is or was on the roster, by their addresses; also by those that the registration system has for them. */
  async byEmail(tx: Tx, offeringId: string): Promise<Map<string, Enrolment>> {
    const sql = `SELECT ${ENROLMENT}, registered_as AS "registeredAs" FROM enrolment WHERE offering_id = $1`;
    const rows = await tx.query<Enrolment & { registeredAs: string | null }>(sql, [offeringId]);
    const registered = rows.flatMap((row) => (row.registeredAs === null ? [] : [[row.registeredAs, row] as const]));
    return new Map([...registered, ...rows.map((row) => [row.email, row] as const)]);
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
    const [column, id] = 'offeringId' in of ? ['place.offering_id', of.offeringId] : ['person.id', of.personId];
    // Of two addresses of one person on one roster, one is linked.
    return tx.query(
      `UPDATE enrolment SET person_id = found.person_id, joined_at = $2, joined_by = 'address'
         FROM (SELECT DISTINCT ON (place.offering_id, person.id) place.id, person.id AS person_id
                 FROM enrolment place
                 JOIN person address ON address.email = place.email AND address.kind IN ('member', 'merged')
                                    AND address.email_confirmed_at IS NOT NULL
                 JOIN person ON person.id = coalesce(address.merged_into, address.id) AND person.kind = 'member'
                            AND person.erased_at IS NULL
                WHERE ${column} = $1 AND place.person_id IS NULL AND place.withdrawn_at IS NULL
                  AND NOT EXISTS (SELECT FROM enrolment other
                                   WHERE other.person_id = person.id AND other.offering_id = place.offering_id)
                ORDER BY place.offering_id, person.id, place.id) found
        WHERE enrolment.id = found.id AND enrolment.person_id IS NULL AND enrolment.withdrawn_at IS NULL
        RETURNING enrolment.id AS "enrolmentId", enrolment.offering_id AS "offeringId", enrolment.person_id AS "personId"`,
      [id, new Date(now)],
    );
  }

  /** Gives the places of an account to the one it went into, and tells which; `joinPlaces` first. */
  async handOver(tx: Tx, from: string, to: string): Promise<{ enrolmentId: string; offeringId: string }[]> {
    return tx.query(
      `UPDATE enrolment SET person_id = $2 WHERE person_id = $1
        RETURNING id AS "enrolmentId", offering_id AS "offeringId"`,
      [from, to],
    );
  }

  /** Nobody's any more, until another member is found. */
  async unlink(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE enrolment SET person_id = NULL, joined_at = NULL, joined_by = NULL WHERE id = $1', [id]);
  }

  /** Whoever a member is or was in a class. */
  async ofMember(tx: Tx, offeringId: string, personId: string): Promise<Enrolment | undefined> {
    const sql = `SELECT ${ENROLMENT} FROM enrolment WHERE offering_id = $1 AND person_id = $2`;
    return (await tx.query<Enrolment>(sql, [offeringId, personId]))[0];
  }

  /** How many are on the roster, without those who have withdrawn. */
  async enrolled(tx: Tx, offeringId: string): Promise<number> {
    const sql = 'SELECT count(*)::int AS enrolled FROM enrolment WHERE offering_id = $1 AND withdrawn_at IS NULL';
    return (await tx.query<{ enrolled: number }>(sql, [offeringId]))[0]!.enrolled;
  }

  /**
   * Makes an enrolment a member's.
   *
   * @throws DomainError `in-class-already` where another one of the class is found to be theirs at the same time
   */
  async link(tx: Tx, id: string, personId: string, by: 'link' | 'code', now: Instant): Promise<void> {
    const sql = 'UPDATE enrolment SET person_id = $2, joined_by = $3, joined_at = $4 WHERE id = $1';
    try {
      await tx.query(sql, [id, personId, by, new Date(now)]);
    } catch (thrown) {
      throw isHeldTwice(thrown) ? new DomainError('in-class-already') : thrown;
    }
  }

  /** The roster says what the account says from now on; files of the registration system find them all the same. */
  async useAddress(tx: Tx, id: string, email: string): Promise<void> {
    const sql = 'UPDATE enrolment SET email = $2, registered_as = coalesce(registered_as, email) WHERE id = $1';
    await tx.query(sql, [id, email]);
  }

  /** Notes that the roster's address was kept beside that of the account. */
  async keepAddress(tx: Tx, id: string, accountEmail: string): Promise<void> {
    await tx.query('UPDATE enrolment SET kept_beside = $2 WHERE id = $1', [id, accountEmail]);
  }

  /** Puts somebody of another class on the roster, as who they are, and gives the id of the new enrolment. */
  async copy(tx: Tx, from: string, offeringId: string, by: string, now: Instant): Promise<string> {
    const id = uuidv7(now);
    await tx.query(
      `INSERT INTO enrolment (id, offering_id, created_by, created_at, ${WHO})
       SELECT $2, $3, $4, $5, ${WHO} FROM enrolment WHERE id = $1`,
      [from, id, offeringId, by, new Date(now)],
    );
    return id;
  }

  /** The same for who has been on that roster already: they are back, under the address they had there. */
  async revive(tx: Tx, id: string, from: string): Promise<void> {
    await tx.query(
      `UPDATE enrolment
          SET withdrawn_at = NULL, transferred_to = NULL, name = other.name, organisation = other.organisation,
              reference = other.reference, person_id = coalesce(other.person_id, enrolment.person_id),
              joined_at = coalesce(other.joined_at, enrolment.joined_at),
              joined_by = coalesce(other.joined_by, enrolment.joined_by)
         FROM enrolment other WHERE enrolment.id = $1 AND other.id = $2`,
      [id, from],
    );
  }

  /** Withdraws who has gone to another class. */
  async setTransferred(tx: Tx, id: string, to: string, now: Instant): Promise<void> {
    const sql = 'UPDATE enrolment SET withdrawn_at = $3, transferred_to = $2 WHERE id = $1';
    await tx.query(sql, [id, to, new Date(now)]);
  }

  async setWithdrawn(tx: Tx, id: string, at: Instant | null): Promise<void> {
    await tx.query('UPDATE enrolment SET withdrawn_at = $2, transferred_to = NULL WHERE id = $1', [
      id,
      at === null ? null : new Date(at),
    ]);
  }
}

const columnsOf = (entries: RosterEntry[]): string[][] => [
  entries.map(({ email }) => email),
  entries.map(({ name }) => name),
  entries.map(({ organisation }) => organisation),
  entries.map(({ reference }) => reference),
];

/** Whether a member would be in a class with two enrolments. */
function isHeldTwice(thrown: unknown): boolean {
  const { code, constraint } = thrown as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'enrolment_of_member';
}
