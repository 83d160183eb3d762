import { describe, expect, it } from '@jest/globals';
import type { SessionSettings } from '#contracts';
import { currentOf, nextDeadline, projectEvent, timeLeft } from '#lean-coffee/core';
import {
  anna,
  aRoom,
  ben,
  guest,
  helper,
  host,
  observer,
  topic,
  type Room,
} from '../../../../../test/support/a-room.js';

const MINUTE = 60_000;
const current = (room: Room) => currentOf(room.state)!;
const expected = (room: Room) => room.state.step;
const polling = (settings: Partial<SessionSettings> = {}) => aRoom(settings).talking(3).expires();

describe('the steps of a session', () => {
  it('goes from scheduled over gathering and voting to discussing, with the facilitator', () => {
    const room = aRoom();
    expect(room.tries(anna, { type: 'start-session' })?.code).toBe('forbidden');
    room.voting(3).votesFor(anna, 3, 3).votesFor(ben, 2).closesVoting();
    expect(room.state.queue).toEqual([topic(3), topic(2), topic(1)]);
    expect(room.votes(3)).toBe(2);
  });

  it('opens no voting without topics', () => {
    const room = aRoom().does(host, { type: 'start-session' });
    expect(room.tries(host, { type: 'open-voting', expected: room.state.step })?.code).toBe('wrong-phase');
  });

  it('lets one of two who press next together through', () => {
    const room = aRoom().talking(3).does(host, { type: 'add-cofacilitator', personId: helper.personId });
    const step = room.state.step;
    expect(room.tries(host, { type: 'start-topic', topicId: topic(2), expected: step })).toBeNull();
    expect(room.tries(helper, { type: 'start-topic', topicId: topic(2), expected: step })?.code).toBe('conflict');
    expect(room.tries(helper, { type: 'finish-topic', expected: step })?.code).toBe('conflict');
    expect(current(room).topicId).toBe(topic(2));
    expect(room.state.topics[topic(1)]!.status).toBe('discussed');
  });

  it('asks a command that advances for its step', () => {
    const room = aRoom().gathering(1);
    expect(room.tries(host, { type: 'open-voting' } as never)?.code).toBe('conflict');
  });

  it('goes one step back and keeps votes, talk and what was discussed', () => {
    const room = aRoom().voting(3).votesFor(anna, 1, 2).closesVoting().starts(1);
    room.after(30).does(host, { type: 'reopen-step', expected: room.state.step });
    expect(room.state).toMatchObject({ stage: { phase: 'voting' }, queue: [] });
    expect(room.state.topics[topic(1)]).toMatchObject({ status: 'open', talkedMs: 30_000, votes: null });
    expect(room.mine(anna).spent).toBe(2);
    room.does(host, { type: 'reopen-step', expected: room.state.step });
    expect(room.state.stage.phase).toBe('gathering');
    expect(room.tries(host, { type: 'reopen-step', expected: room.state.step })?.code).toBe('wrong-phase');
  });

  it('informs of a timer for gathering and voting, which ends nothing', () => {
    const room = aRoom({ gatheringSeconds: 120 }).gathering(1);
    expect(room.state.stage).toEqual({ phase: 'gathering', deadline: room.now + 2 * MINUTE });
    room.does(host, { type: 'set-phase-timer', seconds: null });
    expect(room.state.stage).toEqual({ phase: 'gathering', deadline: null });
    expect(room.tries(host, { type: 'set-phase-timer', seconds: 0 })?.fields?.[0]?.field).toBe('seconds');
  });

  it('ends from any phase, finishing what is on the table, and then takes nothing more', () => {
    const room = aRoom().talking(2).after(90).does(host, { type: 'end-session' });
    expect(room.last(2)).toEqual(['topic-finished', 'session-closed']);
    expect(room.state.topics[topic(1)]!.talkedMs).toBe(90_000);
    expect(room.tries(anna, { type: 'cast-vote', topicId: topic(1) })?.code).toBe('session-closed');
    expect(room.tries('server', { type: 'expire-timebox', expected: room.state.step })).toBeNull();
    expect(aRoom().does(host, { type: 'end-session' }).state.stage.phase).toBe('closed');
  });

  it('closes what was abandoned: ten minutes empty, or an hour past its end', () => {
    const room = aRoom().gathering(1);
    room.emptySince = room.now;
    room.after(599).does('server', { type: 'close-abandoned' });
    expect(room.state.stage.phase).toBe('gathering');
    room.after(1).does('server', { type: 'close-abandoned' });
    expect(room.state.stage).toMatchObject({ phase: 'closed', reason: 'abandoned' });

    const late = aRoom();
    late.emptySince = late.now - 1_000_000;
    expect(late.does('server', { type: 'close-abandoned' }).state.stage.phase).toBe('scheduled');
    expect(late.after(7_200).does('server', { type: 'close-abandoned' }).state.stage.phase).toBe('closed');
    expect(aRoom().tries(host, { type: 'close-abandoned' })?.code).toBe('forbidden');
  });

  it('is moved and cancelled by the server', () => {
    const room = aRoom();
    room.does('server', { type: 'reschedule', startsAt: room.now + MINUTE, endsAt: room.now + 2 * MINUTE });
    expect(room.state).toMatchObject({ startsAt: room.now + MINUTE, endsAt: room.now + 2 * MINUTE });
    const backwards = { type: 'reschedule', startsAt: room.now, endsAt: room.now } as const;
    expect(room.tries('server', backwards)?.code).toBe('invalid-input');
    expect(room.does('server', { type: 'cancel-session' }).state.stage).toMatchObject({ reason: 'cancelled' });
  });
});

