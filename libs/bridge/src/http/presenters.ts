import { mayManage } from '#lean-coffee';
import type { Viewer } from '#platform';
import type { ProposalsOfThread } from '../app/show-proposals.js';
import type { ListedOfMeetup, ListedOfThread } from '../infra/proposal-store.js';
import type { MeetupProposal, ProposalState, ThreadProposals } from './responses.js';

function stateOf({ placed, phase }: ListedOfMeetup | ListedOfThread): ProposalState {
  if (!placed) return 'proposed';
  return phase === 'closed' ? 'over' : 'placed';
}

const presentProposal = (viewer: Viewer, proposal: ListedOfMeetup | ListedOfThread) => ({
  id: proposal.id,
  state: stateOf(proposal),
  mayWithdraw:
    !proposal.placed &&
    (proposal.phase === null || proposal.phase === 'scheduled') &&
    (proposal.mine || mayManage(viewer, proposal)),
});

const iso = (moment: string | number): string => new Date(moment).toISOString();

export const presentOfThread = (viewer: Viewer, { open, items, meetups }: ProposalsOfThread): ThreadProposals => ({
  open,
  items: items.map((item) => ({
    ...presentProposal(viewer, item),
    meetup: { ...item.meetup, startsAt: iso(item.meetup.startsAt) },
  })),
  meetups: meetups.map(({ startsAt, ...meetup }) => ({ ...meetup, startsAt: iso(startsAt) })),
});

export const presentOfMeetup = (viewer: Viewer, item: ListedOfMeetup): MeetupProposal => ({
  ...presentProposal(viewer, item),
  thread: item.thread,
});
