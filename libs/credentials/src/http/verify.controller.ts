import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CREDENTIAL_LIMITS } from '#contracts';
import { RateLimited } from '#identity';
import { Clock, DomainError, isId } from '#kernel';
import { Public, TakesFile, textOf } from '#platform';
import { CheckShown } from '../app/check-shown.js';
import { IssuerFacts } from '../app/issuer-facts.js';
import { CredentialQueries } from '../infra/credential-queries.js';
import { answerPage } from './pages/layout.js';
import { credentialPage, formPage, type Reader, unknownPage, verdictPage } from './pages/verify-page.js';
import { languageFor, WORDS } from './pages/words.js';
import { OPEN_TO_ALL } from './trust.controller.js';

/** Pages for whoever was shown a credential: written here, so that they need no script and can be printed. */
@ApiExcludeController()
@Controller('verify')
@Public()
export class VerifyController {
  constructor(
    private readonly queries: CredentialQueries,
    private readonly checking: CheckShown,
    private readonly issuer: IssuerFacts,
    private readonly clock: Clock,
  ) {}

  @Get()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const reader = await this.readerOf(request);
    return answerPage(reply, { ...titled(reader, 'checkOne'), body: formPage(reader) });
  }

  @Post()
  @TakesFile()
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const reader = await this.readerOf(request);
    const words = WORDS[reader.language];
    const page = titled(reader, 'checkOne');
    const text = await textOf(request, CREDENTIAL_LIMITS.bytes);
    if (text.trim() === '')
      return answerPage(reply, { ...page, status: 422, body: formPage(reader, words.nothingSent) });
    try {
      const verdict = await this.checking.run(text, request.ip);
      return answerPage(reply, { ...page, body: verdictPage(reader, verdict) });
    } catch (error) {
      const isBusy = error instanceof RateLimited || (error instanceof DomainError && error.code === 'unavailable');
      if (!isBusy) throw error;
      return answerPage(reply, { ...page, status: 429, body: formPage(reader, words.tooOften) });
    }
  }

  @Get(':id')
  async page(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const [reader, row] = await Promise.all([this.readerOf(request), isId(id) ? this.queries.shown(id) : undefined]);
    const page = titled(reader, 'title');
    if (!row) return answerPage(reply, { ...page, status: 404, body: unknownPage(reader) });
    return answerPage(reply, { ...page, body: credentialPage(reader, row) });
  }

  @Get(':id/credential.json')
  async credential(@Param('id') id: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const row = isId(id) ? await this.queries.shown(id) : undefined;
    if (!row || row.signed === null) throw new DomainError('not-found');
    return reply
      .headers({ ...OPEN_TO_ALL, 'cache-control': 'no-store' })
      .type('application/vc')
      .send(row.signed);
  }

  private async readerOf({ headers }: FastifyRequest): Promise<Reader> {
    const issuer = await this.issuer.read();
    return { language: languageFor(headers['accept-language']), issuer, now: this.clock.now() };
  }
}

const titled = ({ language, issuer }: Reader, title: 'title' | 'checkOne') => ({
  language,
  title: `${WORDS[language][title]} · ${issuer.name}`,
});
