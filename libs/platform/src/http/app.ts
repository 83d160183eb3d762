import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { NestApplicationOptions } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Clock, DomainError } from '#kernel';
import type { Configuration } from '../config/configuration.js';
import { forRequest } from '../observability/request-context.js';
import { type Span, Tracing } from '../observability/tracing.js';
import { takesFile } from './files.js';
import { problem, problemOf } from './problem.js';
import { ProblemFilter } from './problem.filter.js';
import { requestId } from './request-id.js';
import { RouteTable } from './route-table.js';
import { securityHeaders } from './security-headers.js';
import { unstorable } from './storable.js';
import { validationPipe } from './validation.js';

/** Where the programming interface lives. */
export const API_PREFIX = 'api/v1';

/** What a supervisor asks, of whatever process. */
const FOR_SUPERVISORS = ['health/live', 'health/ready', 'metrics'];

/** What stands outside of the prefix: read by machines that know nothing of versions, or under an address that stays. */
const OUTSIDE_PREFIX = [
  ...FOR_SUPERVISORS,
  ...['.well-known/did.json', 'status/:id', 'verify', 'verify/:id', 'verify/:id/credential.json'],
];

/** The largest body of a request, in bytes. Files have a way of their own. */
const BODY_LIMIT = 1024 * 1024;

/** How long a request may take to arrive, in milliseconds; whoever is slower is holding a connection on purpose. */
const REQUEST_TIMEOUT = 30_000;

/** How long one with a file may take: 25 MB at half a megabit a second. */
const FILE_TIMEOUT = 7 * 60_000;

type Unrouted = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Fastify as this program uses it. Everything no controller answers ends in one place of ours. */
export class HttpAdapter extends FastifyAdapter {
  readonly routes = new RouteTable();
  /** By request, as a body comes by events that belong to none. */
  private readonly spans = new WeakMap<IncomingMessage, Span>();
  private page: Unrouted | undefined;

  constructor(
    configuration: Configuration,
    clock: Clock,
    private readonly tracing = new Tracing(),
  ) {
    const headers = securityHeaders(configuration);
    super({
      bodyLimit: BODY_LIMIT,
      requestTimeout: FILE_TIMEOUT,
      http: { headersTimeout: REQUEST_TIMEOUT },
      trustProxy: configuration.trustedProxies.length > 0 ? configuration.trustedProxies : false,
      requestIdHeader: false,
      genReqId: (request: IncomingMessage) => requestId(request.headers['x-request-id'], clock),
      return503OnClosing: false,
      routerOptions: { maxParamLength: 512 },
      // Neither of these two comes by the hooks below: an address that cannot be read, and what is no HTTP at all.
      frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
        void sendProblem(reply.headers(headers).header('x-request-id', request.id), problemOf(error, request.id)),
      clientErrorHandler: (_error: Error, socket: Socket) => refuseUnreadable(socket, headers),
    });
    this.addHooks(this.getInstance<FastifyInstance>(), headers);
    if (!configuration.roles.has('http')) this.stepAside(this.getInstance<FastifyInstance>());
  }

  /** What a browser gets that asks for a page: the web client. */
  servePagesBy(page: Unrouted): void {
    this.page = page;
  }

  /** Nest's own answer knows neither pages nor methods; ours stands in its place. */
  override setNotFoundHandler() {
    return this.getInstance<FastifyInstance>().setNotFoundHandler((request, reply) => this.unrouted(request, reply));
  }

  private addHooks(fastify: FastifyInstance, headers: Record<string, string>): void {
    fastify.addHook('onRoute', ({ url, method }) => this.routes.add(url, method));
    fastify.addHook('onRequest', (request, reply, next) => {
      reply.headers(headers).header('x-request-id', request.id);
      if (!takesFile(request)) hurry(request.raw);
      forRequest(request.id, next, this.traced(request, reply));
    });
    fastify.addHook('preValidation', ({ id, raw, params, query, body }, _reply, next) => {
      const found = unstorable(params) ?? unstorable(query) ?? unstorable(body);
      // Once more: a body comes by events of the connection, which are nobody's.
      const refusal = found && new DomainError('invalid-input', undefined, [found]);
      forRequest(id, () => next(refusal), this.spans.get(raw));
    });
  }

  /** The trace of a request, by route pattern; those of supervisors are not worth one. */
  private traced(request: FastifyRequest, reply: FastifyReply): Span | undefined {
    const { method, headers, raw } = request;
    const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
    if (FOR_SUPERVISORS.includes(route.slice(1))) return undefined;
    const facts = { 'http.request.method': method, 'http.route': route };
    const span = this.tracing.begin(
      `${method} ${route}`,
      'server',
      facts,
      headers['traceparent'] as string | undefined,
    );
    if (!span) return undefined;
    this.spans.set(raw, span);
    // Answered, or given up: one or the other comes, and once.
    reply.raw.once('close', () => {
      const { statusCode, writableFinished } = reply.raw;
      span.note({ 'http.response.status_code': statusCode });
      span.end(writableFinished ? (statusCode >= 500 ? String(statusCode) : undefined) : 'aborted');
    });
    return span;
  }

  /** A process for sockets or jobs alone answers its supervisor, and nobody else. */
  private stepAside(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply, next) => {
      if (FOR_SUPERVISORS.includes(request.url.slice(1).split('?', 1)[0]!)) return next();
      return sendProblem(reply, problem('not-found', { instance: request.id }));
    });
  }

  private unrouted(request: FastifyRequest, reply: FastifyReply): unknown {
    const path = request.url.split('?', 1)[0]!;
    const methods = this.routes.methodsOf(path);
    if (methods.length > 0 && !methods.includes(request.method)) {
      void reply.header('allow', methods.join(', '));
      return sendProblem(reply, problem('method-not-allowed', { instance: request.id }));
    }
    if (this.page && wantsPage(request, path)) return this.page(request, reply);
    return sendProblem(reply, problem('not-found', { instance: request.id }));
  }
}

/** Hangs up on who takes longer to send a body than they should. A server of Node has one limit for all requests. */
function hurry(request: IncomingMessage): void {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
  if (length === '0' && encoding === undefined) return;
  const timer = setTimeout(() => request.complete || request.destroy(), REQUEST_TIMEOUT).unref();
  request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
}

/** A browser that goes somewhere, rather than a program that calls. */
const wantsPage = (request: FastifyRequest, path: string): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !/^\/(api|health|metrics|socket\.io)(\/|$)/.test(path) &&
  (request.headers.accept ?? '').includes('text/html');

const sendProblem = (reply: FastifyReply, found: ReturnType<typeof problem>) =>
  reply.status(found.status).type('application/problem+json').send(JSON.stringify(found));

/** Answers, as far as one can, whoever speaks no HTTP, and hangs up. */
function refuseUnreadable(socket: Socket, headers: Record<string, string>): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(problem('malformed-request'));
  const lines = Object.entries({
    ...headers,
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** Options of `NestFactory.create` that belong to the way we speak HTTP. Fastify reads JSON by itself. */
export const nestOptions: NestApplicationOptions = { bodyParser: false, bufferLogs: true, abortOnError: false };

/** What holds for every handler: the prefix, the shape check, problem objects. */
export function prepareHttp(app: NestFastifyApplication): void {
  // A body is JSON or it is refused: forms and plain text are what other sites can send without asking.
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_PREFIX });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
}
