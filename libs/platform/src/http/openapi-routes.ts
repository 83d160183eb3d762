import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { apiDocument, DOCS_PATH, OPENAPI_PATH } from './openapi.js';
import { openApiPage } from './openapi-page.js';

/** Serves the description of the interface, to programs and to people. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  let document: OpenAPIObject | undefined;
  // Put together when first asked for: few ever do.
  const described = () => (document ??= apiDocument(app));
  fastify.get(OPENAPI_PATH, (_request, reply) => reply.header('cache-control', 'no-cache').send(described()));
  fastify.get(DOCS_PATH, (_request, reply) => {
    const nonce = randomBytes(18).toString('base64');
    return reply
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      )
      .type('text/html; charset=utf-8')
      .send(openApiPage(described(), nonce));
  });
}
