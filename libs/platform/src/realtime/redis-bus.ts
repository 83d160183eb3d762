import { Logger } from '@nestjs/common';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import { RedisError } from './redis-error.js';

type Client = ReturnType<typeof createClient>;

/** How long Redis may take to answer at the start of the program, in milliseconds. */
const CONNECT_TIMEOUT = 5_000;
/** The longest pause between two tries to reach a Redis that has gone, in milliseconds. */
const LONGEST_PAUSE = 2_000;

/**
 * The bus between nodes over Redis. Socket.IO's adapter leaves three things to its caller: what a lost connection
 * throws (it would end the program), messages while Redis is away (a hint that comes late is worth nothing), and the
 * connections it makes for itself (one would wait for seconds at a stop). Nothing is lost with a message: the
 * once-a-second look at the database heals it.
 */
export class RedisBus {
  private readonly logger = new Logger('redis');
  private readonly clients: Client[] = [];
  private readonly client: Client;
  private reached = false;
  private away = false;
  private asked: Promise<boolean> | undefined;

  private constructor(url: string) {
    this.client = this.tamed(
      createClient({
        url,
        socket: {
          connectTimeout: CONNECT_TIMEOUT,
          // The start says at once that nobody answers; later on, Redis is waited for as long as it takes.
          reconnectStrategy: (tries) => this.reached && Math.min(2 ** tries * 50, LONGEST_PAUSE),
        },
      }),
    );
    this.client.on('error', (error: Error) => this.lost(error));
    this.client.on('ready', () => this.found());
  }

  /** @throws RedisError where nobody answers at `url`, or we are not let in */
  static async connect(url: string): Promise<RedisBus> {
    const bus = new RedisBus(url);
    try {
      await bus.client.connect();
    } catch (error) {
      bus.close();
      throw new RedisError(sentenceOf(error as Error, url), { cause: error });
    }
    bus.reached = true;
    return bus;
  }

  /** What joins the sockets of this node with those of the others. */
  adapter(): ReturnType<typeof createAdapter> {
    return createAdapter(this.client, { streamName: 'afterclass', channelPrefix: 'afterclass' });
  }

  /** Whether Redis answers; for as long as it does not, one question is out. */
  async answers(): Promise<boolean> {
    if (!this.client.isReady) return false;
    this.asked ??= this.client.ping().then(
      () => true,
      () => false,
    );
    try {
      return await this.asked;
    } finally {
      this.asked = undefined;
    }
  }

  /** Ends all connections at once, also while Redis is away. Call it after the adapter was closed. */
  close(): void {
    for (const client of this.clients) client.destroy();
  }

  /** `client` without rejections nobody awaits, and with its duplicates known to us. */
  private tamed(client: Client): Client {
    this.clients.push(client);
    const own: Record<string, unknown> = {
      duplicate: () => this.tamed(client.duplicate()),
      publish: async (...message: Parameters<Client['publish']>) => {
        if (client.isReady) await client.publish(...message).catch(() => undefined);
      },
      subscribe: async (...subscription: Parameters<Client['subscribe']>) => {
        await client.subscribe(...subscription).catch((error: Error) => this.logger.warn(error.message));
      },
    };
    return new Proxy(client, {
      get(target, property): unknown {
        if (typeof property === 'string' && Object.hasOwn(own, property)) return own[property];
        const value: unknown = Reflect.get(target, property);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  private lost(error: Error): void {
    if (this.away || !this.reached) return;
    this.away = true;
    this.logger.warn(
      `Redis is away (${reasonOf(error)}): other nodes learn of changes once a second until it is back.`,
    );
  }

  private found(): void {
    if (this.away) this.logger.log('Redis is back.');
    this.away = false;
  }
}

function sentenceOf(error: Error, url: string): string {
  const reason = reasonOf(error);
  return /^(WRONGPASS|NOAUTH|NOPERM|ERR|WRONG)\b/.test(reason)
    ? `The Redis server at ${hostOf(url)} refused us (${reason}): check the user and the password in REDIS_URL.`
    : `The Redis server at ${hostOf(url)} does not answer (${reason}): check REDIS_URL and whether it runs.`;
}

/** Host and port, without user and password. */
function hostOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || '6379'}`;
}

/** Node tries every address of a name and reports all failures together. */
function reasonOf(error: Error & { code?: string; errors?: { code?: string }[] }): string {
  return error.errors?.[0]?.code ?? error.code ?? error.message;
}
