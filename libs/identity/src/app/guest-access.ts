import { Injectable } from '@nestjs/common';
import { Clock, type Instant, uuidv7 } from '#kernel';
import type { Tx } from '#platform';
import { GUEST_ACCESS } from '../domain/lifetimes.js';
import { PersonRepository } from '../infra/person-repository.js';
import { timestamp } from '../infra/queryable.js';
import { GUEST_TOKEN_PREFIX, hashOf, newSecret } from '../infra/secret.js';
import { validName } from './accounts.js';
import { signedOut } from './signed-out.js';

/** Lets guests in. The meetup's own room decides who may come; this gives them a name and a key. */
@Injectable()
export class GuestAccess {
  constructor(
    private readonly people: PersonRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a guest of one meetup. The token is shown as a cookie, as `Authorization: Bearer` or in a socket's handshake;
   * it is good until `expiresAt` (unset: a week).
   *
   * @throws DomainError `invalid-input` naming `displayName`.
   */
  async admit(
    tx: Tx,
    guest: { meetupId: string; displayName: string; expiresAt?: Instant },
  ): Promise<{ personId: string; token: string }> {
    const now = this.clock.now();
    const personId = uuidv7(now);
    const { meetupId } = guest;
    const displayName = validName(guest.displayName);
    await this.people.addGuest(tx, { id: personId, displayName, meetupId, createdAt: now });
    const token = newSecret(GUEST_TOKEN_PREFIX);
    await tx.query(
      `INSERT INTO guest_access (id, token_hash, person_id, meetup_id, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        uuidv7(now),
        hashOf(token),
        personId,
        meetupId,
        timestamp(now),
        timestamp(guest.expiresAt ?? now + GUEST_ACCESS),
      ],
    );
    return { personId, token };
  }

  /** From now on these tokens open nothing. */
  async end(tx: Tx, tokens: string[]): Promise<void> {
    if (tokens.length === 0) return;
    const rows = await tx.query<{ personId: string }>(
      'DELETE FROM guest_access WHERE token_hash = ANY ($1::bytea[]) RETURNING person_id AS "personId"',
      [tokens.map(hashOf)],
    );
    for (const { personId } of rows) tx.emit(signedOut(personId));
  }
}
