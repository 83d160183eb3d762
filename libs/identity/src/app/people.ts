import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { FORMER_MEMBER } from '../domain/display-name.js';
import type { Locale } from '../domain/time-zone.js';
import type { Queryable } from '../infra/queryable.js';

/** What other rooms may know of a person. */
export interface Person {
  /** The id that was asked for. */
  id: string;
  /** `imported`: wrote something that was imported, and can never sign in. */
  kind: 'member' | 'guest' | 'imported';
  /** `former member` for who was erased; the member's name for a guest who has claimed. */
  displayName: string;
  locale: Locale;
  timeZone: string;
  /** For sending mail; never to be shown to other people. */
  email?: string;
  /** The member whom a guest has become, or an account has gone into. */
  mergedInto?: string;
  /** Whether they ever had an account of their own, and with it an address: guests have none. */
  hadAccount: boolean;
}

interface Row extends Omit<Person, 'email' | 'mergedInto'> {
  email: string | null;
  mergedInto: string | null;
}

/** The directory. */
@Injectable()
export class People {
  constructor(private readonly database: Database) {}

  /** The people with those ids, in one statement; who does not exist is absent. */
  async byIds(ids: readonly string[], from: Queryable = this.database): Promise<Map<string, Person>> {
    if (ids.length === 0) return new Map();
    const rows = await from.query<Row>(
      `SELECT person.id, person.kind IN ('member', 'merged') AS "hadAccount", shown.kind, shown.locale, shown.time_zone AS "timeZone", shown.email,
              CASE WHEN shown.erased_at IS NULL THEN shown.display_name ELSE $2 END AS "displayName",
              person.merged_into AS "mergedInto"
         FROM person JOIN person shown ON shown.id = coalesce(person.merged_into, person.id)
        WHERE person.id = ANY ($1::uuid[])`,
      [[...new Set(ids)], FORMER_MEMBER],
    );
    return new Map(
      rows.map((row) => [row.id, { ...row, email: row.email ?? undefined, mergedInto: row.mergedInto ?? undefined }]),
    );
  }

  /** One person; undefined where there is none. */
  async find(id: string, from?: Queryable): Promise<Person | undefined> {
    return (await this.byIds([id], from)).get(id);
  }
}
