import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, SignedIn, type Viewer } from '#platform';
import { ProposeQuestion } from '../app/propose-question.js';
import { ShowProposals } from '../app/show-proposals.js';
import { WithdrawProposal } from '../app/withdraw-proposal.js';
import { presentOfMeetup, presentOfThread } from './presenters.js';
import { ProposalBody } from './requests.js';
import { MeetupProposals, ThreadProposals } from './responses.js';

const ID = { name: 'id', format: 'uuid' };

/** Questions of the forum that are brought to a meetup. */
@ApiTags('bridge')
@Controller()
@SignedIn()
export class ProposalsController {
  constructor(
    private readonly propose: ProposeQuestion,
    private readonly show: ShowProposals,
    private readonly withdraw: WithdrawProposal,
  ) {}

  @Get('threads/:id/proposals')
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({ summary: 'The meetups a thread is proposed for, or was talked about at' })
  @ApiOkResponse({ type: ThreadProposals })
  async ofThread(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ThreadProposals> {
    return presentOfThread(viewer, await this.show.ofThread(viewer, id));
  }

  @Post('threads/:id/proposals')
  @RequireScope('forum:write')
  @HttpCode(200)
  @ApiParam(ID)
  @ApiOperation({
    summary: 'Propose a thread as a topic of a meetup',
    description: 'What is proposed for it already stays as it is. Only threads that every member may read.',
  })
  @ApiOkResponse({ type: ThreadProposals })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { meetupId }: ProposalBody,
  ): Promise<ThreadProposals> {
    await this.propose.run(viewer, id, meetupId);
    return this.ofThread(viewer, id);
  }

  @Get('meetups/:id/proposals')
  @RequireScope('forum:read')
  @Header('Cache-Control', 'private, no-store')
  @ApiParam(ID)
  @ApiOperation({ summary: 'The threads that are proposed for a meetup, most asked for first' })
  @ApiOkResponse({ type: MeetupProposals })
  async ofMeetup(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<MeetupProposals> {
    const items = await this.show.ofMeetup(viewer, id);
    return { items: items.map((item) => presentOfMeetup(viewer, item)) };
  }

  @Delete('proposals/:id')
  @RequireScope('forum:write')
  @HttpCode(204)
  @ApiParam(ID)
  @ApiOperation({
    summary: 'Take a proposal back before the session begins: one’s own, or at a meetup one looks after',
  })
  @ApiNoContentResponse()
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.withdraw.run(viewer, id);
  }
}
