import type { Instant } from '#kernel';
import {
  apply,
  type Command,
  decide,
  nextDeadline,
  type PersonActor,
  type Presence,
  type SessionState,
  type StoredEvent,
} from '#lean-coffee/core';

/** Everybody is at the table while a session is made up, and may be given a role. */
const EVERYBODY: Presence = {
  voters: Infinity,
  voterIds: () => [],
  kindOf: () => 'member',
  ownerAwaySince: null,
  emptySince: null,
};

/** A session as it could have gone: what people did and when, decided by the real rules and written as a real log. */
export class Rehearsal {
  readonly events: StoredEvent[] = [];

  constructor(
    readonly state: SessionState,
    private moment: Instant,
  ) {}

  /** The present moment of the story, in milliseconds since the epoch. */
  get now(): Instant {
    return this.moment;
  }

  /** Goes on to `instant`; what the server does by itself until then happens at its time. */
  until(instant: Instant): void {
    for (let next = nextDeadline(this.state); next && next.at <= instant; next = nextDeadline(this.state)) {
      this.moment = next.at;
      this.decide(next.command, 'server');
    }
    this.moment = instant;
  }

  /** A member does something. */
  does(personId: string, command: Command): void {
    this.decide(command, { personId, kind: 'member' });
  }

  private decide(command: Command, actor: PersonActor | 'server'): void {
    const decision = decide(this.state, command, { now: this.moment, actor, presence: EVERYBODY });
    if (!decision.ok) throw new Error(`The demo's story does not hold: ${command.type} is ${decision.error.code}`);
    for (const event of decision.value) {
      apply(this.state, event);
      this.events.push({ ...event, seq: this.events.length + 1 });
    }
  }
}
