/** An installation of two nodes, whose every part can be ended and every line cut. */
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform';
import { type BenchServer, startServer } from '../bench/ours.ts';
import { withDatabase } from '../bench/lean-coffee/seed.ts';
import { freePort } from '../support/free-port.ts';
import { lossyProxy, type LossyProxy } from '../support/lossy-proxy.ts';
import { type TestRedis, testRedis } from '../support/redis.ts';
import { untilAnswered } from './patience.ts';

export type Adapter = 'postgres' | 'redis';

const NODES = 2;

/** One node, with the lines that lead to it and from it. */
interface Node {
  port: number;
  /** From its people. */
  people: LossyProxy;
  /** To the database. */
  database: LossyProxy;
  server: BenchServer | undefined;
}

export class House {
  readonly nodes: Node[] = [];
  private readonly folder: string;
  private postgres: EmbeddedPostgres;
  private readonly redis: { server: TestRedis; line: LossyProxy } | undefined;
  private readonly output: number;

  private constructor(folder: string, postgres: EmbeddedPostgres, redis: House['redis']) {
    this.folder = folder;
    this.postgres = postgres;
    this.redis = redis;
    this.output = openSync(join(folder, 'nodes.log'), 'a');
  }

  /** Starts everything. Nodes keep their ports for as long as the house stands. */
  static async open(adapter: Adapter): Promise<House> {
    const folder = await mkdtemp(join(tmpdir(), 'afterclass-chaos-'));
    const postgres = await startEmbeddedPostgres({ dataDir: folder });
    const redis = adapter === 'redis' ? await aRedis() : undefined;
    const house = new House(folder, postgres, redis);
    for (let index = 0; index < NODES; index++) {
      const port = await freePort();
      const people = await lossyProxy(`http://127.0.0.1:${port}`);
      house.nodes.push({ port, people, database: await lossyProxy(postgres.url), server: undefined });
      await house.start(index);
    }
    return house;
  }

  /** The database's own address, past all lines; another one after each start of it. */
  get databaseUrl(): string {
    return this.postgres.url;
  }

  get redisServer(): TestRedis | undefined {
    return this.redis?.server;
  }

  get redisLine(): LossyProxy | undefined {
    return this.redis?.line;
  }

  /** Where people find the nodes. */
  get ports(): number[] {
    return this.nodes.map(({ people }) => people.port);
  }

  /** Everything the nodes wrote. */
  log(): Promise<string> {
    return readFile(join(this.folder, 'nodes.log'), 'utf8');
  }

  /** Starts a node that has ended, as its supervisor would: again and again until it is ready. */
  async start(index: number): Promise<void> {
    const node = this.nodes[index]!;
    const environment = {
      PORT: String(node.port),
      PUBLIC_URL: 'http://localhost',
      DATA_DIR: join(this.folder, 'data'),
      LOG_LEVEL: 'warn',
      ...(this.redis && { REDIS_URL: this.redis.line.url }),
    };
    node.server = await untilAnswered('a node', () => startServer(node.database.url, environment, this.output));
  }

  /** Ends a node, the hard way or as a deployment does. */
  async end(index: number, how: 'kill' | 'stop'): Promise<void> {
    const { server } = this.nodes[index]!;
    this.nodes[index]!.server = undefined;
    await server?.[how]();
  }

  /** Ends some of the connections to the database, as an administrator might. */
  async endBackends(): Promise<void> {
    await withDatabase(this.databaseUrl, (client) =>
      client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name IN ('afterclass', 'afterclass jobs') AND random() < 0.7`,
      ),
    );
  }

  /** The database ends at once (its manual calls it "immediate"), recovers from its log, and stands somewhere else. */
  async restartPostgres(): Promise<void> {
    const pid = Number((await readFile(join(this.folder, 'postgres/postmaster.pid'), 'utf8')).split('\n', 1)[0]);
    process.kill(pid, 'SIGQUIT');
    await this.postgres.stop();
    this.postgres = await startEmbeddedPostgres({ dataDir: this.folder });
    for (const { database } of this.nodes) database.aim(this.postgres.url);
  }

  async close(): Promise<void> {
    await Promise.all(this.nodes.map((_, index) => this.end(index, 'stop')));
    for (const { people, database } of this.nodes) await Promise.all([people.close(), database.close()]);
    await this.redis?.line.close();
    await this.redis?.server.close();
    await this.postgres.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function aRedis() {
  const server = await testRedis();
  return { server, line: await lossyProxy(server.url) };
}
