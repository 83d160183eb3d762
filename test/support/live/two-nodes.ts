import { type TestDatabase, testDatabase } from '../database.js';
import { freePort } from '../free-port.js';
import { type RunningServer, startServer } from '../server.js';
import { type LivePerson, LiveWorld } from './people.js';

/** Two server programs on one database, somebody to host meetups, and a way to make others. */
export interface TwoNodes {
  world: LiveWorld;
  host: LivePerson;
  nodes: RunningServer[];
  databaseUrl: string;
  /** Starts a node again that has ended, where it was. */
  restart(index: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts both; close them in `afterAll`. */
export async function twoNodes(env: Record<string, string> = {}): Promise<TwoNodes> {
  const database: TestDatabase = await testDatabase();
  const ports = [await freePort(), await freePort()];
  const start = (index: number) =>
    startServer({ databaseUrl: database.url, env: { ...env, PORT: String(ports[index]) } });
  const nodes = await Promise.all([start(0), start(1)]);
  const world = new LiveWorld(database.url);
  return {
    world,
    host: await world.aMember(),
    nodes,
    databaseUrl: database.url,
    restart: async (index) => {
      nodes[index] = await start(index);
    },
    close: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
      await world.close();
      await database.drop();
    },
  };
}
