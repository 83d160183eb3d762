import { isNativeError } from 'node:util/types';
import type { Params } from 'nestjs-pino';
import { type DestinationStream, pino } from 'pino';
import type { Configuration } from '../config/configuration.js';
import { humanLines } from './human-lines.js';
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
    pinoHttp: [
      {
        level: configuration.logLevel,
        // The access log is written where the route is known; here each line of a request only learns its id.
        autoLogging: false,
        quietReqLogger: true,
        genReqId: (request) => request.id,
        customAttributeKeys: { reqId: 'requestId' },
        base: undefined,
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        // A logger for each request would otherwise take the whole request apart, headers and all, to log it never.
        serializers: { err: loggedError, req: () => undefined },
        wrapSerializers: false,
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

/** What a logger was called with, less what is personal. pino repeats an error's message as the line's: it gets ours. */
function impersonal(args: unknown[]): unknown[] {
  const [first, ...rest] = args.map((part) => (typeof part === 'string' ? scrub(part) : part));
  const thrown = isNativeError(first) ? first : (first as { err?: unknown } | undefined)?.err;
  const hasText = rest.some((part) => part !== undefined);
  return thrown !== undefined && !hasText ? [first, loggedError(thrown).message] : [first, ...rest];
}
