import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public, TakesForm } from '#platform';
import { WaysOut } from '../app/ways-out.js';
import { StoppedView, SubscriptionView } from './responses.js';

/** The way out of every mail: signed in or not, with what stands in the mail alone. */
@ApiTags('notifications')
@Controller('unsubscribe/:token')
@Public()
export class UnsubscribeController {
  constructor(private readonly out: WaysOut) {}

  /** Changes nothing: programs that look at mails open every address in them (RFC 8058, section 3). */
  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Which mails the token of a mail stops, and whether they are stopped' })
  @ApiOkResponse({ type: SubscriptionView })
  show(@Param('token') token: string): Promise<SubscriptionView> {
    return this.out.behind(token);
  }

  /** What mail programs post is a form, `List-Unsubscribe=One-Click`; there is nothing in it that we need. */
  @Post()
  @TakesForm()
  @HttpCode(200)
  @ApiOperation({ summary: 'Stop these mails (RFC 8058: one click in a mail program)' })
  @ApiOkResponse({ type: StoppedView })
  async stop(@Param('token') token: string): Promise<StoppedView> {
    return { kind: await this.out.stop(token) };
  }
}
