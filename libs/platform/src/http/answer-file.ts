import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '#kernel';
import { askedRange, namesTag } from '../files/byte-range.js';
import { contentDisposition } from '../files/file-name.js';
import type { ByteRange } from '../files/file-store.js';

/** What is told of a file with its bytes. */
export interface ServedFile {
  /** As `fileName` gave it. */
  name: string;
  /** A media type of ours, never the sender's. */
  type: string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
  at: Instant;
  /** Whether a browser shows it, rather than to save it. */
  inline: boolean;
}

/** Whatever a file turns out to be: opened by itself it runs nothing, loads nothing, and is of an origin of its own. */
const FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/**
 * Answers a request for a file that the viewer may read: all of it, a part, or that it has not changed (RFC 9110,
 * sections 13 and 14).
 */
export async function answerFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: ServedFile,
  content: (range: ByteRange) => Promise<Readable>,
): Promise<void> {
  const { headers, method } = request;
  const tag = `"${file.sha256.slice(0, 32)}"`;
  const modified = new Date(file.at).toUTCString();
  void reply.headers({
    etag: tag,
    'last-modified': modified,
    'accept-ranges': 'bytes',
    // Asked again each time: who may read it today may not tomorrow.
    'cache-control': 'private, no-cache',
  });
  if (namesTag(headers['if-none-match'], tag)) return void reply.status(304).send();
  void reply.headers({
    'content-type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
    'content-disposition': contentDisposition(file.inline ? 'inline' : 'attachment', file.name),
    'content-security-policy': FILE_POLICY,
  });
  const unchanged = [undefined, tag, modified].includes(headers['if-range'] as string | undefined);
  const asked = askedRange(unchanged ? headers.range : undefined, file.bytes);
  if (asked.what === 'nothing') {
    return void reply.status(416).header('content-range', `bytes */${file.bytes}`).send();
  }
  const range = asked.what === 'part' ? asked : { start: 0, end: file.bytes - 1 };
  if (asked.what === 'part') {
    void reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`);
  }
  void reply.header('content-length', range.end - range.start + 1);
  // Without a body Fastify would say that there are no bytes.
  await reply.send(method === 'HEAD' ? Readable.from([]) : await content(range));
}

/** What is told of something that is made while it is sent. */
export interface SentStream {
  type: string;
  name: string;
  bytes?: number;
}

/** Answers with something that is made for this viewer and saved by their browser, and is kept nowhere on the way. */
export async function answerStream(
  { method }: FastifyRequest,
  reply: FastifyReply,
  { type, name, bytes }: SentStream,
  content: Readable,
): Promise<void> {
  void reply.headers({
    'cache-control': 'private, no-store',
    'content-type': type,
    'content-disposition': contentDisposition('attachment', name),
    ...(bytes !== undefined && { 'content-length': bytes }),
  });
  if (method === 'HEAD') content.destroy();
  // Without a body Fastify would say that there are no bytes.
  await reply.send(method === 'HEAD' ? Readable.from([]) : content);
}
