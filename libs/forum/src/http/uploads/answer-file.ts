import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ByteRange } from '#platform';
import { askedRange, namesTag } from '../../domain/uploads/byte-range.js';
import { contentDisposition } from '../../domain/uploads/file-name.js';
import type { KeptUpload } from '../../infra/uploads/upload-queries.js';

/** Whatever a file turns out to be: opened by itself it runs nothing, loads nothing, and is of an origin of its own. */
const FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/**
 * Answers a request for a file that the viewer may read: all of it, a part, or that it has not changed (RFC 9110,
 * sections 13 and 14).
 */
export async function answerFile(
  request: FastifyRequest,
  reply: FastifyReply,
  upload: KeptUpload,
  content: (range: ByteRange) => Promise<Readable>,
): Promise<void> {
  const { headers, method } = request;
  const tag = `"${upload.sha256.slice(0, 32)}"`;
  const modified = new Date(upload.at).toUTCString();
  void reply.headers({
    etag: tag,
    'last-modified': modified,
    'accept-ranges': 'bytes',
    // Asked again each time: who may read it today may not tomorrow.
    'cache-control': 'private, no-cache',
  });
  if (namesTag(headers['if-none-match'], tag)) return void reply.status(304).send();
  void reply.headers({
    'content-type': upload.type.startsWith('text/') ? `${upload.type}; charset=utf-8` : upload.type,
    'content-disposition': contentDisposition(upload.width === null ? 'attachment' : 'inline', upload.name),
    'content-security-policy': FILE_POLICY,
  });
  const unchanged = [undefined, tag, modified].includes(headers['if-range'] as string | undefined);
  const asked = askedRange(unchanged ? headers.range : undefined, upload.bytes);
  if (asked.what === 'nothing') {
    return void reply.status(416).header('content-range', `bytes */${upload.bytes}`).send();
  }
  const range = asked.what === 'part' ? asked : { start: 0, end: upload.bytes - 1 };
  if (asked.what === 'part') {
    void reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${upload.bytes}`);
  }
  void reply.header('content-length', range.end - range.start + 1);
  // Without a body Fastify would say that there are no bytes.
  await reply.send(method === 'HEAD' ? Readable.from([]) : await content(range));
}
