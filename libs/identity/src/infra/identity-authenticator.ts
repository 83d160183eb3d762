import { Injectable } from '@nestjs/common';
import type { Role, Scope } from '#contracts';
import { Clock } from '#kernel';
import {
  ANONYMOUS,
  Authenticator,
  Configuration,
  type Credentials,
  Database,
  type KnownViewer,
  type MemberViewer,
  type Recognition,
  type Viewer,
} from '#platform';
import { LAST_SEEN_STEP, sessionExpiry } from '../domain/lifetimes.js';
import { guestTokenInCookie, tokenInCookie } from './cookie.js';
import { goodAccessTokens, goodGuestAccess, goodSessions } from './good-credentials.js';
import { timestamp } from './queryable.js';
import { isSame, RecentViewers } from './recent-viewers.js';
import { ACCESS_TOKEN_PREFIX, GUEST_TOKEN_PREFIX, hashOf, looksLikeSecret } from './secret.js';

const BEARER = /^Bearer +(\S+) *$/i;

/** The hottest read of all: each request and each handshake begins with one of these, prepared once a connection. */
const bySession = (hash: string, now: string): string => `
  SELECT person.id, person.roles, session.id AS "sessionId", session.created_at AS "createdAt",
         session.last_seen_at AS "lastSeenAt"
    FROM ${goodSessions(now)} AND session.token_hash = ${hash}`;

const bySessionFrom = (first: number): string => bySession(`$${first}`, `$${first + 1}`);

const BY_SESSION = { name: 'identity-by-session', text: bySession('$1', '$2') };

const BY_ACCESS_TOKEN = {
  name: 'identity-by-access-token',
  text: `SELECT person.id, person.roles, token.id AS "sessionId", token.scopes, token.last_used_at AS "lastUsedAt"
           FROM ${goodAccessTokens('$2')} AND token.token_hash = $1`,
};

const BY_GUEST_ACCESS = {
  name: 'identity-by-guest-access',
  text: `SELECT person.id, access.meetup_id AS "meetupId" FROM ${goodGuestAccess('$2')} AND access.token_hash = $1`,
};

/** Those of many viewers ($1 sessions and tokens of members, $2 guests) who still are, with what they may do now. */
const STILL_GOOD = {
  name: 'identity-still-good',
  text: `SELECT json_build_object('kind', 'member', 'id', person.id, 'roles', person.roles, 'scopes', 'all',
                                  'sessionId', session.id) AS viewer
           FROM ${goodSessions('$3')} AND session.id = ANY ($1::uuid[])
         UNION ALL
         SELECT json_build_object('kind', 'member', 'id', person.id, 'roles', person.roles, 'scopes', token.scopes,
                                  'sessionId', token.id)
           FROM ${goodAccessTokens('$3')} AND token.id = ANY ($1::uuid[])
         UNION ALL
         SELECT json_build_object('kind', 'guest', 'id', person.id, 'meetupId', access.meetup_id)
           FROM ${goodGuestAccess('$3')} AND person.id = ANY ($2::uuid[])`,
};

/** A session or token is one person's, a guest is let into one meetup. */
const keyOf = (viewer: KnownViewer): string =>
  `${viewer.id} ${viewer.kind === 'member' ? viewer.sessionId : viewer.meetupId}`;

interface SessionRow {
  id: string;
  roles: Role[];
  sessionId: string;
  createdAt: Date;
  lastSeenAt: Date;
}

interface AccessTokenRow {
  id: string;
  roles: Role[];
  sessionId: string;
  scopes: Scope[];
  lastUsedAt: Date | null;
}

/** Tells who shows the cookie of a session or of a guest, an access token, or a guest's token. */
@Injectable()
export class IdentityAuthenticator extends Authenticator {
  private readonly recent = new RecentViewers();

  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  /**
   * Whoever shows a token is taken at that alone: a cookie beside it counts for nothing, also where the token is no
   * good. Otherwise a made-up token would lead a request with a cookie around the check for other sites.
   */
  authenticate(credentials: Credentials): Promise<Viewer> {
    if (credentials.token !== undefined) return this.byToken(credentials.token);
    if (credentials.authorization !== undefined) return this.byAuthorization(credentials.authorization);
    return this.byCookie(credentials.cookie, credentials.meetupId);
  }

