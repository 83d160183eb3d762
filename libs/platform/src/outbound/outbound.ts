import * as dns from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import type { LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { SECOND } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { isPublic } from './addresses.js';

/** How long a stranger's machine has for everything, from its name to the end of its answer. */
const TIME_LIMIT = 10 * SECOND;

/** What of an answer is read, in bytes; the rest stays unread. */
const READ_LIMIT = 1_024;

/** A request to a machine that somebody has named. */
export interface OutboundRequest {
  url: string;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** What came back. */
export interface OutboundAnswer {
  status: number;
  /** How it begins: at most a kilobyte, as UTF-8. */
  text: string;
  /** In seconds, where it asks to be left alone for a while (RFC 9110, section 10.2.3). */
  retryAfter: number | undefined;
}

/** Why nothing came back; the message is for whoever has named the machine, and says nothing of what was found there. */
export class OutboundFailure extends Error {
  constructor(
    readonly reason: 'refused-address' | 'unknown-host' | 'timeout' | 'unreachable',
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** Where names are looked up; a test brings its own. */
@Injectable()
export class Resolver {
  readonly lookup: LookupFunction = dns.lookup;
}

/**
 * Sends requests to machines that people have named. A name may lead anywhere, and elsewhere a moment later: the addresses
 * are looked at after the name was resolved, and the connection goes to those and no others. Redirects are answers.
 */
@Injectable()
export class Outbound {
  constructor(
    private readonly configuration: Configuration,
    private readonly resolver: Resolver,
  ) {}

  /** Whether requests may be sent there at all, as far as its spelling tells. */
  mayBeSentTo(address: string): boolean {
    const url = URL.parse(address);
    if (!url || url.username !== '' || url.password !== '' || url.hostname === '') return false;
    const named = this.isNamed(url);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (named || !this.configuration.production)))
      return false;
    const literal = literalOf(url);
    return literal === undefined || named || isPublic(literal);
  }

  /** @throws OutboundFailure where there is no answer */
  async post({ url: address, headers, body }: OutboundRequest): Promise<OutboundAnswer> {
    if (!this.mayBeSentTo(address)) throw new OutboundFailure('refused-address');
    const url = new URL(address);
    const agent = this.agentFor(url);
    try {
      return await send(url, agent, headers, body);
    } finally {
      agent.destroy();
    }
  }

  /** The operator lets this name lead to a machine of their own. */
  private isNamed({ hostname, port, protocol }: URL): boolean {
    const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
    const full = `${host}:${port || (protocol === 'https:' ? '443' : '80')}`;
    return this.configuration.privateHosts.some((named) => named === host || named === full);
  }

  private agentFor(url: URL): http.Agent {
    const named = this.isNamed(url);
    const options = {
      keepAlive: false,
      maxSockets: 1,
      lookup: named ? this.resolver.lookup : lookingOnce(this.resolver.lookup),
      ...(named && { allowPrivateIPAddress: true, allowMetaIPAddress: true }),
    };
    return url.protocol === 'https:' ? new RequestFilteringHttpsAgent(options) : new RequestFilteringHttpAgent(options);
  }
}

/** The address itself, where the URL names one in place of a name. */
const literalOf = ({ hostname }: URL): string | undefined =>
  /^\[.*\]$/.test(hostname) ? hostname.slice(1, -1) : /^[\d.]+$/.test(hostname) ? hostname : undefined;

/** Looks a name up, and refuses it where one of its addresses is somebody's own: none of the others is tried either. */
const lookingOnce =
  (lookup: LookupFunction): LookupFunction =>
  (hostname, options, found) =>
    lookup(hostname, options, (error, address, family) => {
      const addresses = Array.isArray(address) ? address.map((one) => one.address) : [address];
      if (error || addresses.every(isPublic)) return found(error, address, family);
      found(Object.assign(new Error('not of the open internet'), { code: REFUSED }), [], 0);
    });

const REFUSED = 'EREFUSEDADDRESS';

function send(
  url: URL,
  agent: http.Agent,
  headers: Record<string, string>,
  body: Buffer | string,
): Promise<OutboundAnswer> {
  const program = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(TIME_LIMIT);
    const fail = (error: Error) => reject(failureOf(error, signal.aborted));
    const request = program.request(
      url,
      {
        method: 'POST',
        agent,
        signal,
        headers: { ...headers, 'content-length': Buffer.byteLength(body), 'accept-encoding': 'identity' },
      },
      (response) => {
        readStart(response, READ_LIMIT).then((text) => {
          request.destroy();
          resolve({ status: response.statusCode ?? 0, text, retryAfter: secondsOf(response.headers['retry-after']) });
        }, fail);
      },
    );
    request.on('error', fail);
    request.end(body);
  });
}

const secondsOf = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : undefined;

/** The first bytes of an answer. Whoever sends more is not listened to. */
async function readStart(response: http.IncomingMessage, limit: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size >= limit) break;
  }
  return Buffer.concat(parts).subarray(0, limit).toString('utf8').replaceAll('\u0000', '');
}

function failureOf(error: Error, late: boolean): OutboundFailure {
  const code = (error as NodeJS.ErrnoException).code;
  if (late) return new OutboundFailure('timeout', { cause: error });
  if (code === REFUSED || /is not allowed/.test(error.message)) return new OutboundFailure('refused-address');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new OutboundFailure('unknown-host', { cause: error });
  return new OutboundFailure('unreachable', { cause: error });
}
