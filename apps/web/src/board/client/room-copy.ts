import type {
  JoinedAs,
  JoinReply,
  LogPosition,
  MineFrame,
  PresenceFrame,
  PresentPerson,
  SnapshotFrame,
} from '#contracts';
import { evolveAll, type PrivateView, type SessionState, type StoredEvent } from '#lean-coffee/core';

export type BoardJoinReply = JoinReply<SessionState, StoredEvent, PrivateView>;

/** What the server has told of the room, and nothing else: no guesses in here. */
export class RoomCopy {
  position: LogPosition | null = null;
  you: JoinedAs | null = null;
  state: SessionState | null = null;
  mine: PrivateView | null = null;
  people: Readonly<Record<string, PresentPerson>> = {};
  /** Ids of those who are here; of a crowd only some. */
  present: ReadonlySet<string> = new Set();
  /** How many are here. */
  count = 0;
  private presenceVersion = -1;
  private mineSeq = -1;
  /** The newest private part, while its events are still on the way: both move in one step, so nothing flickers. */
  private nextMine: { seq: number; mine: PrivateView } | null = null;

  /**
   * Takes the answer to `join`.
   *
   * @returns false when it only brings events that do not follow what is here; only a snapshot helps then.
   */
  joined(reply: BoardJoinReply): boolean {
    if (reply.snapshot) this.state = reply.snapshot;
    else if (!this.follows(reply)) return false;
    else this.apply(reply.events.filter((event) => event.seq > this.position!.seq));
    this.position = { epoch: reply.epoch, seq: reply.seq };
    this.you = reply.you;
    this.mine = reply.mine;
    this.mineSeq = reply.seq;
    this.nextMine = null;
    this.people = withPeople(this.people, reply.people);
    this.present = new Set(reply.present);
    this.count = reply.count;
    this.presenceVersion = reply.presenceVersion;
    return true;
  }

  restarted(frame: SnapshotFrame<SessionState, PrivateView>): void {
    this.state = frame.snapshot;
    this.position = { epoch: frame.epoch, seq: frame.seq };
    this.you = frame.you;
    this.mine = frame.mine;
    this.mineSeq = frame.seq;
    this.nextMine = null;
  }

  /** Events that follow the position, up to `seq`. */
  advance(events: StoredEvent[], seq: number): void {
    if (!this.position) return;
    this.apply(events);
    this.position = { epoch: this.position.epoch, seq };
    if (this.nextMine && this.nextMine.seq <= seq) this.takeMine(this.nextMine);
  }

  /** The private part as of `seq`; kept back until the room's copy has come as far. */
  learnMine(frame: Pick<MineFrame<PrivateView>, 'seq' | 'mine'>): void {
    if (frame.seq < this.mineSeq || (this.nextMine && frame.seq < this.nextMine.seq)) return;
    if (!this.position || frame.seq <= this.position.seq) this.takeMine(frame);
    else this.nextMine = frame;
  }

  /** Names of people that events are about. */
  meet(people: PresentPerson[]): void {
    this.people = withPeople(this.people, people);
  }

  presence(frame: PresenceFrame): void {
    if (frame.version <= this.presenceVersion) return;
    this.presenceVersion = frame.version;
    this.count = frame.count;
    const present = new Set(this.present);
    for (const id of frame.left) present.delete(id);
    for (const person of frame.joined) present.add(person.personId);
    this.present = present;
    this.people = withPeople(this.people, frame.joined);
  }

  private takeMine(frame: Pick<MineFrame<PrivateView>, 'seq' | 'mine'>): void {
    this.mine = frame.mine;
    this.mineSeq = frame.seq;
    this.nextMine = null;
  }

  private follows(reply: BoardJoinReply): boolean {
    return this.state !== null && this.position !== null && this.position.epoch === reply.epoch;
  }

  private apply(events: StoredEvent[]): void {
    if (this.state && events.length > 0) this.state = evolveAll(this.state, events);
  }
}

function withPeople(
  known: Readonly<Record<string, PresentPerson>>,
  more: PresentPerson[],
): Readonly<Record<string, PresentPerson>> {
  const news = more.filter((person) => {
    const before = known[person.personId];
    return before?.name !== person.name || before?.kind !== person.kind;
  });
  if (news.length === 0) return known;
  return { ...known, ...Object.fromEntries(news.map((person) => [person.personId, person])) };
}
