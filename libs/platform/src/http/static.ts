import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Configuration } from '../config/configuration.js';
import type { HttpAdapter } from './app.js';
import { filePolicy, pagePolicy } from './security-headers.js';

/** Stands in the built page where the nonce of a response belongs. */
const NONCE = '__CSP_NONCE__';

/** Files whose name changes with what is in them. */
const HASHED = /\/assets\//;

/**
 * Serves the built web client: its files, and its page for every address that a browser asks a page of. Does nothing
 * where nothing is built.
 *
 * @param directory where the build put it
 */
export async function serveWeb(app: NestFastifyApplication, directory: string): Promise<void> {
  const page = await readFile(join(directory, 'index.html'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (page === undefined) return;
  const configuration = app.get(Configuration);
  await app.register(fastifyStatic, {
    root: directory,
    index: false,
    // One route per file, so that an address that is none of them is the client's own.
    wildcard: false,
    globIgnore: ['**/index.html', '**/*.br', '**/*.gz', '**/.*', '**/.*/**'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply: FastifyReply, path: string) => {
      void reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      void reply.header('content-security-policy', filePolicy(configuration));
    },
  });
  const adapter = app.getHttpAdapter() as unknown as HttpAdapter;
  adapter.servePagesBy((_request, reply) => {
    const nonce = randomBytes(18).toString('base64');
    return reply
      .header('content-security-policy', pagePolicy(configuration, nonce))
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE, nonce));
  });
}
