import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLIENT_COMMANDS, SERVER_COMMANDS, VIEWER_KINDS, type CommandType } from '#contracts';
import {
  evolve,
  evolveAll,
  projectEvent,
  projectState,
  wroteTopic,
  type Actor,
  type Command,
  type PersonActor,
} from '#lean-coffee/core';
import {
  anna,
  aRoom,
  ben,
  everybody,
  guest,
  helper,
  host,
  observer,
  takeaway,
  topic,
  uuid,
  type Room,
} from '../../../../../test/support/a-room.js';
import { countedVotes, groupOf } from './ballots.js';

/** Somebody who only ever writes anonymously, votes, and shows thumbs: nothing that leaves the server may name them. */
const ghost: PersonActor = { personId: uuid('b', 7), kind: 'member' };
const QUIET: CommandType[] = ['add-topic', 'edit-topic', 'withdraw-topic', 'cast-vote', 'retract-vote', 'show-thumb'];

/** What somebody wants to do; it becomes a command once it is known where the session stands. */
const intents = fc.record({
  type: fc.oneof(
    { weight: 5, arbitrary: fc.constant('flow' as const) },
    { weight: 4, arbitrary: fc.constantFrom<CommandType>('cast-vote', 'retract-vote', 'cast-vote') },
    { weight: 4, arbitrary: fc.constantFrom<CommandType>('add-topic', 'merge-topics', 'split-topic', 'show-thumb') },
    { weight: 3, arbitrary: fc.constantFrom<CommandType>(...CLIENT_COMMANDS.filter((type) => type !== 'end-session')) },
    { weight: 1, arbitrary: fc.constantFrom<CommandType>('hand-over', 'add-cofacilitator', 'change-settings') },
    { weight: 1, arbitrary: fc.constantFrom<CommandType>('expire-timebox', 'close-abandoned', 'reschedule') },
  ),
  /** Rarely, it all ends at once. */
  end: fc.nat(400),
  who: fc.nat(9),
  one: fc.nat(7),
  other: fc.nat(7),
  number: fc.integer({ min: -1, max: 12 }),
  yes: fc.boolean(),
  stale: fc.integer({ min: 0, max: 9 }),
  pause: fc.nat(90),
});
type Intent = typeof intents extends fc.Arbitrary<infer Value> ? Value : never;

const settings = fc.record({
  votesPerPerson: fc.integer({ min: 1, max: 4 }),
  severalVotesPerTopic: fc.boolean(),
  votesHidden: fc.boolean(),
  timeboxSeconds: fc.constantFrom<number[]>([60, 30], [45]),
  thumbsSecret: fc.boolean(),
  continuation: fc.constantFrom('majority' as const, 'facilitator' as const),
  tie: fc.constantFrom('continue' as const, 'finish' as const),
});

/** The facilitator's next sensible step, so that random sessions get past their beginnings. */
function flow(room: Room, { number, one }: Intent): CommandType {
  const { stage } = room.state;
  if (stage.phase === 'scheduled') return 'start-session';
  if (stage.phase === 'gathering') return number > 4 ? 'open-voting' : 'add-topic';
  if (stage.phase === 'voting') return number > 10 ? 'close-voting' : 'cast-vote';
  if (stage.phase === 'closed') return 'add-takeaway';
  if (!stage.current) return number > 9 ? 'reopen-step' : 'start-topic';
  if (stage.current.poll) return one > 5 ? 'close-poll' : 'show-thumb';
  if (one === 7) return 'finish-topic';
  return one > 4 ? 'start-topic' : 'expire-timebox';
}

function actorOf(room: Room, type: CommandType, { who }: Intent) {
  if (type === 'expire-timebox' || SERVER_COMMANDS.some((server) => server === type)) return 'server' as const;
  if (type === 'close-poll' && who > 7) return 'server' as const;
  const owner = everybody.find(({ personId }) => personId === room.state.owner) ?? host;
  const steering = [...everybody, owner, owner, owner, owner];
  if (QUIET.includes(type)) return [ghost, host, helper, anna, ben, guest, observer, ghost, anna, ben][who]!;
  return steering[who % steering.length]!;
}

/** Everything any command carries, at once: `decide` takes what it needs and must survive the rest. */
function commandOf(room: Room, type: CommandType, intent: Intent, actor: Actor): Command {
  const { other, number, yes, stale } = intent;
  // Most ids would be wrong by chance alone: these commands name a topic they can be about.
  const topics = Object.values(room.state.topics);
  const whole = topics.find((some) => type === 'split-topic' && some.parts.length > 0);
  const own = topics.find((some) => /^(edit|withdraw)-topic$/.test(type) && wroteTopic(room.state, actor, some));
  const next = topics.find((some) => type === 'start-topic' && yes && some.id === room.state.queue[0]);
  const one = Number((whole ?? own ?? next)?.id.slice(-1) ?? intent.one);
  return {
    type,
    expected: stale === 0 ? room.state.step - 1 : room.state.step,
    topicId: topic(one),
    targetId: topic(one),
    sourceIds: yes ? [topic(other)] : [topic(other), topic((other + 1) % 8)],
    parts: yes ? undefined : [topic(other)],
    topicIds: [topic(one), topic(other)].slice(number > 6 ? 1 : 0),
    title: number < 0 ? ' ' : `Title ${number}`,
    note: yes ? 'A note' : undefined,
    anonymous: actor === ghost || yes,
    takeawayId: takeaway(one),
    text: `Takeaway ${number}`,
    seconds: number * 10,
    thumb: (['up', 'sideways', 'down'] as const)[other % 3],
    outcome: yes ? 'continue' : 'finish',
    changes: yes ? { votesPerPerson: number % 5 } : { thumbsSecret: number > 5, votesHidden: number > 3 },
    personId: everybody[other % everybody.length]!.personId,
    reason: `Because of ${number}`,
    startsAt: room.now,
    endsAt: room.now + number * 600_000,
  } as unknown as Command;
}

