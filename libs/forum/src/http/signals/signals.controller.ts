import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { AsksInPassing, CurrentViewer, IdPipe, RequireScope, Roles, SignedIn, type Viewer } from '#platform';
import { AcceptAnswer } from '../../app/signals/accept-answer.js';
import { EndorseAnswer } from '../../app/signals/endorse-answer.js';
import { SayMeToo } from '../../app/signals/say-me-too.js';
import { VoteForAnswer } from '../../app/signals/vote-for-answer.js';
import { AcceptBody, UnacceptBody } from './requests.js';
import { EndorsementView, MeTooView, VoteView } from './responses.js';

/** What people think of questions and answers: each its own signal, and each can be taken back. */
@ApiTags('forum')
@ApiParam({ name: 'id', format: 'uuid' })
@Controller()
export class SignalsController {
  constructor(
    private readonly votes: VoteForAnswer,
    private readonly meToo: SayMeToo,
    private readonly answers: AcceptAnswer,
    private readonly endorsements: EndorseAnswer,
  ) {}

  @Put('posts/:id/vote')
  @SignedIn()
  @AsksInPassing()
  @RequireScope('forum:write')
  @ApiOperation({ summary: 'Vote for an answer of somebody else; once' })
  @ApiOkResponse({ type: VoteView })
  vote(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) postId: string): Promise<VoteView> {
    return this.votes.cast(viewer, postId);
  }

  @Delete('posts/:id/vote')
  @SignedIn()
  @AsksInPassing()
  @RequireScope('forum:write')
  @ApiOperation({ summary: 'Take one’s vote back' })
  @ApiOkResponse({ type: VoteView })
  unvote(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) postId: string): Promise<VoteView> {
    return this.votes.withdraw(viewer, postId);
  }

  @Put('threads/:id/me-too')
  @SignedIn()
  @AsksInPassing()
  @RequireScope('forum:write')
  @ApiOperation({ summary: 'Have a question too, that somebody else asked' })
  @ApiOkResponse({ type: MeTooView })
  sayMeToo(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) threadId: string): Promise<MeTooView> {
    return this.meToo.say(viewer, threadId);
  }

  @Delete('threads/:id/me-too')
  @SignedIn()
  @AsksInPassing()
  @RequireScope('forum:write')
  @ApiOperation({ summary: 'No longer have a question' })
  @ApiOkResponse({ type: MeTooView })
  takeMeTooBack(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) threadId: string): Promise<MeTooView> {
    return this.meToo.takeBack(viewer, threadId);
  }

  @Put('threads/:id/accepted')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say which answer helped; for who asked. It takes the mark from any other' })
  @ApiNoContentResponse()
  accept(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) threadId: string,
    @Body() { postId }: AcceptBody,
  ): Promise<void> {
    return this.answers.accept(viewer, threadId, postId);
  }

  @Delete('threads/:id/accepted')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take that back; for who asked' })
  @ApiBody({ type: UnacceptBody, required: false })
  @ApiNoContentResponse()
  unaccept(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) threadId: string,
    @Body() body?: UnacceptBody,
  ): Promise<void> {
    return this.answers.unaccept(viewer, threadId, body?.postId);
  }

  @Put('posts/:id/endorsement')
  @Roles('trainer')
  @RequireScope('forum:write')
  @ApiOperation({ summary: 'Vouch for an answer of somebody else, as a trainer' })
  @ApiOkResponse({ type: EndorsementView })
  async endorse(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) postId: string): Promise<EndorsementView> {
    const { by, at } = await this.endorsements.endorse(viewer, postId);
    return { by, at: new Date(at).toISOString() };
  }

  @Delete('posts/:id/endorsement')
  @SignedIn()
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take one’s endorsement back; nothing of it stays on the answer' })
  @ApiNoContentResponse()
  async withdraw(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) postId: string): Promise<void> {
    await this.endorsements.withdraw(viewer, postId);
  }
}
