import type { FastifyInstance } from 'fastify';

/** What a part of a file is sent as: a type of its own, so that no other handler is ever given a stream for a body. */
export const PART_TYPE = 'application/vnd.afterclass.import-part';

/** Lets parts through unread: the handler takes them from the wire. */
export function acceptParts(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(PART_TYPE, (_request, _payload, done) => done(null));
}
