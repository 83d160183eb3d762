import { Injectable } from '@nestjs/common';
import { Clock, type Instant, SECOND, uuidv7 } from '#kernel';
import type { ParticipantKind, PresentPerson } from '#contracts';
import { Database } from '#platform';

/** One socket in one session. */
export interface Connection {
  id: string;
  sessionId: string;
  personId: string;
  kind: ParticipantKind;
}

/** What the database says of a room. Instants are null where there is nothing to tell. */
export interface RoomLook {
  /** Changes whenever who is here does. */
  mark: string;
  /** Who is here; null where nothing has changed since the mark that was shown. */
  present: PresentPerson[] | null;
  /** When the owner was last here, and when anybody was. */
  owner_seen: Instant | null;
  anybody_seen: Instant | null;
  /** When the first person came in. */
  opened: Instant | null;
}

/** An instant as SQL gives it: milliseconds since the epoch. */
const epochMs = (instant: string) => `(extract(epoch FROM ${instant}) * 1000)::float8`;

/** A node that has not been heard of for so long holds nobody any more. */
const NODE_LEASE = 10 * SECOND;

/** Connections of living nodes that have not left: `c` of node `n`. */
const HERE = `c.left_at IS NULL AND n.stopped_at IS NULL AND n.seen_at > to_timestamp($2 / 1000.0)`;

/**
 * A session is looked through once; the mark sums up who is here, in whatever order they are found. Of rows of JSON the
 * planner always supposes the same number, so it soon keeps its plan; of arrays it counts them, and plans every time.
 */
const LOOK = `
  SELECT room.id, seen.mark, seen.owner_seen, seen.anybody_seen, seen.opened,
         CASE WHEN seen.mark IS DISTINCT FROM room.mark THEN (
           SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object(
                    'personId', c.person_id, 'name', p.display_name, 'kind', c.kind)), '[]')
             FROM lean_coffee_connection c JOIN lean_coffee_node n ON n.id = c.node_id JOIN person p ON p.id = c.person_id
            WHERE c.session_id = room.id AND ${HERE}) END AS present
    FROM jsonb_to_recordset($1) AS room (id uuid, owner uuid, mark text)
   CROSS JOIN LATERAL (
     SELECT concat_ws(' ', count(*) FILTER (WHERE ${HERE}), sum(uuid_hash_extended(c.id, 0)) FILTER (WHERE ${HERE}))
              AS mark,
            ${epochMs(`max(coalesce(c.left_at, n.stopped_at, n.seen_at)) FILTER (WHERE c.person_id = room.owner)`)}
              AS owner_seen,
            ${epochMs('max(coalesce(c.left_at, n.stopped_at, n.seen_at))')} AS anybody_seen,
            ${epochMs('min(c.joined_at)')} AS opened
       FROM lean_coffee_connection c JOIN lean_coffee_node n ON n.id = c.node_id
      WHERE c.session_id = room.id) seen`;

interface Waiting {
  connection: Connection;
  at: Instant;
  left: boolean;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/**
 * The facts of presence, in server time: who connected, whose connection answered the transport's ping, who left. They
 * are only ever added. Facts that arrive while a write is under way go together in the next one.
 */
@Injectable()
export class PresenceStore {
  /** This process, for as long as it lives. */
  readonly nodeId: string;
  private waiting: Waiting[] = [];
  private writing = false;
  private writer: Promise<void> = Promise.resolve();
  /** Who left while that could not be written down. */
  private unsaid: Waiting[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.nodeId = uuidv7(clock.now());
  }

  /** Notes that a connection joined; resolves once that is stored. */
  joined(connection: Connection): Promise<void> {
    return this.note(connection, false);
  }

  /** Notes that a connection left; resolves once that is stored, or kept for when it can be. */
  left(connection: Connection): Promise<void> {
    return this.note(connection, true);
  }

  /** Resolves once everything noted so far is stored, or could not be. */
  settled(): Promise<void> {
    return this.writer;
  }

  /** Notes which connections of this node answered the transport's ping since the last time. */
  async heartbeat(bySession: ReadonlyMap<string, string[]>): Promise<void> {
    if (bySession.size === 0) return;
    const at = this.clock.now();
    await this.database.pool.query({
      name: 'lean-coffee-heartbeat',
      text: `INSERT INTO lean_coffee_heartbeat (session_id, node_id, at, connections)
             SELECT session_id, $2, to_timestamp($3 / 1000.0), ARRAY(SELECT jsonb_array_elements_text(connections)::uuid)
               FROM unnest($1::uuid[], $4::jsonb[]) AS tick (session_id, connections)
             ON CONFLICT DO NOTHING`,
      values: [[...bySession.keys()], this.nodeId, at, [...bySession.values()].map((ids) => JSON.stringify(ids))],
    });
  }

  /** Says that this node is alive, and what it could not say while the database was away. */
  async renewLease(): Promise<void> {
    await this.database.pool.query({
      name: 'lean-coffee-node-lease',
      // Renewed every second: no vote should wait for it to reach the disk, and the next one replaces one that did not.
      text: `INSERT INTO lean_coffee_node (id, started_at, seen_at)
             SELECT $1, to_timestamp($2 / 1000.0), to_timestamp($2 / 1000.0)
               FROM (SELECT set_config('synchronous_commit', 'off', true)) unsynced
             ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at`,
      values: [this.nodeId, this.clock.now()],
    });
    for (const fact of this.unsaid.splice(0)) this.put(fact);
  }

