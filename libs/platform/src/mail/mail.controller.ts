import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DomainError } from '#kernel';
import { RequireScope, Roles } from '../http/access.js';
import { IdPipe } from '../http/id.pipe.js';
import { pageQuery } from '../http/page-query.js';
import type { MailState, MailSummary, StoredMail } from './mail.js';
import { MailRepository } from './mail-repository.js';

const STATES: MailState[] = ['kept', 'waiting', 'sent', 'failed'];

class MailQuery extends pageQuery({ usual: 30, most: 100 }) {}

class MailResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, description: 'What is told, and to whom' }) key: string;
  @ApiProperty({ type: String }) to: string;
  @ApiProperty({ type: String }) locale: string;
  @ApiProperty({ type: String }) subject: string;
  @ApiProperty({ enum: STATES }) state: MailState;
  @ApiProperty({ type: 'integer' }) attempts: number;
  @ApiProperty({ type: String, nullable: true }) lastError: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt: string | null;
}

class MailPageResponse {
  @ApiProperty({ type: [MailResponse] }) items: MailResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class MailAttachmentResponse {
  @ApiProperty({ type: String }) filename: string;
  @ApiProperty({ type: String }) contentType: string;
  @ApiProperty({ type: String }) content: string;
}

class WholeMailResponse extends MailResponse {
  @ApiProperty({ type: String }) text: string;
  @ApiProperty({ type: String, nullable: true }) html: string | null;
  @ApiProperty({ type: [MailAttachmentResponse] }) attachments: MailAttachmentResponse[];
}

/** What was mailed, for administrators: without a mail server this is where the mails are read. */
@ApiTags('administration')
@Controller('mails')
export class MailController {
  constructor(private readonly mails: MailRepository) {}

  @Roles('admin')
  @RequireScope('admin')
  @Get()
  @ApiOperation({ summary: 'The mails of the house, newest first' })
  @ApiOkResponse({ type: MailPageResponse })
  async list(@Query() { limit, cursor }: MailQuery): Promise<MailPageResponse> {
    const { items, nextCursor } = await this.mails.page(limit, cursor);
    return { items: items.map(present), nextCursor };
  }

  @Roles('admin')
  @RequireScope('admin')
  @Get(':id')
  @ApiOperation({ summary: 'One mail with all that is in it' })
  @ApiOkResponse({ type: WholeMailResponse })
  async one(@Param('id', IdPipe) id: string) {
    const mail = await this.mails.find(id);
    if (!mail) throw new DomainError('not-found');
    return presentWhole(mail);
  }
}

function present(mail: MailSummary): MailResponse {
  const { id, key, to, locale, subject, state, attempts, lastError, createdAt, sentAt } = mail;
  const moment = (instant: number) => new Date(instant).toISOString();
  return {
    ...{ id, key, to, locale, subject, state, attempts, lastError },
    createdAt: moment(createdAt),
    sentAt: sentAt === null ? null : moment(sentAt),
  };
}

const presentWhole = (mail: StoredMail): WholeMailResponse => ({
  ...present(mail),
  text: mail.text,
  html: mail.html,
  attachments: mail.attachments,
});
