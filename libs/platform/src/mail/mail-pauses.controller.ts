import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { RequireScope, Roles } from '../http/access.js';
import { pageQuery } from '../http/page-query.js';
import { MailPauses } from './mail-pauses.js';

class MailPausesQuery extends pageQuery({ usual: 30, most: 100 }) {}

class MailPauseResponse {
  @ApiProperty({ type: String }) address: string;
  @ApiProperty({ enum: ['bounce', 'complaint'] }) reason: 'bounce' | 'complaint';
  @ApiProperty({ type: String, description: 'What the mail server or the complaint said' }) said: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
}

class MailPausePageResponse {
  @ApiProperty({ type: [MailPauseResponse] }) items: MailPauseResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** Where mail does not arrive, for administrators. */
@ApiTags('administration')
@Controller('mail-pauses')
export class MailPausesController {
  constructor(private readonly pauses: MailPauses) {}

  @Roles('admin')
  @RequireScope('admin')
  @Get()
  @ApiOperation({ summary: 'Addresses that get no mail, because it came back or somebody there complained' })
  @ApiOkResponse({ type: MailPausePageResponse })
  async list(@Query() { limit, cursor }: MailPausesQuery): Promise<MailPausePageResponse> {
    const { items, nextCursor } = await this.pauses.page(limit, cursor);
    return { items: items.map((pause) => ({ ...pause, at: new Date(pause.at).toISOString() })), nextCursor };
  }
}