describe('the queue', () => {
  it('is reordered by the facilitator; what is left out follows', () => {
    const room = aRoom().voting(4).closesVoting();
    room.does(host, { type: 'reorder-queue', topicIds: [topic(3), topic(1)] });
    expect(room.state.queue).toEqual([3, 1, 2, 4].map(topic));
    expect(room.tries(host, { type: 'reorder-queue', topicIds: [topic(9)] })?.code).toBe('topic-unknown');
    expect(room.tries(host, { type: 'reorder-queue', topicIds: [topic(1), topic(1)] })?.code).toBe('invalid-input');
  });

  it('takes late topics at its end', () => {
    const room = aRoom()
      .talking(2)
      .does(ben, { type: 'add-topic', topicId: topic(8), title: 'Late' });
    expect(room.state.queue).toEqual([topic(2), topic(8)]);
    expect(room.votes(8)).toBe(0);
  });

  it('lets a discussed topic return to the table', () => {
    const room = aRoom().talking(2).after(60).starts(2).after(10).starts(1).after(5);
    room.does(host, { type: 'finish-topic', expected: room.state.step });
    expect(room.state.topics[topic(1)]!.talkedMs).toBe(65_000);
    expect(room.state.queue).toEqual([]);
  });
});

describe('a timebox', () => {
  it('runs for the pattern: the first, then the next, the last one repeating', () => {
    const room = aRoom({ timeboxSeconds: [60, 30], continuation: 'facilitator' }).talking(1);
    const lengths = [0, 1, 2].map((round) => {
      expect(current(room).round).toBe(round);
      const length = timeLeft(room.state, room.now);
      room.expires().does(host, { type: 'decide-continuation', outcome: 'continue', expected: room.state.step });
      return length;
    });
    expect(lengths).toEqual([60_000, 30_000, 30_000]);
    expect(room.state.topics[topic(1)]!.talkedMs).toBe(120_000);
  });

  it('pauses with what is left and resumes with exactly that', () => {
    const room = aRoom({ timeboxSeconds: [60] })
      .talking(1)
      .after(20);
    room.does(host, { type: 'pause-timebox', expected: room.state.step });
    expect(nextDeadline(room.state)).toBeNull();
    room.after(500);
    expect(timeLeft(room.state, room.now)).toBe(40_000);
    room.does(host, { type: 'resume-timebox', expected: room.state.step });
    expect(nextDeadline(room.state)?.at).toBe(room.now + 40_000);
    expect(room.expires().state.topics[topic(1)]!.talkedMs).toBe(60_000);
  });

  it('is extended while running, paused, and after it has expired', () => {
    const room = aRoom({ timeboxSeconds: [60] }).talking(1);
    const extend = () => room.does(host, { type: 'extend-timebox', seconds: 60, expected: room.state.step });
    extend();
    expect(timeLeft(room.state, room.now)).toBe(120_000);
    room.does(host, { type: 'pause-timebox', expected: room.state.step });
    extend();
    expect(timeLeft(room.state, room.now)).toBe(180_000);
    room.does(host, { type: 'resume-timebox', expected: room.state.step }).expires().shows(anna, 'down');
    extend();
    expect(current(room)).toMatchObject({ poll: null, timebox: { state: 'running', deadline: room.now + 60_000 } });
    expect(room.mine(anna).thumb).toBeNull();
  });

  it('expires once, at its deadline, and asks for thumbs', () => {
    const room = aRoom({ timeboxSeconds: [60] }).talking(1);
    const { command } = nextDeadline(room.state)!;
    expect(room.after(59).does('server', command).last(1)).toEqual(['topic-started']);
    room.after(1).does('server', command);
    expect(room.last(2)).toEqual(['timebox-expired', 'poll-opened']);
    const known = room.log.length;
    room.does('server', command);
    expect(room.log).toHaveLength(known);
    expect(room.tries(host, command)?.code).toBe('forbidden');
  });

  it('is not expired by a timer that was extended, paused or replaced since', () => {
    const room = aRoom({ timeboxSeconds: [60] }).talking(2);
    const { command } = nextDeadline(room.state)!;
    room
      .does(host, { type: 'extend-timebox', seconds: 60, expected: room.state.step })
      .after(60)
      .does('server', command);
    expect(current(room).timebox.state).toBe('running');
  });

  it('cannot be paused past its deadline, and does not count what nobody could end', () => {
    const room = aRoom({ timeboxSeconds: [60] })
      .talking(1)
      .after(600);
    expect(room.tries(host, { type: 'pause-timebox', expected: room.state.step })?.code).toBe('timebox-state');
    room.does('server', nextDeadline(room.state)!.command);
    expect(room.state.topics[topic(1)]!.talkedMs).toBe(60_000);
  });

  it('never counts less than nothing when the clock steps back', () => {
    const room = aRoom().talking(1).after(-40).does(host, { type: 'finish-topic', expected: 4 });
    expect(room.state.topics[topic(1)]!.talkedMs).toBe(0);
  });
});