  /**
   * Whoever showed the session of a `Cookie` header a moment ago; undefined where nobody did. What they may see is still
   * to be asked together with whether they are signed in.
   */
  recognise(header: string | undefined): Recognition | undefined {
    const token = tokenInCookie(this.configuration, header);
    if (!token || !looksLikeSecret(token)) return undefined;
    const now = this.clock.now();
    const hash = hashOf(token);
    const viewer = this.recent.find(hash, now);
    return (
      viewer && {
        viewer,
        asked: (first) => `(SELECT row_to_json(who) FROM (${bySessionFrom(first)}) who)`,
        holds: (first) => `EXISTS (
          SELECT FROM (${bySessionFrom(first)}) who
           WHERE who.id = $${first + 2} AND who."sessionId" = $${first + 3} AND who.roles = $${first + 4})`,
        values: {
          asked: [hash, timestamp(now)],
          holds: [hash, timestamp(now), viewer.id, viewer.sessionId, viewer.roles],
        },
        isStill: (found) => isSame(viewer, found),
      }
    );
  }

  async askTogether(viewers: readonly KnownViewer[]): Promise<(KnownViewer | undefined)[]> {
    const members = viewers.filter((viewer) => viewer.kind === 'member');
    const guests = viewers.filter((viewer) => viewer.kind === 'guest');
    const { rows } = await this.database.pool.query<{ viewer: KnownViewer }>({
      ...STILL_GOOD,
      values: [members.map(({ sessionId }) => sessionId), guests.map(({ id }) => id), timestamp(this.clock.now())],
    });
    const found = new Map(rows.map(({ viewer }) => [keyOf(viewer), viewer]));
    return viewers.map((viewer) => found.get(keyOf(viewer)));
  }

  /** The member or guest of an `Authorization` header. */
  byAuthorization(header: string): Promise<Viewer> {
    return this.byToken(BEARER.exec(header)?.[1]);
  }

  /** The member of a `Cookie` header or, where nobody is signed in, the guest of the meetup that it is about. */
  async byCookie(header: string | undefined, meetupId?: string): Promise<Viewer> {
    const viewer = await this.bySession(tokenInCookie(this.configuration, header));
    if (viewer.kind !== 'anonymous' || meetupId === undefined) return viewer;
    const guest = await this.byGuestToken(guestTokenInCookie(this.configuration, header, meetupId));
    // The name of a cookie is the browser's word; what its token opens is ours.
    return guest.kind === 'guest' && guest.meetupId === meetupId.toLowerCase() ? guest : ANONYMOUS;
  }

  private async bySession(token: string | undefined): Promise<Viewer> {
    if (!token || !looksLikeSecret(token)) return ANONYMOUS;
    const row = await this.row<SessionRow>(BY_SESSION, token);
    if (!row) return ANONYMOUS;
    await this.noteSeen(row);
    const viewer: MemberViewer = {
      kind: 'member',
      id: row.id,
      roles: row.roles,
      scopes: 'all',
      sessionId: row.sessionId,
    };
    this.recent.add(hashOf(token), viewer, this.clock.now());
    return viewer;
  }

  private async byToken(token: unknown): Promise<Viewer> {
    if (typeof token !== 'string' || !looksLikeSecret(token)) return ANONYMOUS;
    return token.startsWith(ACCESS_TOKEN_PREFIX) ? this.byAccessToken(token) : this.byGuestToken(token);
  }

  private async byAccessToken(token: string): Promise<Viewer> {
    const row = await this.row<AccessTokenRow>(BY_ACCESS_TOKEN, token);
    if (!row) return ANONYMOUS;
    const now = this.clock.now();
    if (!row.lastUsedAt || row.lastUsedAt.getTime() < now - LAST_SEEN_STEP) {
      const sql = 'UPDATE access_token SET last_used_at = $2 WHERE id = $1';
      await this.database.query(sql, [row.sessionId, timestamp(now)]);
    }
    return { kind: 'member', id: row.id, roles: row.roles, scopes: row.scopes, sessionId: row.sessionId };
  }

  private async byGuestToken(token: string | undefined): Promise<Viewer> {
    if (!token?.startsWith(GUEST_TOKEN_PREFIX) || !looksLikeSecret(token)) return ANONYMOUS;
    const row = await this.row<{ id: string; meetupId: string }>(BY_GUEST_ACCESS, token);
    return row ? { kind: 'guest', id: row.id, meetupId: row.meetupId } : ANONYMOUS;
  }

  private async row<Row extends object>(statement: { name: string; text: string }, token: string) {
    const values = [hashOf(token), timestamp(this.clock.now())];
    return (await this.database.pool.query<Row>({ ...statement, values })).rows[0];
  }

  /** A session lives on by being used; written down every few minutes, not with every request. */
  private async noteSeen(row: SessionRow): Promise<void> {
    const now = this.clock.now();
    if (row.lastSeenAt.getTime() > now - LAST_SEEN_STEP) return;
    await this.database.query(
      'UPDATE session SET last_seen_at = $2, expires_at = $3 WHERE id = $1 AND last_seen_at < $2',
      [row.sessionId, timestamp(now), timestamp(sessionExpiry(row.createdAt.getTime(), now))],
    );
  }
}
