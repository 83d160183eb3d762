import { Injectable } from '@nestjs/common';
import type { Audience, SpaceRole } from '#contracts';
import type { Instant } from '#kernel';
import { type MemberViewer, type Tx } from '#platform';
import { moderatesAnywhere, moderatesSpace } from '../readable.js';
import { visibilityOf, visibleSpaces } from '../visible-spaces.js';

/** A space that somebody is about to change. Its row is locked. */
export interface LockedSpace {
  id: string;
  audience: Audience;
  /** The class that it belongs to, if it does to one. */
  offeringId: string | null;
  moderates: boolean;
}

/** Spaces, for those who open and keep them. */
@Injectable()
export class SpaceStore {
  /** @returns false where the slug is taken */
  async add(
    tx: Tx,
    space: {
      id: string;
      slug: string;
      name: string;
      description: string;
      audience: Audience;
      createdBy: string;
      at: Instant;
    },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO space (id, slug, name, description, audience, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000.0)) ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [space.id, space.slug, space.name, space.description, space.audience, space.createdBy, space.at],
    );
    return rows.length > 0;
  }

  /** The space, if the viewer sees it. */
  async lockVisible(tx: Tx, viewer: MemberViewer, spaceId: string): Promise<LockedSpace | undefined> {
    const rows = await tx.query<LockedSpace>(
      `SELECT space.id, audience, offering_id AS "offeringId", ${moderatesSpace('space', '$1', '$3')} AS moderates FROM space
        WHERE id = $4 AND id IN (${visibleSpaces('$1', '$2')}) FOR NO KEY UPDATE OF space`,
      [...visibilityOf(viewer), moderatesAnywhere(viewer), spaceId],
    );
    return rows[0];
  }

  /** The space, whoever asks. */
  async lock(tx: Tx, spaceId: string): Promise<LockedSpace | undefined> {
    const rows = await tx.query<LockedSpace>(
      'SELECT id, audience, offering_id AS "offeringId", true AS moderates FROM space WHERE id = $1 FOR NO KEY UPDATE',
      [spaceId],
    );
    return rows[0];
  }

  async change(
    tx: Tx,
    spaceId: string,
    { name, description, archived }: { name?: string; description?: string; archived?: boolean },
    now: Instant,
  ): Promise<void> {
    await tx.query(
      `UPDATE space SET name = coalesce($2, name), description = coalesce($3, description),
              archived_at = CASE WHEN $4::boolean THEN coalesce(archived_at, to_timestamp($5::float8 / 1000.0))
                                 WHEN $4 IS NULL THEN archived_at END
        WHERE id = $1`,
      [spaceId, name ?? null, description ?? null, archived ?? null, now],
    );
  }

  /** The id of a member of the community. */
  async memberBy(tx: Tx, by: { personId?: string; email?: string }): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM person WHERE kind = 'member' AND erased_at IS NULL AND (id = $1::uuid OR email = lower($2))`,
      [by.personId ?? null, by.email ?? null],
    );
    return rows[0]?.id;
  }

  /** Also who was there once and comes back. */
  async admit(tx: Tx, spaceId: string, personId: string, role: SpaceRole, at: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO space_member (space_id, person_id, role, joined_at)
       VALUES ($1, $2, $3, to_timestamp($4::float8 / 1000.0))
       ON CONFLICT (space_id, person_id) DO UPDATE SET role = excluded.role, left_at = NULL`,
      [spaceId, personId, role, at],
    );
  }

  /** @returns whether they are in the space */
  async setRole(tx: Tx, spaceId: string, personId: string, role: SpaceRole): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE space_member SET role = $3 WHERE space_id = $1 AND person_id = $2 AND left_at IS NULL RETURNING role`,
      [spaceId, personId, role],
    );
    return rows.length > 0;
  }

  /** @returns whether they were in the space */
  async withdraw(tx: Tx, spaceId: string, personId: string, at: Instant): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE space_member SET left_at = to_timestamp($3::float8 / 1000.0), role = 'member'
        WHERE space_id = $1 AND person_id = $2 AND left_at IS NULL RETURNING person_id`,
      [spaceId, personId, at],
    );
    return rows.length > 0;
  }
}
