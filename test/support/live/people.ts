import { createHash, randomBytes } from 'node:crypto';
import type { Role, SessionSettings } from '#contracts';
import { type Clock, MINUTE, SystemClock, uuidv7 } from '#kernel';
import pg from 'pg';

/** Somebody who can open a socket: a member with an access token, or a guest of one meetup. */
export interface LivePerson {
  id: string;
  name: string;
  token: string;
}

/** Makes people and meetups in a database of the tests, without the mails and forms of the way in. */
export class LiveWorld {
  private readonly pool: pg.Pool;
  private made = 0;

  constructor(
    databaseUrl: string,
    private readonly clock: Clock = new SystemClock(),
  ) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
    // The server may be ended in the middle of a test.
    this.pool.on('error', () => undefined);
  }

  /** Rows of a statement. */
  async query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, values)).rows;
  }

  /** Runs a statement, and leaves its transaction open until what is given back is called. */
  async hold(sql: string, values: unknown[]): Promise<() => Promise<void>> {
    const client = await this.pool.connect();
    await client.query('BEGIN');
    await client.query(sql, values);
    return async () => {
      await client.query('COMMIT');
      client.release();
    };
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** A member whose access token may join sessions and take part in the forum. */
  async aMember(...roles: Role[]): Promise<LivePerson> {
    const [member] = await this.members(1, ...roles);
    return member!;
  }

  /** So many members. */
  async members(count: number, ...roles: Role[]): Promise<LivePerson[]> {
    const people = Array.from({ length: count }, () => this.somebody('acp_'));
    const now = new Date(this.clock.now());
    await this.query(
      `INSERT INTO person (id, kind, display_name, email, roles, created_at)
       SELECT id, 'member', name, id || '@example.org', $3, $4 FROM unnest($1::uuid[], $2::text[]) AS p (id, name)`,
      [people.map(({ id }) => id), people.map(({ name }) => name), ['member', ...roles], now],
    );
    await this.query(
      `INSERT INTO access_token (id, token_hash, prefix, person_id, name, scopes, created_at, expires_at)
       SELECT gen_random_uuid(), hash, 'acp_', id, 'test', '{sessions:join,meetups:read,forum:read,forum:write,moderation}', $3::timestamptz, $3::timestamptz + interval '30 days'
         FROM unnest($1::uuid[], $2::bytea[]) AS t (id, hash)`,
      [people.map(({ id }) => id), people.map(({ token }) => hashOf(token)), now],
    );
    return people;
  }

  /** A guest of one meetup. */
  async aGuest(meetupId: string): Promise<LivePerson> {
    const guest = this.somebody('acg_');
    const now = new Date(this.clock.now());
    await this.query(
      `INSERT INTO person (id, kind, display_name, guest_meetup_id, created_at) VALUES ($1, 'guest', $2, $3, $4)`,
      [guest.id, guest.name, meetupId, now],
    );
    await this.query(
      `INSERT INTO guest_access (id, token_hash, person_id, meetup_id, created_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4::timestamptz, $4::timestamptz + interval '1 day')`,
      [hashOf(guest.token), guest.id, meetupId, now],
    );
    return guest;
  }

  /** A meetup that begins now and lasts an hour. Gives its id, which is also its session's. */
  async aMeetup(host: LivePerson, settings: Partial<SessionSettings> = {}): Promise<string> {
    const id = uuidv7(this.clock.now());
    const starts = this.clock.now();
    await this.query(
      `INSERT INTO meetup (id, title, description, zone, duration_minutes, host_id, cohost_ids, settings, created_by,
                           created_at, starts_at, ends_at, sequence, own_fields, rescheduled_at, updated_at)
       VALUES ($1, 'Lean Coffee', '', 'Europe/Berlin', 60, $2, '{}', $3, $2, $4, $4, $5, 0, '{}', $4, $4)`,
      [id, host.id, settings, new Date(starts), new Date(starts + 60 * MINUTE)],
    );
    return id;
  }

  private somebody(prefix: string): LivePerson {
    this.made += 1;
    const token = prefix + randomBytes(32).toString('base64url');
    return { id: uuidv7(this.clock.now()), name: `Person ${this.made}`, token };
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();
