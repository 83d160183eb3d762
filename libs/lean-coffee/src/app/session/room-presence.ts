import type { ParticipantKind, PresentPerson } from '#contracts';
import type { Clock, Instant } from '#kernel';
import type { Presence } from '../../core.js';

/** Since when the owner is away, and since when the room is empty; null where that was never otherwise. */
interface Away {
  owner: Instant | null;
  empty: Instant | null;
}

/** Who of a room is here, over all nodes, as of the last look; joins on this node count at once. */
export class RoomPresence implements Presence {
  private people = new Map<string, PresentPerson>();
  /** Who was here by the last presence frame. */
  private told = new Map<string, PresentPerson>();
  private voterCount = 0;
  /** Since when the owner is away, as of the last look. */
  private ownerAway: Instant | null = null;
  private empty: Instant | null = null;
  /** Of the last look that named everybody; null where more is known here than it told. */
  mark: string | null = null;
  /** Raised with every change; the version of presence frames. */
  version = 0;

  constructor(
    private readonly clock: Clock,
    private readonly ownerId: () => string,
  ) {}

  get count(): number {
    return this.people.size;
  }

  get voters(): number {
    return this.voterCount;
  }

  get ownerAwaySince(): Instant | null {
    return this.people.has(this.ownerId()) ? null : (this.ownerAway ?? this.clock.now());
  }

  get emptySince(): Instant | null {
    return this.people.size > 0 ? null : this.empty;
  }

  *voterIds(): Iterable<string> {
    for (const person of this.people.values()) if (person.kind !== 'observer') yield person.personId;
  }

  kindOf(personId: string): ParticipantKind | null {
    return this.people.get(personId)?.kind ?? null;
  }

  /** Up to `limit` of those who are here. */
  list(limit: number): PresentPerson[] {
    return [...this.people.values()].slice(0, limit);
  }

  person(personId: string): PresentPerson | undefined {
    return this.people.get(personId);
  }

  /** Somebody came in on this node. */
  add(person: PresentPerson): void {
    const known = this.people.get(person.personId);
    if (known && !takesMorePart(person, known)) return;
    this.people.set(person.personId, person);
    this.mark = null;
    this.changed();
  }

  /** Nobody came or went, as of the last look: takes over since when they are away. */
  stayed(away: Away): void {
    this.ownerAway = away.owner;
    this.empty = away.empty;
  }

  /** Takes over what the database says, of which `mark` is the sum; gives who came and who went since the last time. */
  replace(now: PresentPerson[], away: Away, mark: string | null = null): { joined: PresentPerson[]; left: string[] } {
    this.mark = mark;
    const before = this.told;
    this.people = onceEach(now);
    this.told = new Map(this.people);
    this.stayed(away);
    const joined = [...this.people.values()].filter((person) => before.get(person.personId)?.kind !== person.kind);
    const left = [...before.keys()].filter((personId) => !this.people.has(personId));
    if (joined.length > 0 || left.length > 0) this.changed();
    return { joined, left };
  }

  private changed(): void {
    this.version += 1;
    this.voterCount = [...this.voterIds()].length;
  }
}

/** Who watches in one tab and takes part in another takes part. */
const takesMorePart = (one: PresentPerson, other: PresentPerson): boolean =>
  other.kind === 'observer' && one.kind !== 'observer';

/** Everybody once, however many connections they have. */
function onceEach(people: PresentPerson[]): Map<string, PresentPerson> {
  const each = new Map<string, PresentPerson>();
  for (const person of people) {
    const known = each.get(person.personId);
    if (!known || takesMorePart(person, known)) each.set(person.personId, person);
  }
  return each;
}
