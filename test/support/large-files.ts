import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { announcement } from './materials.js';
import type { RunningServer } from './server.js';

const BLOCK = 1024 * 1024;

/** What a file of that length holds from `start` on: never in memory as a whole, and the same each time. */
export function* contentOf(bytes: number, start = 0): Generator<Buffer> {
  for (let at = start; at < bytes;) {
    const index = Math.floor(at / BLOCK);
    const block = Buffer.alloc(BLOCK, index % 251);
    if (index === 0) block.write('%PDF-1.7\n');
    block.writeUInt32LE(index, 64);
    const from = at % BLOCK;
    const part = block.subarray(from, Math.min(BLOCK, from + bytes - at));
    at += part.length;
    yield part;
  }
}

/** The checksum of such a file, in hexadecimal. */
export function checksumOf(bytes: number): string {
  const hash = createHash('sha256');
  for (const part of contentOf(bytes)) hash.update(part);
  return hash.digest('hex');
}

/** Somebody with a browser at a program of its own. */
export class Sender {
  constructor(
    private readonly server: Pick<RunningServer, 'url'>,
    private readonly cookie: string,
  ) {}

  /** Asks, and sends what `body` gives. */
  async ask(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: Iterable<Buffer> | string,
  ): Promise<IncomingMessage> {
    const sent = this.open(method, path, headers);
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    await pipeline(Readable.from(typeof body === 'string' ? [body] : (body ?? [])), sent);
    return (await answered)[0];
  }

  open(method: string, path: string, headers: Record<string, string>): ClientRequest {
    return request(new URL(path, this.server.url), { method, headers: { cookie: this.cookie, ...headers } });
  }

  /** Asks with JSON, and gives what is answered as that. */
  async json<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const headers: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
    const response = await this.ask(method, `/api/v1${path}`, headers, body && JSON.stringify(body));
    const text = (await response.setEncoding('utf8').toArray()).join('');
    if ((response.statusCode ?? 500) >= 400) throw new Error(`${method} ${path}: ${response.statusCode} ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }

  /** Announces a file, and gives the address of its parts. */
  async begin(bytes: number): Promise<string> {
    const response = await this.ask('POST', '/api/v1/material-uploads', announcement('large.pdf', bytes));
    response.resume();
    return response.headers.location!;
  }

  /** How much of it has come. */
  async offset(location: string): Promise<number> {
    const response = await this.ask('HEAD', location, { 'tus-resumable': '1.0.0' });
    response.resume();
    return Number(response.headers['upload-offset']);
  }

  /** The headers of a part that goes on to the end. */
  partHeaders = (bytes: number, offset: number): Record<string, string> => ({
    'tus-resumable': '1.0.0',
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
    'content-length': String(bytes - offset),
  });

  /** Sends all that is missing of a file. */
  async send(location: string, bytes: number, offset = 0): Promise<void> {
    const response = await this.ask('PATCH', location, this.partHeaders(bytes, offset), contentOf(bytes, offset));
    response.resume();
    if (response.statusCode !== 204) throw new Error(`A part was answered with ${response.statusCode}`);
  }

  /** Makes a version of it, and gives the address of its bytes. */
  async keep(location: string): Promise<string> {
    const uploadId = location.split('/').at(-1);
    const body = { kind: 'file', title: 'Large', libraryKind: 'resource', uploadId };
    const { versions } = await this.json<{ versions: { file: { href: string } }[] }>('POST', '/materials', body);
    return versions[0]!.file.href;
  }

  /** The checksum of what comes from an address, in hexadecimal. */
  async download(path: string): Promise<string> {
    const response = await this.ask('GET', path);
    const hash = createHash('sha256');
    await pipeline(response, hash);
    return hash.digest('hex');
  }
}
