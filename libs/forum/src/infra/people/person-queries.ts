import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { FORMER_MEMBER } from '#identity';
import { Database } from '#platform';

/** What members may know of each other. Of who was erased, nothing but that they were here. */
export interface ShownPerson {
  id: string;
  name: string;
  handle: string | null;
  roles: Role[];
  /** Null for who never had an account, and for who is gone. */
  memberSince: Date | null;
  former: boolean;
}

const PERSON = {
  name: 'forum-person',
  text: `
    SELECT person.id, person.erased_at IS NOT NULL AS former,
           CASE WHEN erased_at IS NULL THEN display_name ELSE '${FORMER_MEMBER}' END AS name,
           CASE WHEN erased_at IS NULL THEN handle END AS handle,
           CASE WHEN erased_at IS NULL THEN roles ELSE '{}' END AS roles,
           CASE WHEN erased_at IS NULL AND kind = 'member' THEN created_at END AS "memberSince"
      FROM person LEFT JOIN member_handle ON member_handle.person_id = person.id
     WHERE person.id = $1 AND kind IN ('member', 'imported')`,
};

/** People, as those who read what they wrote may know them. */
@Injectable()
export class PersonQueries {
  constructor(private readonly database: Database) {}

  /** A member or an imported author; guests have no page. */
  async find(id: string): Promise<ShownPerson | undefined> {
    return (await this.database.pool.query<ShownPerson>({ ...PERSON, values: [id] })).rows[0];
  }
}
