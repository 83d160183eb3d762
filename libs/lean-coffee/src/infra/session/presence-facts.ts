import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { Database } from '#platform';

/** One connection of one person: when it opened, when its transport answered, and when it left, if that was seen. */
export interface ConnectionFacts {
  connectionId: string;
  personId: string;
  nodeId: string;
  joinedAt: Instant;
  leftAt: Instant | null;
  heartbeats: Instant[];
}

/** A process that took part: from its start to when it was last heard of. `stoppedAt`: it ended by its own will. */
export interface NodeFacts {
  nodeId: string;
  startedAt: Instant;
  seenAt: Instant;
  stoppedAt: Instant | null;
}

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** Reads what was noted of the presence in a session. */
@Injectable()
export class PresenceFacts {
  constructor(private readonly database: Database) {}

  /** Every connection there was in a session, by the time it opened. */
  async connections(sessionId: string): Promise<ConnectionFacts[]> {
    return this.database.query<ConnectionFacts>(
      `SELECT c.id AS "connectionId", c.person_id AS "personId", c.node_id AS "nodeId",
              ${millis('c.joined_at')} AS "joinedAt", ${millis('c.left_at')} AS "leftAt",
              coalesce(beats.at, '{}') AS heartbeats
         FROM lean_coffee_connection c
         LEFT JOIN (SELECT connection, array_agg(${millis('h.at')} ORDER BY h.at) AS at
                      FROM lean_coffee_heartbeat h, unnest(h.connections) AS connection
                     WHERE h.session_id = $1 GROUP BY connection) beats ON beats.connection = c.id
        WHERE c.session_id = $1
        ORDER BY c.joined_at, c.id`,
      [sessionId],
    );
  }

  /** The processes that held connections of a session. */
  async nodes(sessionId: string): Promise<NodeFacts[]> {
    return this.database.query<NodeFacts>(
      `SELECT n.id AS "nodeId", ${millis('n.started_at')} AS "startedAt", ${millis('n.seen_at')} AS "seenAt",
              ${millis('n.stopped_at')} AS "stoppedAt"
         FROM lean_coffee_node n
        WHERE n.id IN (SELECT node_id FROM lean_coffee_connection WHERE session_id = $1)`,
      [sessionId],
    );
  }
}
