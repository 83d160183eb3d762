import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Instant, SECOND } from '#kernel';

/** A calendar or a feed, with what tells a client whether it has it already (RFC 9110, section 8.8). */
export interface TextDocument {
  body: string;
  etag: string;
  lastModified: Instant;
}

/** A document whose tag is made of what is in it. */
export const documentOf = (body: string, lastModified: Instant): TextDocument => ({
  body,
  etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
  lastModified,
});

/** Sends a document, or says that the client has it already (RFC 9110, sections 13.1.2 and 13.1.3). */
export function answerDocument(
  { body, etag, lastModified }: TextDocument,
  type: string,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  void reply
    .header('etag', etag)
    .header('last-modified', new Date(lastModified).toUTCString())
    .header('cache-control', 'private, no-cache');
  if (isKnown(etag, lastModified, request)) return void reply.status(304).send();
  void reply.type(type).send(body);
}

function isKnown(etag: string, lastModified: Instant, { headers }: FastifyRequest): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => [etag, '*'].includes(tag.trim().replace(/^W\//, '')));
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(lastModified / SECOND) * SECOND <= since;
}