function attempt(room: Room, intent: Intent): Command {
  const ends = intent.end === 0 ? ('end-session' as const) : null;
  const type = ends ?? (intent.type === 'flow' ? flow(room, intent) : intent.type);
  const actor = actorOf(room, type, intent);
  room.after(intent.pause);
  // Now all are here, now so few that a poll soon has everybody's thumb.
  room.only(...(intent.number > 5 ? [...everybody, ghost] : [ghost, anna, helper]));
  room.ownerAwaySince = intent.yes ? room.now - intent.number * 20_000 : null;
  room.emptySince = intent.number > 11 ? room.now - 700_000 : null;
  const command = commandOf(room, type, intent, actor);
  room.tries(actor, command);
  return command;
}

/** Runs many random sessions and looks at each after every command that changed it. The seed of a failure is in fast-check's report. */
function everySession(
  look: (room: Room, before: { events: number; state: Room['state'] }) => void,
  runs = { sessions: 40, length: 120 },
): void {
  // Without bias: edge values would end most sessions early and always name the same topics.
  const histories = fc.array(fc.noBias(intents), { minLength: runs.length, maxLength: runs.length });
  fc.assert(
    fc.property(settings, histories, (chosen, history) => {
      const room = aRoom(chosen);
      let before = { events: 0, state: structuredClone(room.state) };
      for (const intent of history) {
        attempt(room, intent);
        // What was refused changed nothing: there is nothing new to look at, but in a session that is closed.
        if (room.log.length === before.events && room.state.stage.phase !== 'closed') continue;
        look(room, before);
        before = { events: room.log.length, state: structuredClone(room.state) };
      }
      expect(room.state).toEqual(before.state);
    }),
    { numRuns: runs.sessions },
  );
}

