import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { DomainError, type Instant } from '#kernel';
import { Database, holds, type Viewer } from '#platform';

/** A member as administrators see them. */
export interface MemberSummary {
  id: string;
  displayName: string;
  email: string;
  roles: Role[];
  createdAt: Instant;
}

/** Where the last page ended. */
export interface MemberCursor {
  name: string;
  id: string;
}

export interface MemberPage {
  items: MemberSummary[];
  next: MemberCursor | undefined;
}

interface Row extends Omit<MemberSummary, 'createdAt'> {
  createdAt: Date;
  sortName: string;
}

/** The list of members, by name. */
@Injectable()
export class Members {
  constructor(private readonly database: Database) {}

  /** One page, in one statement. `search` is looked for in names and addresses, in any case. */
  async list(viewer: Viewer, query: { search?: string; after?: MemberCursor; limit: number }): Promise<MemberPage> {
    if (!holds(viewer, 'admin')) throw new DomainError('forbidden');
    const { search, after, limit } = query;
    const pattern = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows = await this.database.query<Row>(
      `SELECT id, display_name AS "displayName", lower(display_name) AS "sortName", email, roles,
              created_at AS "createdAt"
         FROM person
        WHERE kind = 'member' AND erased_at IS NULL
          AND ($1::text IS NULL OR lower(display_name) LIKE lower($1) OR email LIKE lower($1))
          AND ($2::text IS NULL OR (lower(display_name), id) > ($2, $3::uuid))
        ORDER BY lower(display_name), id LIMIT $4`,
      [pattern, after?.name ?? null, after?.id ?? null, limit + 1],
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ sortName: _, createdAt, ...row }) => ({ ...row, createdAt: createdAt.getTime() })),
      next: rows.length > limit && last ? { name: last.sortName, id: last.id } : undefined,
    };
  }
}
