import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { Configuration, CurrentViewer, Public, type Viewer } from '#platform';
import { LinkProvider } from '../app/link-provider.js';
import { SignInWithProvider } from '../app/sign-in-with-provider.js';
import { innerPath } from '../domain/inner-path.js';
import type { ProviderQuestion } from '../infra/open-id-provider.js';
import { RateLimitedFilter } from './rate-limited.filter.js';
import { SessionCookies } from './session-cookies.js';
import { StepCookies } from './step-cookies.js';

/** What the browser keeps while somebody is at the provider. */
export interface ProviderErrand {
  question: ProviderQuestion;
  /** Where they were going. */
  to: string;
  /** The session that is to be opened by the provider's account from now on; undefined where somebody signs in. */
  linkTo?: string;
}

const SECURITY = '/account/security';

/** To the provider and back. Browsers are led through here, so whatever goes wrong is said on one of our pages. */
@ApiExcludeController()
@UseFilters(RateLimitedFilter)
@Controller('session/provider')
export class ProviderController {
  constructor(
    private readonly signIn: SignInWithProvider,
    private readonly link: LinkProvider,
    private readonly steps: StepCookies,
    private readonly cookies: SessionCookies,
    private readonly configuration: Configuration,
  ) {}

  /** Off to the provider; `to` says where to go once signed in. */
  @Public()
  @Get()
  async leave(@Query('to') asked: unknown, @Res() reply: FastifyReply): Promise<void> {
    const to = innerPath(this.configuration.publicUrl, typeof asked === 'string' ? asked : undefined);
    try {
      const { url, question } = await this.signIn.begin();
      this.steps.give(reply, 'provider', { question, to } satisfies ProviderErrand);
      await reply.redirect(url, 303);
    } catch (thrown) {
      await this.say(reply, thrown, '/sign-in', to);
    }
  }

  /** Back from there. Whatever the query says, only what this very browser took along counts, and once. */
  @Public()
  @Get('callback')
  async comeBack(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const errand = await this.steps.bringBack<ProviderErrand>(request, 'provider');
    const { to = '/', linkTo } = errand ?? {};
    try {
      const proven = await this.signIn.proven(searchOf(request), errand?.question, request.ip);
      if (linkTo === undefined) {
        this.cookies.give(reply, await this.signIn.run(proven, this.cookies.deviceOf(request)));
      } else {
        await this.link.run(viewer, linkTo, proven);
      }
      await reply.redirect(this.configuration.publicUrl + to, 303);
    } catch (thrown) {
      await this.say(reply, thrown, linkTo === undefined ? '/sign-in' : SECURITY, to);
    }
  }

  /** Leads to a page that says what was refused. Who has an account already goes on to where they link the other. */
  private async say(reply: FastifyReply, thrown: unknown, page: string, to: string): Promise<void> {
    if (!(thrown instanceof DomainError) || thrown.code === 'not-found') throw thrown;
    const query = new URLSearchParams({ problem: thrown.code });
    const next = thrown.code === 'address-known' ? SECURITY : to;
    if (page === '/sign-in' && next !== '/') query.set('to', next);
    await reply.redirect(`${this.configuration.publicUrl}${page}?${query.toString()}`, 303);
  }
}

const searchOf = ({ url }: FastifyRequest): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');
