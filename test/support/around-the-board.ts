import type { Page } from 'playwright-core';
import type { Role } from '#contracts';
import { Database } from '#platform';
import { type AtTheBoard, type BoardRoom, aBoardRoom, type BoardRoomOptions, type EnterOptions } from './live-board.js';
import { aSession, type SessionTeller } from './session-facts.js';
import { aSettledRecord } from './settled-records.js';

/** The program with a meetup in five minutes, and people who look at the pages around its board. */
export interface Community {
  room: BoardRoom;
  meetupId: string;
  /** Opens a page as a member of that name; the first of a name is a new member with those roles, in Paris. */
  visits(name: string, path: string, options?: VisitOptions): Promise<AtTheBoard>;
  /** A page of somebody who is not signed in. */
  stranger(path: string, options?: EnterOptions): Promise<Page>;
  /** The e-mail address of somebody who has visited. */
  addressOf(name: string): Promise<string>;
  /** Gives somebody who has visited a record of a session. */
  attended(name: string, session: SessionTeller, title?: string): Promise<void>;
  close(): Promise<void>;
}

export interface VisitOptions extends EnterOptions {
  roles?: Role[];
}

/** A September afternoon: late by three minutes, one short drop, and four minutes away. */
export const anEventfulHour = (personId: string): SessionTeller =>
  aSession()
    .endedAt('13:05')
    .discussed('Saying no to stakeholders', '12:05-12:20')
    .discussed('What “done” means', '12:20-12:40')
    .stay(personId, '12:03-12:24')
    .stay(personId, '12:25:30-12:47')
    .stay(personId, '12:51-13:05');

/** Opens the house. The host is called Maya Okafor. */
export async function aCommunity(options: BoardRoomOptions = {}): Promise<Community> {
  const room = await aBoardRoom('Maya Okafor', {}, options);
  const database = room.app.app.get(Database);
  const personOf = async (name: string): Promise<{ id: string; email: string }> => {
    const sql = `SELECT id, email FROM person WHERE display_name = $1`;
    const [row] = await database.query<{ id: string; email: string }>(sql, [name]);
    if (!row) throw new Error(`${name} has not visited yet`);
    return row;
  };
  return {
    room,
    meetupId: room.meetupId,
    async visits(name, path, { roles, ...options } = {}) {
      const visitor = await room.enters(name, { timezoneId: 'Europe/Paris', ...options });
      await database.query(
        `UPDATE person SET time_zone = 'Europe/Paris', roles = CASE WHEN $2::text[] IS NULL THEN roles ELSE $2 END
          WHERE display_name = $1`,
        [name, roles ? ['member', ...roles] : null],
      );
      await visitor.page.goto(room.app.url + path);
      return visitor;
    },
    async stranger(path, options = {}) {
      return (await room.arrives(path, options)).page;
    },
    addressOf: async (name) => (await personOf(name)).email,
    async attended(name, session, title) {
      const { id: personId } = await personOf(name);
      const told = session.with({
        connections: session.facts.connections.map((connection) => ({ ...connection, personId })),
      });
      await aSettledRecord(room.app, told, { personId, meetupId: room.meetupId, title });
    },
    close: () => room.close(),
  };
}
