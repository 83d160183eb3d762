import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Configuration, problem, type WithViewer } from '#platform';
import { isCrossSite } from '../domain/origin.js';
import { IdentityAuthenticator } from '../infra/identity-authenticator.js';
import { Strategies } from './strategies.js';

const API = '/api/';

/** The first thing that happens to a request to the API: other sites are refused, and it is found out who asks. */
@Injectable()
export class RequestHook {
  constructor(
    private readonly configuration: Configuration,
    private readonly strategies: Strategies,
    private readonly authenticator: IdentityAuthenticator,
  ) {}

  /** Registers it, before any route is. */
  install(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply) => this.run(request, reply));
  }

  private async run(request: FastifyRequest & WithViewer, reply: FastifyReply): Promise<unknown> {
    if (!request.url.startsWith(API)) return undefined;
    if (this.isForeign(request)) {
      const refusal = problem('cross-site-request', { instance: request.id });
      return reply.status(refusal.status).type('application/problem+json').send(JSON.stringify(refusal));
    }
    // Who shows nothing is nobody: no question to the database.
    const { cookie, authorization } = request.headers;
    const ask = () => this.strategies.viewerOf(request, reply);
    const recognition = authorization === undefined ? this.authenticator.recognise(cookie) : undefined;
    if (recognition) request.recall = { recognition, ask };
    else if (cookie || authorization) request.viewer = await ask();
    return undefined;
  }

  /** Who shows a token is let through: no other site's page can make a browser show it. */
  private isForeign({ method, headers }: FastifyRequest): boolean {
    if (headers.authorization !== undefined) return false;
    const site = headers['sec-fetch-site'];
    return isCrossSite(this.configuration.publicUrl, {
      method,
      origin: headers.origin,
      site: Array.isArray(site) ? site.join() : site,
    });
  }
}
