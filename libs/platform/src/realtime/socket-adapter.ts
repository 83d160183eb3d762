import type { IncomingMessage, ServerResponse } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { MessageMappingProperties } from '@nestjs/websockets';
import { createAdapter } from '@socket.io/postgres-adapter';
import type { Counter } from 'prom-client';
import { isObservable, lastValueFrom, type Observable } from 'rxjs';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { problem } from '../http/problem.js';
import { securityHeaders } from '../http/security-headers.js';
import { Foreground } from '../lifecycle/foreground.js';
import { Metrics } from '../observability/metrics.js';
import { Parts } from '../observability/parts.js';
import { within } from '../observability/request-context.js';
import { Tracing } from '../observability/tracing.js';
import { busPool } from './bus-pool.js';
import type { RedisBus } from './redis-bus.js';

/** How often the transport asks whether the other side is still there, in milliseconds. */
const PING_INTERVAL = 12_000;
const PING_TIMEOUT = 10_000;

/** No message of the protocol comes near it. */
const LARGEST_MESSAGE_BYTES = 64 * 1024;

/** The root namespace is no gateway's. Socket.IO would let anybody in, and answer nothing they ask. */
function nobodyHere(): Error {
  const data = problem('not-found', { detail: 'Connect to a namespace of docs/PROTOCOL.md.' });
  return Object.assign(new Error(data.title), { data });
}

type Acknowledge = (answer: unknown) => void;
type Handler = (data: unknown, acknowledge: Acknowledge | undefined) => unknown;

/**
 * Socket.IO the way this program uses it: WebSocket first, no compression (it costs seven times what it saves), one
 * listener per socket, and nodes joined by PostgreSQL, or by Redis Streams where there is a Redis.
 */
export class SocketAdapter extends IoAdapter {
  private readonly configuration: Configuration;
  private readonly database: Database;
  private readonly metrics: Metrics;
  private readonly messages: Counter;
  private readonly foreground: Foreground;
  private readonly parts: Parts;
  private readonly tracing: Tracing;
  private redis: RedisBus | undefined;

  constructor(
    app: INestApplicationContext,
    private readonly isOwnOrigin: (origin: string | undefined) => boolean,
  ) {
    super(app);
    this.configuration = app.get(Configuration);
    this.database = app.get(Database);
    this.metrics = app.get(Metrics);
    this.foreground = app.get(Foreground);
    this.parts = app.get(Parts);
    this.tracing = app.get(Tracing);
    this.messages = this.metrics.counter('afterclass_socket_messages_total', 'Messages that came in by sockets');
  }

  /**
   * Connects to Redis where one is configured; before the first gateway is bound. Its client is only loaded
   * there: it is a tenth of all modules.
   *
   * @throws RedisError where that is not possible
   */
  async connect(): Promise<void> {
    const { redisUrl } = this.configuration;
    if (!redisUrl) return;
    const { RedisBus } = await import('./redis-bus.js');
    const redis = await RedisBus.connect(redisUrl);
    this.redis = redis;
    this.parts.watch('redis', () => redis.answers());
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      transports: ['websocket', 'polling'],
      perMessageDeflate: false,
      httpCompression: false,
      serveClient: false,
      pingInterval: PING_INTERVAL,
      pingTimeout: PING_TIMEOUT,
      maxHttpBufferSize: LARGEST_MESSAGE_BYTES,
      allowRequest: (request, decide) =>
        decide(null, this.configuration.roles.has('realtime') && this.isOwnOrigin(request.headers.origin)),
    } as ServerOptions);
    this.metrics.gauge('afterclass_sockets', 'Connections of the transport', () => server.engine.clientsCount);
    this.secure(server);
    server.adapter(this.redis?.adapter() ?? createAdapter(busPool(this.database.pool)));
    server.use((_socket, next) => next(nobodyHere()));
    return server;
  }

  /** The transport answers requests by itself, refusals among them: nothing of Fastify's is in its way. */
  private secure(server: Server): void {
    const headers = new Headers(securityHeaders(this.configuration));
    server.httpServer.prependListener('request', ({ url }: IncomingMessage, response: ServerResponse) => {
      if (url?.startsWith(`${server.path()}/`)) response.setHeaders(headers);
    });
  }

  /**
   * One listener per socket instead of one per handler (Nest's own costs three times the heap of a bare socket). Every
   * message that asks for an answer gets one, also where no handler knows it.
   */
  override bindMessageHandlers(
    socket: Socket,
    handlers: MessageMappingProperties[],
    transform: (data: unknown) => Observable<unknown>,
  ): void {
    socket.onAny((event: string, ...args: unknown[]) => {
      this.messages.inc();
      const last = args.at(-1);
      const acknowledge = typeof last === 'function' ? (last as Acknowledge) : undefined;
      const handler = handlers.find(({ message }) => message === event)?.callback as Handler | undefined;
      if (!handler) return acknowledge?.({ ok: false, problem: problem('not-found', { detail: 'No such message.' }) });
      this.foreground.began();
      const span = this.tracing.begin(`message ${event}`, 'server', { 'afterclass.namespace': socket.nsp.name });
      const handled = () => handler(args[0] === acknowledge ? undefined : args[0], acknowledge);
      void this.answer(span ? within(span, handled) : handled(), acknowledge, transform).finally(() => {
        this.foreground.ended();
        span?.end();
      });
    });
  }

  private async answer(
    result: unknown,
    acknowledge: Acknowledge | undefined,
    transform: (data: unknown) => Observable<unknown>,
  ): Promise<void> {
    const settled = await result;
    // Undefined: the handler threw, and its filter has answered already.
    const data = isObservable(settled) ? await lastValueFrom(transform(settled)) : settled;
    if (data !== undefined) acknowledge?.({ ok: true, data });
  }

  override async close(server: Server): Promise<void> {
    await super.close(server);
    this.redis?.close();
  }
}
