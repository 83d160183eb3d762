import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { DomainError, type Instant } from '#kernel';
import type { Tx } from '#platform';
import type { Locale } from '../domain/time-zone.js';
import { type Queryable, timestamp } from './queryable.js';

/** Somebody with an account. */
export interface Member {
  id: string;
  email: string;
  emailConfirmedAt: Instant | null;
  displayName: string;
  passwordHash: string | null;
  roles: Role[];
  timeZone: string;
  locale: Locale;
  createdAt: Instant;
}

/** Somebody with a name and a place in one meetup. */
export interface Guest {
  id: string;
  displayName: string;
  meetupId: string;
  mergedInto: string | null;
}

interface MemberRow extends Omit<Member, 'createdAt' | 'emailConfirmedAt'> {
  createdAt: Date;
  emailConfirmedAt: Date | null;
}

const MEMBER = `id, email, email_confirmed_at AS "emailConfirmedAt", display_name AS "displayName",
  password_hash AS "passwordHash", roles, time_zone AS "timeZone", locale, created_at AS "createdAt"`;

const IS_MEMBER = `kind = 'member' AND erased_at IS NULL`;

const memberOf = (row: MemberRow | undefined): Member | undefined =>
  row && {
    ...row,
    createdAt: row.createdAt.getTime(),
    emailConfirmedAt: row.emailConfirmedAt?.getTime() ?? null,
  };

/** What may change of a member. */
export type MemberChanges = Partial<
  Pick<Member, 'email' | 'emailConfirmedAt' | 'displayName' | 'passwordHash' | 'roles' | 'timeZone' | 'locale'>
>;

const COLUMN: Record<keyof MemberChanges, string> = {
  email: 'email',
  emailConfirmedAt: 'email_confirmed_at',
  displayName: 'display_name',
  passwordHash: 'password_hash',
  roles: 'roles',
  timeZone: 'time_zone',
  locale: 'locale',
};

/** The table `person`. */
@Injectable()
export class PersonRepository {
  /** The member with that address (in its stored spelling), also where it is that of an account that went into theirs. */
  async memberByEmail(from: Queryable, email: string): Promise<Member | undefined> {
    const sql = `SELECT ${MEMBER} FROM person WHERE ${IS_MEMBER} AND id = (
      SELECT coalesce(known.merged_into, known.id) FROM person known
       WHERE known.email = $1 AND known.kind IN ('member', 'merged'))`;
    return memberOf((await from.query<MemberRow>(sql, [email]))[0]);
  }

  async memberById(from: Queryable, id: string): Promise<Member | undefined> {
    const sql = `SELECT ${MEMBER} FROM person WHERE id = $1 AND ${IS_MEMBER}`;
    return memberOf((await from.query<MemberRow>(sql, [id]))[0]);
  }

  /** The member, whose row nobody else changes until this transaction ends. */
  async lockMember(tx: Tx, id: string): Promise<Member | undefined> {
    const sql = `SELECT ${MEMBER} FROM person WHERE id = $1 AND ${IS_MEMBER} FOR NO KEY UPDATE`;
    return memberOf((await tx.query<MemberRow>(sql, [id]))[0]);
  }

  /** Adds a member; undefined where the address is taken, also by somebody who comes at the same time. */
  async addMember(tx: Tx, member: Member): Promise<Member | undefined> {
    const rows = await tx.query<MemberRow>(
      `INSERT INTO person (id, kind, email, email_confirmed_at, display_name, password_hash, roles, time_zone, locale,
         created_at)
       VALUES ($1, 'member', $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (email) WHERE kind IN ('member', 'merged') DO NOTHING
       RETURNING ${MEMBER}`,
      [
        member.id,
        member.email,
        member.emailConfirmedAt === null ? null : timestamp(member.emailConfirmedAt),
        member.displayName,
        member.passwordHash,
        member.roles,
        member.timeZone,
        member.locale,
        timestamp(member.createdAt),
      ],
    );
    return memberOf(rows[0]);
  }

