import { type Clock, type Instant, SECOND } from '#kernel';
import type { SessionState } from '#lean-coffee/core';
import { humanFacilitates, nextMove } from './driving.js';
import type { Pace } from './pace.js';
import type { Participant } from './participant.js';

/** Between two attempts to take over from a facilitator who is gone, in milliseconds. */
const CLAIM_EVERY = 10 * SECOND;

/** Facilitates a live meetup through whichever simulated person may, for as long as no visitor holds that role. */
export class StandIn {
  private step = -1;
  private changedAt: Instant = 0;
  private humanSeenAt: Instant = -Infinity;
  private claimedAt: Instant = -Infinity;
  private hostWasAway = false;
  private readonly simulated: ReadonlySet<string>;

  /**
   * @param participants the first of them takes over where nobody else may go on
   * @param hostId whose meetup it is
   */
  constructor(
    private readonly participants: readonly Participant[],
    private readonly hostId: string,
    private readonly pace: Pace,
    private readonly clock: Clock,
  ) {
    this.simulated = new Set(participants.map(({ personId }) => personId));
  }

  /** Looks at the session as `watching` sees it, and takes a step where one is due. */
  async look(watching: Participant, state: SessionState): Promise<void> {
    const now = this.clock.now();
    if (state.step !== this.step) {
      this.step = state.step;
      this.changedAt = now;
    }
    const isHuman = (personId: string) => watching.present.has(personId) && !this.simulated.has(personId);
    if (humanFacilitates(state, isHuman)) this.humanSeenAt = now;
    if (await this.handBack(watching, state)) return;
    if (now - this.humanSeenAt < this.pace.patience) return;
    const facilitator = this.facilitatorIn(state);
    if (!facilitator) return this.claim(now);
    const move = nextMove({ state, now, quietFor: now - this.changedAt, breath: this.pace.breath });
    if (move) await facilitator.give(move);
  }

  /** Whoever got the role while the host was away gives it back when the host comes. */
  private async handBack(watching: Participant, state: SessionState): Promise<boolean> {
    const owner = this.participants.find(({ personId, here }) => here && personId === state.owner);
    const hostIsHere = watching.present.has(this.hostId);
    const due = owner !== undefined && hostIsHere && this.hostWasAway;
    this.hostWasAway = owner !== undefined && !hostIsHere;
    if (due) await owner.give({ type: 'hand-over', payload: { personId: this.hostId } });
    return due;
  }

  private facilitatorIn({ owner, cofacilitators }: SessionState): Participant | undefined {
    const here = this.participants.filter((participant) => participant.here);
    return (
      here.find(({ personId }) => personId === owner) ?? here.find(({ personId }) => cofacilitators.includes(personId))
    );
  }

  private async claim(now: Instant): Promise<void> {
    if (now - this.claimedAt < CLAIM_EVERY) return;
    this.claimedAt = now;
    await this.participants[0]?.give({ type: 'claim-facilitation', payload: {} });
  }
}
