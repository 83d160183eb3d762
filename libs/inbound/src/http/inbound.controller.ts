import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { INBOUND_REASONS, INBOUND_STATES, type InboundReason, type InboundState } from '#contracts';
import { pageQuery, RequireScope, Roles } from '#platform';
import { InboundStore, type InboundSummary } from '../infra/inbound-store.js';

class InboundQuery extends pageQuery({ usual: 30, most: 100 }) {}

class InboundPerson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) name: string;
}

class InboundView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: INBOUND_STATES }) state: InboundState;
  @ApiProperty({ enum: INBOUND_REASONS, nullable: true }) reason: InboundReason | null;
  @ApiProperty({ type: 'integer' }) bytes: number;
  @ApiProperty({ type: 'integer', description: 'How many of its files were not taken' }) refusedFiles: number;
  @ApiProperty({ type: InboundPerson, nullable: true, description: 'Whose address it came to' })
  person: InboundPerson | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'What it became' }) postId: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) doneAt: string | null;
}

class InboundPage {
  @ApiProperty({ type: [InboundView] }) items: InboundView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** What came in by mail, for administrators: what became of each, and never its words. */
@ApiTags('administration')
@Controller('inbound-mails')
@Roles('admin')
@RequireScope('admin')
export class InboundController {
  constructor(private readonly store: InboundStore) {}

  @Get()
  @ApiOperation({ summary: 'The mails that came in, newest first, and what became of each' })
  @ApiOkResponse({ type: InboundPage })
  async list(@Query() { limit, cursor }: InboundQuery): Promise<InboundPage> {
    const { items, nextCursor } = await this.store.page(limit, cursor);
    return { items: items.map(present), nextCursor };
  }
}

const present = ({ receivedAt, doneAt, ...mail }: InboundSummary): InboundView => ({
  ...mail,
  receivedAt: new Date(receivedAt).toISOString(),
  doneAt: doneAt === null ? null : new Date(doneAt).toISOString(),
});
