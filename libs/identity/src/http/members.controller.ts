import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor, wrongField } from '#kernel';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { GrantRoles } from '../app/grant-roles.js';
import { type MemberCursor, Members } from '../app/members.js';
import { presentMemberSummary } from './presenters.js';
import { GrantRolesRequest, MembersQuery } from './requests.js';
import { MemberResponse, MembersResponse } from './responses.js';

/** The members, for administrators. */
@ApiTags('administration')
@Controller('members')
export class MembersController {
  constructor(
    private readonly members: Members,
    private readonly grantRoles: GrantRoles,
  ) {}

  /** By name. */
  @Roles('admin')
  @RequireScope('admin')
  @ApiOkResponse({ type: MembersResponse })
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: MembersQuery): Promise<MembersResponse> {
    const { search, cursor, limit } = query;
    const after = cursor === undefined ? undefined : cursorIn(cursor);
    const { items, next } = await this.members.list(viewer, { search, after, limit });
    return { items: items.map(presentMemberSummary), nextCursor: next ? encodeCursor([next.name, next.id]) : null };
  }

  /** Sets the roles of a member; `member` is always among them. The last administrator stays one. */
  @Roles('admin')
  @RequireScope('admin')
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: MemberResponse })
  @Patch(':id/roles')
  async setRoles(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { roles }: GrantRolesRequest,
  ): Promise<MemberResponse> {
    return presentMemberSummary(await this.grantRoles.run(viewer, id, roles));
  }
}

function cursorIn(text: string): MemberCursor {
  const [name, id] = decodeCursor(text, ['string', 'string']) ?? [];
  if (typeof name === 'string' && isUUID(id)) return { name, id: id as string };
  throw wrongField('cursor', 'cursor');
}
