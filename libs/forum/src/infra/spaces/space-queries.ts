import { Injectable } from '@nestjs/common';
import type { Audience, SpaceRole, SubscriptionLevel } from '#contracts';
import { Database, type Viewer } from '#platform';
import { moderatesAnywhere, moderatesSpace } from '../readable.js';
import { levelOfSpace } from '../readers/levels.js';
import { unreadBySpace } from '../readers/unread.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** A space as a viewer finds it. */
export interface SpaceRow {
  id: string;
  slug: string;
  name: string;
  description: string;
  audience: Audience;
  archived: boolean;
  unread: number;
  level: SubscriptionLevel;
  canModerate: boolean;
  /** The class whose space it is. */
  offeringId: string | null;
  /** Where the people of a class ask once its space is archived. */
  askIn: { id: string; slug: string; name: string } | null;
}

/** Somebody who was let into a space. */
export interface SpaceMemberRow {
  /** What the list is sorted by. */
  sortName: string;
  id: string;
  name: string;
  handle: string | null;
  role: SpaceRole;
}

const SPACE = `
  space.id, space.slug, space.name, space.description, space.audience, space.archived_at IS NOT NULL AS archived,
  ${levelOfSpace('space', '$1')} AS level, ${moderatesSpace('space', '$1', '$3')} AS "canModerate",
  coalesce(waiting.unread, 0) AS unread, space.offering_id AS "offeringId",
  CASE WHEN space.archived_at IS NOT NULL THEN (
    SELECT jsonb_build_object('id', alumni.id, 'slug', alumni.slug, 'name', alumni.name)
      FROM offering JOIN space alumni ON alumni.course_id = offering.course_id
     WHERE offering.id = space.offering_id AND alumni.archived_at IS NULL) END AS "askIn"`;

const SEEN = `
  FROM space LEFT JOIN (${unreadBySpace('$1', '$2')}) waiting ON waiting.space_id = space.id
 WHERE space.id IN (${visibleSpaces('$1', '$2')})`;

const ALL = {
  name: 'forum-spaces',
  text: `SELECT ${SPACE} ${SEEN} ORDER BY space.position, space.name, space.id`,
};

const ONE = { name: 'forum-space', text: `SELECT ${SPACE} ${SEEN} AND (space.id::text = $4 OR space.slug = $4)` };

const MEMBERS = {
  name: 'forum-space-members',
  text: `
    SELECT person.id, person.display_name AS name, lower(person.display_name) AS "sortName", member_handle.handle, space_member.role
      FROM space JOIN space_member ON space_member.space_id = space.id AND left_at IS NULL
      JOIN person ON person.id = space_member.person_id AND person.erased_at IS NULL
      LEFT JOIN member_handle ON member_handle.person_id = person.id
     WHERE space.id = $3 AND space.id IN (${visibleSpaces('$1', '$2')})
       AND ($5::text IS NULL OR (lower(person.display_name), person.id) > ($5, $6::uuid))
     ORDER BY lower(person.display_name), person.id LIMIT $4`,
};

/** Spaces and who is in them, for those who see them. */
@Injectable()
export class SpaceQueries {
  constructor(private readonly database: Database) {}

  async all(viewer: Viewer): Promise<SpaceRow[]> {
    const values = [...visibilityOf(viewer), moderatesAnywhere(viewer)];
    return (await this.database.pool.query<SpaceRow>({ ...ALL, values })).rows;
  }

  /** By its id or its slug; undefined where the viewer sees no such space. */
  async find(viewer: Viewer, idOrSlug: string): Promise<SpaceRow | undefined> {
    const values = [...visibilityOf(viewer), moderatesAnywhere(viewer), idOrSlug.toLowerCase()];
    return (await this.database.pool.query<SpaceRow>({ ...ONE, values })).rows[0];
  }

  /** By name; one more than `limit`, where there are more. */
  async members(
    viewer: Viewer,
    spaceId: string,
    limit: number,
    after?: { name: string; id: string },
  ): Promise<SpaceMemberRow[]> {
    const values = [...visibilityOf(viewer), spaceId, limit + 1, after?.name ?? null, after?.id ?? null];
    return (await this.database.pool.query<SpaceMemberRow>({ ...MEMBERS, values })).rows;
  }
}
