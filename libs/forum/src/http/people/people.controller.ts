import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, Public, RequireScope, type Viewer } from '#platform';
import { ShowPerson } from '../../app/people/show-person.js';
import { ShownPersonView } from './responses.js';

/** Who writes in the forum. */
@ApiTags('forum')
@Controller('people')
export class PeopleController {
  constructor(private readonly showPerson: ShowPerson) {}

  @Get(':id')
  // Nothing is here for guests and strangers, as with all that is for members only.
  @Public()
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOperation({ summary: 'A person, for members; what they began is listed by `GET /threads?author=`' })
  @ApiOkResponse({ type: ShownPersonView })
  async one(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ShownPersonView> {
    const { memberSince, ...person } = await this.showPerson.run(viewer, id);
    return { ...person, memberSince: memberSince?.toISOString() ?? null };
  }
}
