import { type ManualClock, uuidv7 } from '#kernel';
import supertest from 'supertest';
import { testDatabase } from './database.js';
import { ForumRows } from './forum-rows.js';
import { type IdentityApp, identityApp } from './identity-app.js';
import { LiveWorld } from './live/people.js';
import type { Requests } from './meetups.js';

/** Who sends a request. */
export type Sender = { token: string } | undefined;

/** As elsewhere; what is taken back may be named in the body. */
type ForumRequests = Omit<Requests, 'delete'> & { delete: (path: string, body?: object) => supertest.Test };

/** Programs on one database, with people who have access tokens, and threads written by SQL. */
export interface SignalsApp {
  nodes: IdentityApp[];
  world: LiveWorld;
  rows: ForumRows;
  /** Requests of somebody, or of nobody, to one of the programs. */
  as(who: Sender, node?: number): ForumRequests;
  /** An id that belongs to nothing. */
  nobodys: string;
  close(): Promise<void>;
}

/** Starts the programs; close them in `afterAll`. */
export async function signalsApp(clock: ManualClock, count = 1): Promise<SignalsApp> {
  const database = await testDatabase();
  const nodes = await Promise.all(Array.from({ length: count }, () => identityApp({ clock, database })));
  const world = new LiveWorld(database.url, clock);
  return {
    nodes,
    world,
    rows: new ForumRows(world, clock),
    nobodys: uuidv7(clock.now()),
    as(who, node = 0) {
      const sent = (request: supertest.Test) => (who ? request.set('authorization', `Bearer ${who.token}`) : request);
      const http = supertest(nodes[node]!.url);
      const at = (path: string) => `/api/v1${path}`;
      return {
        get: (path) => sent(http.get(at(path))),
        post: (path, body) => sent(http.post(at(path))).send(body),
        put: (path, body) => sent(http.put(at(path))).send(body),
        patch: (path, body) => sent(http.patch(at(path))).send(body),
        delete: (path, body) => sent(http.delete(at(path))).send(body),
      };
    },
    async close() {
      await Promise.all(nodes.map((node) => node.close()));
      await world.close();
      await database.drop();
    },
  };
}
