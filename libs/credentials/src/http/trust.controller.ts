import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdPipe, namesTag, Public } from '#platform';
import { KeyRing } from '../app/key-ring.js';
import { StatusLists } from '../app/status-lists.js';

/** So long a verifier may go by what it was told, in seconds: a revocation is known everywhere a minute later. */
const GOOD_FOR = 'public, max-age=60';

/** For verifiers on any site: there is nothing in it that is not public. */
export const OPEN_TO_ALL = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/** What a verifier anywhere needs besides the credential: the keys of the community, and what is revoked. */
@ApiExcludeController()
@Controller()
@Public()
export class TrustController {
  constructor(
    private readonly ring: KeyRing,
    private readonly lists: StatusLists,
  ) {}

  @Get('.well-known/did.json')
  @Header('cache-control', GOOD_FOR)
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  did(): Promise<object> {
    return this.ring.document();
  }

  @Get('status/:id')
  async status(
    @Param('id', IdPipe) id: string,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { signed, version } = await this.lists.read(id);
    const tag = `"${version}"`;
    void reply.headers({ ...OPEN_TO_ALL, etag: tag, 'cache-control': GOOD_FOR });
    if (namesTag(headers['if-none-match'], tag)) return reply.status(304).send();
    return reply.type('application/vc').send(signed);
  }
}
