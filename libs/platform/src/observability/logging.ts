import { isNativeError } from 'node:util/types';
import type { Params } from 'nestjs-pino';
import { type DestinationStream, pino } from 'pino';
import type { Configuration } from '../config/configuration.js';
import { humanLines } from './human-lines.js';
import { currentRequestId } from './request-context.js';
import { loggedError, scrub } from './scrub.js';

/** Names under which personal data or secrets could be handed to a logger. */
const NEVER = [
  ...['email', 'to', 'name', 'displayName', 'password', 'token', 'secret', 'cookie', 'authorization', 'body'],
  ...['query', 'parameters', 'headers', 'ip', 'remoteAddress'],
];

/** How the program logs: JSON for machines in production, one line for people otherwise; never personal data. */
export function loggingParams(configuration: Configuration, destination?: DestinationStream): Params {
  const stream = destination ?? (configuration.production ? pino.destination(1) : humanLines(process.stdout));
  return {
    // The access log is written where the route is known, and a line learns its request when it is written: a logger for
    // each request costs more than most requests log.
    forRoutes: [],
    pinoHttp: [
      {
        level: configuration.logLevel,
        base: undefined,
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        serializers: { err: loggedError },
        wrapSerializers: false,
        mixin: requestOfLine,
        redact: { paths: [...NEVER, ...NEVER.map((name) => `*.${name}`)], censor: '[left out]' },
        hooks: {
          logMethod(args, method) {
            method.apply(this, impersonal(args) as typeof args);
          },
        },
      },
      stream,
    ],
  };
}

/** Which request a line is about. */
function requestOfLine(): object {
  const requestId = currentRequestId();
  return requestId === undefined ? {} : { requestId };
}

/** What a logger was called with, less what is personal. pino repeats an error's message as the line's: it gets ours. */
function impersonal(args: unknown[]): unknown[] {
  const [first, ...rest] = args.map((part) => (typeof part === 'string' ? scrub(part) : part));
  const thrown = isNativeError(first) ? first : (first as { err?: unknown } | undefined)?.err;
  const hasText = rest.some((part) => part !== undefined);
  return thrown !== undefined && !hasText ? [first, loggedError(thrown).message] : [first, ...rest];
}
