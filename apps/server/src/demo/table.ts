import { type Clock, type Duration, SECOND } from '#kernel';
import { subjectsFor, whim } from './behaviour.js';
import { type Chance, chanceOf } from './chance.js';
import type { Pace } from './pace.js';
import type { Participant } from './participant.js';
import type { StandIn } from './stand-in.js';

/** Which of those at the table steps out now and then. */
const RESTLESS_SEAT = 3;
const STEPS_OUT = 0.01;

/**
 * The simulated people of the live meetup. They do what participants do, each in their own time; one of them
 * facilitates while no visitor does. Nothing here keeps the process alive.
 */
export class Table {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly chance: Chance;
  private sessionId: string | undefined;
  private stopped = false;

  /** @param onOver is called once for each meetup that is over */
  constructor(
    private readonly participants: readonly Participant[],
    private readonly standIn: StandIn,
    private readonly pace: Pace,
    private readonly clock: Clock,
    private readonly onOver: () => void,
  ) {
    this.chance = chanceOf(clock.now());
    participants.forEach((_, seat) => this.thinkLater(seat));
    this.facilitateLater();
  }

  /** Everybody goes to this meetup. */
  sit(sessionId: string): void {
    if (this.stopped) return;
    this.sessionId = sessionId;
    for (const participant of this.participants) participant.sit(sessionId);
  }

  /** Everybody leaves for good; resolves once they have. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    await Promise.all(this.participants.map((participant) => participant.close()));
  }

  /** Does something after a while, unless everybody has left by then. */
  later(delay: Duration, work: () => void): void {
    if (this.stopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, delay).unref();
    this.timers.add(timer);
  }

  private thinkLater(seat: number): void {
    this.later(this.pace.thinking * (0.5 + this.chance()), () => {
      this.think(seat);
      this.thinkLater(seat);
    });
  }

  private think(seat: number): void {
    const participant = this.participants[seat]!;
    const { state, mine } = participant;
    if (!this.sessionId || !state || !mine || !participant.here) return participant.tryAgain();
    if (seat === RESTLESS_SEAT && this.chance() < STEPS_OUT) {
      participant.stepOut();
      return this.later(this.pace.absence, () => participant.comeBack());
    }
    const subjects = subjectsFor(this.sessionId, seat, this.participants.length);
    const act = whim({ state, mine, now: this.clock.now(), subjects }, this.chance);
    if (act) void participant.give(act);
  }

  private facilitateLater(): void {
    this.later(Math.min(SECOND, this.pace.breath), () => void this.facilitate().then(() => this.facilitateLater()));
  }

  private async facilitate(): Promise<void> {
    const watching = this.participants.find(({ here }) => here);
    if (!this.sessionId || !watching?.state) return;
    if (watching.state.stage.phase !== 'closed') return this.standIn.look(watching, watching.state);
    this.sessionId = undefined;
    this.onOver();
  }
}
