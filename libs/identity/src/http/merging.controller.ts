import { Body, Controller, HttpCode, Post, Req, UseFilters } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentViewer, SignedIn, type Viewer } from '#platform';
import { MergeAccounts } from '../app/merge-accounts.js';
import { RequestLetter } from '../app/request-letter.js';
import { RateLimitedFilter } from './rate-limited.filter.js';
import { EmailRequest, LinkTokenRequest } from './requests.js';

/** Two accounts of one person, under two addresses. */
@ApiTags('me')
@UseFilters(RateLimitedFilter)
@Controller('me/addresses')
export class MergingController {
  constructor(
    private readonly letters: RequestLetter,
    private readonly mergeAccounts: MergeAccounts,
  ) {}

  /** Says that another address is one’s own as well. The answer is the same whether or not there is an account with it. */
  @SignedIn()
  @HttpCode(202)
  @Post()
  async request(
    @CurrentViewer() viewer: Viewer,
    @Body() { email }: EmailRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.letters.merge(viewer, email, request.ip);
  }

  /** Brings the other account into one’s own, by the link from the mail. It cannot be undone. */
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  @Post('confirm')
  async confirm(@CurrentViewer() viewer: Viewer, @Body() { token }: LinkTokenRequest): Promise<void> {
    await this.mergeAccounts.run(viewer, token);
  }
}