describe('any session, whatever people do', () => {
  it('never lets anybody spend more than the budget, and counts each vote once', () => {
    everySession(({ state }) => {
      const { secret } = state;
      const groups = Object.values(state.topics)
        .filter((one) => one.status !== 'merged')
        .map((one) => groupOf(state.topics, one.id));
      const counted: Record<string, number> = {};
      for (const { personId } of [...everybody, ghost]) {
        const votes = groups.reduce((sum, group) => sum + countedVotes(state, secret!, group, personId), 0);
        if (votes > 0) counted[personId] = votes;
      }
      expect(secret!.spent).toEqual(counted);
      expect(Math.max(0, ...Object.values(counted))).toBeLessThanOrEqual(state.settings.votesPerPerson);
    });
  });

  it('shows totals that are those of the ballots, or none', () => {
    everySession(({ state }) => {
      const people = [...everybody, ghost].map(({ personId }) => personId);
      const shown = Object.values(state.topics).filter((one) => one.votes !== null && one.status !== 'merged');
      const counted = shown.map(({ id }) => {
        const group = groupOf(state.topics, id);
        return people.reduce((sum, personId) => sum + countedVotes(state, state.secret!, group, personId), 0);
      });
      expect(shown.map((one) => one.votes)).toEqual(counted);
    });
  });

  it('has one topic on the table or none, and a queue of exactly the open ones while discussing', () => {
    everySession(({ state }) => {
      const current = Object.values(state.topics).filter((one) => one.status === 'current');
      const onTable = state.stage.phase === 'discussing' ? state.stage.current : null;
      expect(current.map((one) => one.id)).toEqual(onTable ? [onTable.topicId] : []);
      if (state.stage.phase !== 'discussing') return;
      const open = Object.values(state.topics).filter((one) => one.status === 'open');
      expect([...state.queue].sort()).toEqual(open.map((one) => one.id).sort());
    });
  });

  it('has one owner of the facilitator’s role, who is no co-facilitator and not removed', () => {
    everySession(({ state }) => {
      const members = [...everybody, ghost].filter(({ kind }) => kind === 'member').map(({ personId }) => personId);
      const facilitators = [state.owner, ...state.cofacilitators];
      const fit = members.filter((personId) => !state.removed[personId]);
      expect(facilitators.filter((personId) => !fit.includes(personId))).toEqual([]);
      expect(new Set(facilitators).size).toBe(facilitators.length);
    });
  });

  it('changes no more once it is closed', () => {
    everySession((room, before) => {
      if (before.state.stage.phase !== 'closed') return;
      expect(room.log).toHaveLength(before.events);
      expect(room.state).toEqual(before.state);
    });
  });

  it('keeps every topic in one place: open, on the table, discussed, or part of one other', () => {
    everySession(({ state }) => {
      for (const one of Object.values(state.topics)) {
        for (const part of one.parts)
          expect(state.topics[part]).toMatchObject({ status: 'merged', mergedInto: one.id });
        if (one.mergedInto === null) expect(one.status).not.toBe('merged');
        else expect(state.topics[one.mergedInto]!.parts.filter((part) => part === one.id)).toHaveLength(1);
      }
    });
  });

  it('evolves from its log to the state that was changed in place, one by one and all at once', () => {
    everySession((room, before) => {
      const fresh = room.log.slice(before.events);
      if (fresh.length === 0) return;
      const untouched = JSON.stringify(before.state);
      expect(fresh.reduce(evolve, before.state)).toStrictEqual(room.state);
      expect(JSON.stringify(before.state)).toBe(untouched);
    });
    everySession(
      (room) => {
        if (room.state.stage.phase === 'closed') return;
        expect(evolveAll(room.first, room.log)).toStrictEqual(room.state);
      },
      { sessions: 10, length: 60 },
    );
  });

  it.each(VIEWER_KINDS)('projects and evolves in either order alike, for a %s', (viewer) => {
    everySession(
      (room, before) => {
        let full = before.state;
        for (const event of room.log.slice(before.events)) {
          const seen = projectEvent(event, viewer);
          const expected = projectState(evolve(full, event), viewer);
          const projected = projectState(full, viewer);
          expect(seen ? evolve(projected, seen) : projected).toStrictEqual(expected);
          full = evolve(full, event);
        }
      },
      { sessions: 25, length: 120 },
    );
  });

  it.each(VIEWER_KINDS)(
    'tells a %s nothing of ballots, hidden totals, secret thumbs and anonymous authors',
    (viewer) => {
      everySession(
        (room, before) => {
          // A poll with open thumbs names people by design.
          if (room.log.some((event) => event.type === 'thumb-shown' && !event.secret)) return;
          const events = room.log.slice(before.events).map((event) => projectEvent(event, viewer));
          const seen = JSON.stringify([events, projectState(room.state, viewer)]);
          expect(seen).not.toContain(ghost.personId);
          expect(seen).not.toMatch(/affected|dropped|ballots|"spent"|authors/);
          const votes = events.filter((event) => event?.type === 'vote-cast' || event?.type === 'vote-retracted');
          expect(votes.filter((event) => event.by !== undefined)).toEqual([]);
          if (room.state.settings.votesHidden) expect(votes).toEqual([]);
          if (!room.state.settings.votesHidden || room.state.stage.phase !== 'voting') return;
          const shown = Object.values(projectState(room.state, viewer).topics).filter((one) => one.status === 'open');
          expect(shown.map((one) => one.votes)).toEqual(shown.map(() => null));
          for (const event of events) if (event) expect(JSON.stringify(event)).not.toMatch(/"totals?":[^n]/);
        },
        { sessions: 25, length: 120 },
      );
    },
  );
});

describe('decide', () => {
  const garbage = fc.oneof(
    fc.constantFrom(null, undefined),
    fc.constantFrom('__proto__', 'constructor', 'toString', '', topic(1), Number.NaN, -1, 1e308),
    fc.string(),
    fc.integer(),
    fc.array(fc.constantFrom('__proto__', topic(1), topic(2))),
    fc.constant(Array.from({ length: 5_000 }, (_, index) => topic(index))),
    fc.constant('x'.repeat(100_000)),
    fc.object({ maxDepth: 1 }),
  );
  const fields = [
    ...['topicId', 'targetId', 'sourceIds', 'parts', 'topicIds', 'title', 'note', 'takeawayId', 'text', 'seconds'],
    ...['thumb', 'outcome', 'changes', 'personId', 'reason', 'startsAt', 'endsAt', 'origin', 'expected'],
  ];

  it('answers anything with events or a refusal, and never throws', () => {
    const rooms = [() => aRoom(), () => aRoom().gathering(2), () => aRoom().voting(2), () => aRoom().talking(2)];
    const payload = fc.record(Object.fromEntries(fields.map((field) => [field, garbage])), { requiredKeys: [] });
    const types = [...CLIENT_COMMANDS, ...SERVER_COMMANDS, '__proto__', 'no-such'];
    const actors = [host, anna, guest, observer, 'server'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...rooms),
        fc.constantFrom(...actors),
        fc.boolean(),
        payload,
        (set, actor, timely, sent) => {
          const room = set();
          for (const type of types) {
            const command = { ...sent, ...(timely && { expected: room.state.step }), type } as unknown as Command;
            const refusal = room.tries(actor, command);
            if (refusal && typeof refusal.code !== 'string') throw new Error(`${type} was refused without a code`);
          }
          expect(JSON.parse(JSON.stringify(room.state))).toEqual(room.state);
        },
      ),
      { numRuns: 300 },
    );
  });
});
