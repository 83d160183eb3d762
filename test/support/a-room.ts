import type { ParticipantKind, SessionSettings } from '#contracts';
import {
  apply,
  decide,
  privateOf,
  scheduledSession,
  type Command,
  type Actor,
  type PersonActor,
  type PersonId,
  type PrivateView,
  type Refusal,
  type SessionEvent,
  type SessionState,
} from '#lean-coffee/core';

/** Half past seven on a Thursday evening. */
export const STARTS_AT = Date.UTC(2026, 0, 15, 18, 30);
const HOUR = 3_600_000;

/** A UUID that says what it is: `uuid('c', 3)`. */
export const uuid = (kind: string, number: number): string =>
  `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const topic = (number: number): string => uuid('c', number);
export const takeaway = (number: number): string => uuid('d', number);

const person = (number: number, kind: ParticipantKind = 'member'): PersonActor => ({
  personId: uuid('a', number),
  kind,
});

export const host = person(1);
export const helper = person(2);
export const anna = person(3);
export const ben = person(4);
export const guest = person(5, 'guest');
export const observer = person(6, 'observer');
export const everybody = [host, helper, anna, ben, guest, observer];

/** A session in memory with people in its room and a clock of its own: what the shell does, without a shell. */
export class Room {
  readonly log: SessionEvent[] = [];
  readonly first: SessionState;
  state: SessionState;
  now = STARTS_AT;
  present = new Map<PersonId, ParticipantKind>(everybody.map(({ personId, kind }) => [personId, kind]));
  ownerAwaySince: number | null = null;
  emptySince: number | null = null;

  constructor(settings: Partial<SessionSettings> = {}) {
    const facts = { sessionId: uuid('e', 1), startsAt: STARTS_AT, endsAt: STARTS_AT + HOUR, owner: host.personId };
    this.first = scheduledSession({ ...facts, settings });
    this.state = structuredClone(this.first);
  }

  /** Gives a command; what it leads to has happened. Says why not, or null. */
  tries(actor: Actor, command: Command): Refusal | null {
    const decision = decide(this.state, command, { now: this.now, actor, presence: this.presence() });
    if (!decision.ok) return decision.error;
    for (const event of decision.value) {
      // As it would come back from the database: nothing is shared, nothing is undefined.
      const stored = JSON.parse(JSON.stringify(event)) as SessionEvent;
      this.log.push(stored);
      apply(this.state, stored);
    }
    return null;
  }

  /** Gives a command that must be accepted. */
  does(actor: Actor, command: Command): this {
    const refusal = this.tries(actor, command);
    if (refusal) throw new Error(`${command.type} was refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** A moment passes, in seconds. */
  after(seconds: number): this {
    this.now += seconds * 1000;
    return this;
  }

  /** The types of the last events. */
  last(count: number): string[] {
    return this.log.slice(-count).map(({ type }) => type);
  }

  mine(of: PersonActor): PrivateView {
    return privateOf(this.state, of.personId);
  }

  votes(number: number): number | null | undefined {
    return this.state.topics[topic(number)]?.votes;
  }

  /** Gathering, with so many topics of Anna's. */
  gathering(topics: number): this {
    this.does(host, { type: 'start-session' });
    for (let number = 1; number <= topics; number++) {
      this.does(anna, { type: 'add-topic', topicId: topic(number), title: `Topic ${number}` });
    }
    return this;
  }

  voting(topics: number): this {
    return this.gathering(topics).does(host, { type: 'open-voting', expected: this.state.step });
  }

  closesVoting(): this {
    return this.does(host, { type: 'close-voting', expected: this.state.step });
  }

  votesFor(actor: Actor, ...numbers: number[]): this {
    for (const number of numbers) this.does(actor, { type: 'cast-vote', topicId: topic(number) });
    return this;
  }

  /** Discussing, with the first of so many topics on the table. */
  talking(topics: number): this {
    return this.voting(topics).closesVoting().starts(1);
  }

  starts(number: number): this {
    return this.does(host, { type: 'start-topic', topicId: topic(number), expected: this.state.step });
  }

  /** The clock has reached the deadline and the server says so. */
  expires(): this {
    const current = this.state.stage.phase === 'discussing' ? this.state.stage.current : null;
    if (current?.timebox.state === 'running') this.now = current.timebox.deadline;
    return this.does('server', { type: 'expire-timebox', expected: this.state.step });
  }

  shows(actor: Actor, thumb: 'up' | 'sideways' | 'down'): this {
    return this.does(actor, { type: 'show-thumb', thumb, expected: this.state.step });
  }

  /** Only these people are in the room. */
  only(...people: PersonActor[]): this {
    this.present = new Map(people.map(({ personId, kind }) => [personId, kind]));
    return this;
  }

  private presence() {
    const voters = [...this.present].filter(([personId, kind]) => kind !== 'observer' && !this.state.removed[personId]);
    return {
      voters: voters.length,
      voterIds: () => voters.map(([personId]) => personId),
      kindOf: (personId: PersonId) => this.present.get(personId) ?? null,
      ownerAwaySince: this.ownerAwaySince,
      emptySince: this.emptySince,
    };
  }
}

/** A session that is scheduled; `aRoom({votesHidden: false}).voting(3)` takes it further. */
export const aRoom = (settings: Partial<SessionSettings> = {}): Room => new Room(settings);