  /**
   * Changes a member; undefined where there is none.
   *
   * @throws DomainError `conflict` where the new address was taken at the same time.
   */
  async changeMember(tx: Tx, id: string, changes: MemberChanges): Promise<Member | undefined> {
    const names = (Object.keys(changes) as (keyof MemberChanges)[]).filter((name) => changes[name] !== undefined);
    if (names.length === 0) return this.memberById(tx, id);
    const values = names.map((name) =>
      name === 'emailConfirmedAt' && typeof changes[name] === 'number' ? timestamp(changes[name]) : changes[name],
    );
    const assignments = names.map((name, index) => `${COLUMN[name]} = $${index + 2}`).join(', ');
    const sql = `UPDATE person SET ${assignments} WHERE id = $1 AND ${IS_MEMBER} RETURNING ${MEMBER}`;
    // What an account wrote that went into this one is read under its name.
    const called = `UPDATE person SET display_name = $2 WHERE merged_into = $1 AND kind = 'merged'`;
    if (changes.displayName !== undefined) await tx.query(called, [id, changes.displayName]);
    try {
      return memberOf((await tx.query<MemberRow>(sql, [id, ...values]))[0]);
    } catch (thrown) {
      throw isUniqueViolation(thrown) ? new DomainError('conflict') : thrown;
    }
  }

  /**
   * Ends an account that goes on as another one: it keeps its address, and shows the name of that one from now on. Whoever
   * went into it goes along. Both are held.
   */
  async mergeMember(tx: Tx, id: string, survivor: Pick<Member, 'id' | 'displayName'>): Promise<void> {
    await tx.query(
      `UPDATE person SET kind = 'merged', merged_into = $2, display_name = $3, password_hash = NULL, roles = '{}'
        WHERE id = $1`,
      [id, survivor.id, survivor.displayName],
    );
    await tx.query(
      `UPDATE person SET merged_into = $2, display_name = CASE WHEN kind = 'merged' THEN $3 ELSE display_name END
        WHERE merged_into = $1`,
      [id, survivor.id, survivor.displayName],
    );
  }

  /** Takes an address from an account that went into a member's, who uses it for theirs. */
  async freeAddress(tx: Tx, email: string, memberId: string): Promise<void> {
    const sql = `UPDATE person SET email = NULL WHERE email = $1 AND kind = 'merged' AND merged_into = $2`;
    await tx.query(sql, [email, memberId]);
  }

  async addGuest(tx: Tx, guest: Omit<Guest, 'mergedInto'> & { createdAt: Instant }): Promise<void> {
    await tx.query(
      `INSERT INTO person (id, kind, display_name, guest_meetup_id, created_at) VALUES ($1, 'guest', $2, $3, $4)`,
      [guest.id, guest.displayName, guest.meetupId, timestamp(guest.createdAt)],
    );
  }

  /** The guest, whose row nobody else changes until this transaction ends. */
  async lockGuest(tx: Tx, id: string): Promise<Guest | undefined> {
    const rows = await tx.query<Guest>(
      `SELECT id, display_name AS "displayName", guest_meetup_id AS "meetupId", merged_into AS "mergedInto"
         FROM person WHERE id = $1 AND kind = 'guest' FOR NO KEY UPDATE`,
      [id],
    );
    return rows[0];
  }

  async mergeGuest(tx: Tx, guestId: string, memberId: string): Promise<void> {
    await tx.query(`UPDATE person SET merged_into = $2 WHERE id = $1 AND kind = 'guest'`, [guestId, memberId]);
  }

  /** Locks all administrators, so that two who step down at once do so one after the other; gives their ids. */
  async lockAdmins(tx: Tx): Promise<string[]> {
    // A row that ceased to match while it was waited for stays locked, in no order: so one at a time from here on.
    await tx.query('SELECT pg_advisory_xact_lock($1)', [ADMINS_LOCK]);
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM person WHERE 'admin' = ANY (roles) AND ${IS_MEMBER} ORDER BY id FOR NO KEY UPDATE`,
    );
    return rows.map(({ id }) => id);
  }
}

/** Held by whoever changes roles until the end of their transaction. */
const ADMINS_LOCK = 5_310_946;

const isUniqueViolation = (thrown: unknown): boolean => (thrown as { code?: unknown } | null)?.code === '23505';