  /** Says that this node stops by its own will; connections still open have left by now. */
  async endLease(): Promise<void> {
    await this.database.query(`UPDATE lean_coffee_node SET stopped_at = to_timestamp($2 / 1000.0) WHERE id = $1`, [
      this.nodeId,
      this.clock.now(),
    ]);
  }

  /** Whether somebody has been in a session before. */
  async wasHere(sessionId: string, personId: string): Promise<boolean> {
    const found = await this.database.query(
      'SELECT FROM lean_coffee_connection WHERE session_id = $1 AND person_id = $2 LIMIT 1',
      [sessionId, personId],
    );
    return found.length > 0;
  }

  /**
   * Who is in each of the sessions now, over all living nodes, since when each owner is away and since when the room is
   * empty. One statement, however many sessions, and people are named only where somebody came or went: it is asked
   * every second while people vote. A new name is heard of with the next coming or going.
   *
   * @param sessions `mark` as the last look gave it, null to hear of everybody
   */
  async look(sessions: { id: string; owner: string; mark: string | null }[]): Promise<Map<string, RoomLook>> {
    const { rows } = await this.database.pool.query<{ id: string } & RoomLook>({
      name: 'lean-coffee-look',
      text: LOOK,
      values: [JSON.stringify(sessions), this.clock.now() - NODE_LEASE],
    });
    return new Map(rows.map(({ id, ...look }) => [id, look]));
  }

  /**
   * Sessions under way that nobody has been in since `emptyBefore`, and all whose scheduled end lies before `endedBefore`,
   * those that never began among them.
   */
  async abandoned(emptyBefore: Instant, endedBefore: Instant): Promise<{ id: string; emptySince: Instant | null }[]> {
    return this.database.query(
      `SELECT room.id, CASE WHEN room.held THEN NULL ELSE room.seen END AS "emptySince"
         FROM (SELECT s.id, s.scheduled_end,
                      coalesce((SELECT ${epochMs('max(coalesce(c.left_at, n.stopped_at, n.seen_at))')}
                                  FROM lean_coffee_connection c JOIN lean_coffee_node n ON n.id = c.node_id
                                 WHERE c.session_id = s.id),
                               ${epochMs('coalesce(s.started_at, s.created_at)')}) AS seen,
                      EXISTS (SELECT FROM lean_coffee_connection c JOIN lean_coffee_node n ON n.id = c.node_id
                               WHERE c.session_id = s.id AND c.left_at IS NULL AND n.stopped_at IS NULL
                                 AND n.seen_at > to_timestamp($3 / 1000.0)) AS held
                 FROM lean_coffee_session s WHERE s.phase NOT IN ('scheduled', 'closed')) room
        WHERE (NOT room.held AND room.seen < $1) OR room.scheduled_end < to_timestamp($2 / 1000.0)
       UNION ALL
       SELECT id, NULL FROM lean_coffee_session
        WHERE phase = 'scheduled' AND scheduled_end < to_timestamp($2 / 1000.0)`,
      [emptyBefore, endedBefore, this.clock.now() - NODE_LEASE],
    );
  }

  private note(connection: Connection, left: boolean): Promise<void> {
    return new Promise((resolve, reject) => this.put({ connection, at: this.clock.now(), left, resolve, reject }));
  }

  private put(fact: Waiting): void {
    this.waiting.push(fact);
    if (!this.writing) this.writer = this.write();
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, 1000);
      try {
        await this.insert(batch.filter((fact) => !fact.left));
        await this.close(batch.filter((fact) => fact.left));
        for (const fact of batch) fact.resolve();
      } catch (error) {
        for (const fact of batch) this.keep(fact, error);
      }
    }
    this.writing = false;
  }

  /**
   * After a write of unknown fate. Who left must not stay in the room for as long as this node lives; who came is told
   * that they did not, so they left as they came.
   */
  private keep(fact: Waiting, error: unknown): void {
    this.unsaid.push({ ...fact, left: true });
    if (fact.left) fact.resolve();
    else fact.reject(error);
  }

  private async insert(facts: Waiting[]): Promise<void> {
    if (facts.length === 0) return;
    await this.database.pool.query({
      name: 'lean-coffee-joined',
      text: `INSERT INTO lean_coffee_connection (id, session_id, person_id, kind, joined_at, node_id)
             SELECT id, session_id, person_id, kind, to_timestamp(at / 1000.0), $6
               FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bigint[])
                 AS fact (id, session_id, person_id, kind, at)
             ON CONFLICT DO NOTHING`,
      values: [
        facts.map(({ connection }) => connection.id),
        facts.map(({ connection }) => connection.sessionId),
        facts.map(({ connection }) => connection.personId),
        facts.map(({ connection }) => connection.kind),
        facts.map(({ at }) => at),
        this.nodeId,
      ],
    });
  }

  private async close(facts: Waiting[]): Promise<void> {
    if (facts.length === 0) return;
    await this.database.pool.query({
      name: 'lean-coffee-left',
      text: `UPDATE lean_coffee_connection c SET left_at = to_timestamp(fact.at / 1000.0)
               FROM unnest($1::uuid[], $2::bigint[]) AS fact (id, at)
              WHERE c.id = fact.id AND c.left_at IS NULL`,
      values: [facts.map(({ connection }) => connection.id), facts.map(({ at }) => at)],
    });
  }
}
