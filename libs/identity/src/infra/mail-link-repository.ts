import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { type Instant, uuidv7 } from '#kernel';
import type { Tx } from '#platform';
import { LINK_LIFETIME, type LinkPurpose } from '../domain/lifetimes.js';
import type { Locale } from '../domain/time-zone.js';
import { type Queryable, timestamp } from './queryable.js';
import { hashOf, newSecret } from './secret.js';

/** What a link remembers until it is used. */
export interface LinkPayload {
  displayName?: string;
  roles?: Role[];
  locale?: Locale;
  timeZone?: string;
}

/** A link that was sent by mail and can be used once. */
export interface MailLink {
  id: string;
  email: string;
  personId: string | null;
  createdBy: string | null;
  payload: LinkPayload;
}

type InvitationState = 'pending' | 'accepted' | 'revoked' | 'expired';

/** An invitation as its list shows it. */
export interface Invitation {
  id: string;
  email: string;
  roles: Role[];
  invitedBy: string | null;
  state: InvitationState;
  createdAt: Instant;
  expiresAt: Instant;
}

interface InvitationRow extends Omit<Invitation, 'createdAt' | 'expiresAt'> {
  createdAt: Date;
  expiresAt: Date;
}

/** The table `mail_link`. */
@Injectable()
export class MailLinkRepository {
  /** Makes a link and gives its secret, which is stored nowhere. */
  async add(
    tx: Tx,
    purpose: LinkPurpose,
    link: { email: string; personId?: string; createdBy?: string; payload?: LinkPayload },
    now: Instant,
  ): Promise<{ id: string; token: string }> {
    const id = uuidv7(now);
    const token = newSecret();
    await tx.query(
      `INSERT INTO mail_link (id, purpose, token_hash, email, person_id, created_by, payload, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        purpose,
        hashOf(token),
        link.email,
        link.personId ?? null,
        link.createdBy ?? null,
        JSON.stringify(link.payload ?? {}),
        timestamp(now),
        timestamp(now + LINK_LIFETIME[purpose]),
      ],
    );
    return { id, token };
  }

  /** Uses a link up. One statement, so that of any number who come at once exactly one gets it. */
  async use(tx: Tx, purpose: LinkPurpose, token: string, now: Instant): Promise<MailLink | undefined> {
    const rows = await tx.query<MailLink>(
      `UPDATE mail_link SET used_at = $3
        WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $3
        RETURNING id, email, person_id AS "personId", created_by AS "createdBy", payload`,
      [hashOf(token), purpose, timestamp(now)],
    );
    return rows[0];
  }

  /** Takes back the links of a person that were not used. */
  async revokeOf(tx: Tx, personId: string, purposes: LinkPurpose[], now: Instant): Promise<void> {
    await tx.query(
      `UPDATE mail_link SET revoked_at = $3
        WHERE person_id = $1 AND purpose = ANY ($2) AND used_at IS NULL AND revoked_at IS NULL`,
      [personId, purposes, timestamp(now)],
    );
  }

  /** Takes back an invitation, by whoever made it or, where `createdBy` is undefined, by anybody. */
  async revokeInvitation(tx: Tx, id: string, createdBy: string | undefined, now: Instant): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE mail_link SET revoked_at = $3
        WHERE id = $1 AND purpose = 'invitation' AND ($2::uuid IS NULL OR created_by = $2)
          AND used_at IS NULL AND revoked_at IS NULL
        RETURNING id`,
      [id, createdBy ?? null, timestamp(now)],
    );
    return rows.length > 0;
  }

  /** Invitations, the newest first, of one inviter or of all; one more than `limit` where there are more. */
  async invitations(
    from: Queryable,
    query: { createdBy?: string; before?: string; limit: number; now: Instant },
  ): Promise<Invitation[]> {
    const rows = await from.query<InvitationRow>(
      `SELECT link.id, link.email, link.payload -> 'roles' AS roles, inviter.display_name AS "invitedBy",
              CASE WHEN link.used_at IS NOT NULL THEN 'accepted' WHEN link.revoked_at IS NOT NULL THEN 'revoked'
                   WHEN link.expires_at <= $1 THEN 'expired' ELSE 'pending' END AS state,
              link.created_at AS "createdAt", link.expires_at AS "expiresAt"
         FROM mail_link link LEFT JOIN person inviter ON inviter.id = link.created_by
        WHERE link.purpose = 'invitation' AND ($2::uuid IS NULL OR link.created_by = $2)
          AND ($3::uuid IS NULL OR link.id < $3)
        ORDER BY link.id DESC LIMIT $4`,
      [timestamp(query.now), query.createdBy ?? null, query.before ?? null, query.limit + 1],
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.getTime(), expiresAt: row.expiresAt.getTime() }));
  }
}
