import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '#platform';
import { Appeals } from '../app/appeals.js';
import { presentOwnAction } from './presenters.js';
import { WordsBody } from './requests.js';
import { OwnActionView } from './responses.js';

/** For who cannot sign in because of a moderator: a sign-in that is refused gives the token (`params.appeal`). */
@ApiTags('moderation')
@Controller('suspensions/:token')
@Public()
export class SuspensionController {
  constructor(private readonly appeals: Appeals) {}

  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'Why an account is suspended, and what became of the appeal' })
  @ApiOkResponse({ type: OwnActionView })
  async show(@Param('token') token: string): Promise<OwnActionView> {
    return presentOwnAction(await this.appeals.suspension(token));
  }

  @Post('appeal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask another moderator to look at a suspension again; once' })
  @ApiNoContentResponse()
  appeal(@Param('token') token: string, @Body() { words }: WordsBody): Promise<void> {
    return this.appeals.raiseOutside(token, words);
  }
}
