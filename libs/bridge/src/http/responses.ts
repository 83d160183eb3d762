import { ApiProperty } from '@nestjs/swagger';

/** `proposed`: waits for the session; `placed`: stands on its board; `over`: the session has ended. */
const PROPOSAL_STATES = ['proposed', 'placed', 'over'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

const ID = { type: String, format: 'uuid' } as const;

class MeetupRef {
  @ApiProperty(ID)
  id: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: string;

  @ApiProperty({ type: String, example: 'Europe/Berlin' })
  zone: string;
}

class ThreadRef {
  @ApiProperty(ID)
  id: string;

  @ApiProperty({ type: String })
  title: string;

  /** How many have this question too. */
  @ApiProperty({ type: 'integer' })
  meTooCount: number;
}

class Proposal {
  @ApiProperty(ID)
  id: string;

  @ApiProperty({ enum: PROPOSAL_STATES, enumName: 'ProposalState' })
  state: ProposalState;

  /** Whether the viewer may take it back now. */
  @ApiProperty({ type: Boolean })
  mayWithdraw: boolean;
}

export class ThreadProposal extends Proposal {
  @ApiProperty({ type: MeetupRef })
  meetup: MeetupRef;
}

export class ThreadProposals {
  /** Whether every member may read the thread, so that it can be brought to a meetup. */
  @ApiProperty({ type: Boolean })
  open: boolean;

  @ApiProperty({ type: [ThreadProposal] })
  items: ThreadProposal[];

  /** The next meetups, soonest first; none where the thread cannot be brought to one. */
  @ApiProperty({ type: [MeetupRef] })
  meetups: MeetupRef[];
}

export class MeetupProposal extends Proposal {
  @ApiProperty({ type: ThreadRef })
  thread: ThreadRef;
}

export class MeetupProposals {
  @ApiProperty({ type: [MeetupProposal] })
  items: MeetupProposal[];
}

class SpaceChoice {
  @ApiProperty(ID)
  id: string;

  @ApiProperty({ type: String })
  name: string;
}

const SAID_FOR = ['meetup', 'series', 'default'] as const;

export class MinutesSpaceView {
  /** Null: nowhere. */
  @ApiProperty({ ...ID, nullable: true })
  spaceId: string | null;

  /** What it was said for. */
  @ApiProperty({ enum: SAID_FOR, enumName: 'MinutesSaidFor' })
  saidFor: (typeof SAID_FOR)[number];

  @ApiProperty({ type: Boolean })
  ofSeries: boolean;

  @ApiProperty({ type: [SpaceChoice] })
  choices: SpaceChoice[];

  /** The thread with the minutes, once they are posted. */
  @ApiProperty({ ...ID, nullable: true })
  threadId: string | null;
}