describe('a continuation poll', () => {
  it('goes on when more say up than down; sideways abstains', () => {
    const room = polling().shows(anna, 'up').shows(ben, 'sideways').shows(guest, 'sideways').shows(helper, 'down');
    room.shows(host, 'up');
    expect(room.last(2)).toEqual(['poll-closed', 'topic-continued']);
    expect(current(room)).toMatchObject({ round: 1, poll: null });
    expect(room.state.topics[topic(1)]!.polls).toEqual([
      { counts: { up: 2, sideways: 2, down: 1 }, outcome: 'continue', at: room.now },
    ]);
  });

  it('finishes the topic when more say down', () => {
    const room = polling().only(anna, ben).shows(anna, 'down').shows(ben, 'down');
    expect(room.last(2)).toEqual(['poll-closed', 'topic-finished']);
    expect(currentOf(room.state)).toBeNull();
  });

  it('falls to the tie rule when nobody answers', () => {
    for (const [tie, event] of [
      ['finish', 'topic-finished'],
      ['continue', 'topic-continued'],
    ] as const) {
      const room = polling({ tie });
      const { at, command } = nextDeadline(room.state)!;
      expect(at).toBe(room.now + 20_000);
      room.does('server', command);
      expect(current(room).poll?.state).toBe('open');
      room.after(20).does('server', command);
      expect(room.last(1)).toEqual([event]);
    }
  });

  it('closes by itself when everybody present has answered, not when those who left had', () => {
    const room = polling().only(anna, ben).shows(anna, 'up').only(ben, guest);
    room.shows(ben, 'up');
    expect(current(room).poll).toMatchObject({ state: 'open', answered: 2 });
    room.only(ben).does('server', { type: 'close-poll', expected: expected(room) });
    expect(room.last(1)).toEqual(['topic-continued']);
  });

  it('counts a changed mind once', () => {
    const room = polling().shows(anna, 'up').shows(anna, 'down').shows(anna, 'down');
    expect(current(room).poll).toMatchObject({ answered: 1 });
    room.does(host, { type: 'close-poll', expected: expected(room) });
    expect(room.state.topics[topic(1)]!.polls[0]!.counts).toEqual({ up: 0, sideways: 0, down: 1 });
  });

  it('does not take a thumb meant for the poll before', () => {
    const room = polling();
    const late = { type: 'show-thumb', thumb: 'up', expected: expected(room) } as const;
    room.does(host, { type: 'extend-timebox', seconds: 1, expected: expected(room) }).expires();
    expect(room.tries(anna, late)?.code).toBe('conflict');
  });

  it('is opened early by the facilitator, who may also decide over it', () => {
    const room = aRoom().talking(1).after(5).does(host, { type: 'open-poll', expected: 4 });
    expect(room.last(2)).toEqual(['timebox-expired', 'poll-opened']);
    expect(room.tries(host, { type: 'open-poll', expected: expected(room) })?.code).toBe('timebox-state');
    room.shows(anna, 'up').does(host, { type: 'decide-continuation', outcome: 'finish', expected: expected(room) });
    expect(room.last(2)).toEqual(['poll-closed', 'topic-finished']);
    expect(room.state.topics[topic(1)]).toMatchObject({ talkedMs: 5_000, polls: [{ outcome: 'finish' }] });
  });

  it('waits for the facilitator where they have the last word', () => {
    const room = polling({ continuation: 'facilitator' }).only(anna).shows(anna, 'down');
    expect(current(room).poll).toEqual({ state: 'undecided', counts: { up: 0, sideways: 0, down: 1 } });
    room.does(host, { type: 'decide-continuation', outcome: 'continue', expected: expected(room) });
    expect(current(room)).toMatchObject({ round: 1, poll: null });
    expect(room.state.topics[topic(1)]!.polls[0]!.outcome).toBe('continue');
  });

  it('is not for observers, and not for a running timebox', () => {
    const room = polling();
    expect(room.tries(observer, { type: 'show-thumb', thumb: 'up', expected: expected(room) })?.code).toBe('forbidden');
    const running = aRoom().talking(1);
    const decision = { type: 'decide-continuation', outcome: 'finish', expected: expected(running) } as const;
    expect(running.tries(host, decision)?.code).toBe('timebox-state');
  });

  it('shows thumbs to nobody when they are secret, not even that the last one closed it', () => {
    const room = polling().only(anna, ben).shows(anna, 'up').shows(anna, 'down').shows(ben, 'up');
    const seen = room.log.slice(-5).map((event) => projectEvent(event, 'facilitator'));
    expect(seen.map((event) => event?.type)).toEqual([
      'thumb-shown',
      undefined,
      'thumb-shown',
      'poll-closed',
      'topic-finished',
    ]);
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${anna.personId}|${ben.personId}|"thumb":`));
  });

  it('shows who gives which thumb when they are open', () => {
    const room = polling({ thumbsSecret: false }).shows(anna, 'up').shows(anna, 'down');
    expect(current(room).poll).toMatchObject({ answered: 1, thumbs: { [anna.personId]: 'down' } });
    expect(projectEvent(room.log.at(-1)!, 'guest')).toMatchObject({ by: anna.personId, thumb: 'down' });
  });
});
