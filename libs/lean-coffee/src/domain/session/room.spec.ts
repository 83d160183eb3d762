import { describe, expect, it } from '@jest/globals';
import { canDo, joinRefusal, mayJoin, predict, projectEvent, projectState, viewerKindOf } from '#lean-coffee/core';
import {
  anna,
  aRoom,
  ben,
  guest,
  helper,
  host,
  observer,
  topic,
  uuid,
  type Room,
} from '../../../../../test/support/a-room.js';

const claim = { type: 'claim-facilitation' } as const;

/** The owner has been gone for so many seconds. */
function ownerGone(room: Room, seconds: number): Room {
  room.present.delete(room.state.owner);
  room.ownerAwaySince = room.now - seconds * 1000;
  return room;
}

describe('the facilitator’s role', () => {
  it('is handed to a member who is here, and the former owner is a participant', () => {
    const room = aRoom().does(host, { type: 'hand-over', personId: anna.personId });
    expect(room.state.owner).toBe(anna.personId);
    expect(room.tries(host, { type: 'start-session' })?.code).toBe('forbidden');
    expect(room.tries(anna, { type: 'start-session' })).toBeNull();
  });

  it.each([
    ['a guest', guest.personId, 'forbidden'],
    ['an observer', observer.personId, 'forbidden'],
    ['somebody who is not here', uuid('f', 1), 'person-unknown'],
    ['nonsense', '__proto__', 'invalid-input'],
  ])('does not go to %s', (_, personId, code) => {
    expect(aRoom().tries(host, { type: 'hand-over', personId })?.code).toBe(code);
    expect(aRoom().tries(host, { type: 'add-cofacilitator', personId })?.code).toBe(code);
  });

  it('is shared with co-facilitators, whom the owner alone names', () => {
    const room = aRoom().does(host, { type: 'add-cofacilitator', personId: helper.personId });
    expect(room.tries(helper, { type: 'add-cofacilitator', personId: anna.personId })?.code).toBe('forbidden');
    expect(room.tries(helper, { type: 'hand-over', personId: helper.personId })?.code).toBe('forbidden');
    expect(room.tries(helper, { type: 'start-session' })).toBeNull();
    room.does(host, { type: 'remove-cofacilitator', personId: helper.personId });
    expect(room.tries(helper, { type: 'lock-room' })?.code).toBe('forbidden');
  });

  it('cannot be claimed while the owner is here, or gone for less than a minute', () => {
    const room = aRoom().gathering(0);
    expect(room.tries(anna, claim)?.code).toBe('facilitator-here');
    expect(ownerGone(room, 59).tries(anna, claim)?.code).toBe('facilitator-here');
    expect(ownerGone(room, 60).tries(anna, claim)).toBeNull();
    expect(room.state.owner).toBe(anna.personId);
  });

  it('is for co-facilitators first, for the others when none of them is here or takes it', () => {
    const helped = () => aRoom().gathering(0).does(host, { type: 'add-cofacilitator', personId: helper.personId });
    const room = ownerGone(helped(), 60);
    expect(room.tries(anna, claim)?.code).toBe('facilitator-here');
    expect(room.tries(helper, claim)).toBeNull();
    expect(room.state).toMatchObject({ owner: helper.personId, cofacilitators: [] });
    expect(ownerGone(helped(), 120).tries(anna, claim)).toBeNull();
    const alone = ownerGone(helped(), 60);
    alone.present.delete(helper.personId);
    expect(alone.tries(anna, claim)).toBeNull();
    expect(ownerGone(helped(), 60).tries({ ...anna, canHost: true }, claim)).toBeNull();
  });

  it('is never for guests or observers, and returns to nobody by itself', () => {
    const room = ownerGone(aRoom().gathering(0), 600);
    expect(room.tries(guest, claim)?.code).toBe('forbidden');
    expect(room.tries(observer, claim)?.code).toBe('forbidden');
    room.does(anna, claim);
    room.ownerAwaySince = null;
    expect(room.tries(host, claim)?.code).toBe('facilitator-here');
    expect(viewerKindOf(room.state, host)).toBe('participant');
  });

  it('cannot be claimed before the scheduled start and a minute', () => {
    const room = ownerGone(aRoom(), 9_000);
    expect(room.tries(anna, claim)?.code).toBe('facilitator-here');
    expect(room.after(60).tries(anna, claim)).toBeNull();
  });

  it('changes what one sees and may do', () => {
    const room = aRoom();
    expect([host, anna, guest, observer].map((person) => viewerKindOf(room.state, person))).toEqual([
      'facilitator',
      'participant',
      'guest',
      'observer',
    ]);
    expect(canDo(room.state, host, 'start-session')).toBe(true);
    expect(canDo(room.state, anna, 'start-session')).toBe(false);
    expect(canDo(room.state, host, 'open-voting')).toBe(false);
    expect(canDo(room.state, 'server', 'expire-timebox')).toBe(false);
  });
});

describe('the room', () => {
  it('keeps out whoever was removed, and tells the reason to facilitators alone', () => {
    const room = aRoom()
      .gathering(1)
      .does(host, { type: 'remove-participant', personId: ben.personId, reason: 'Spam' });
    expect(joinRefusal(room.state, { ...ben, guest: false, returning: true })?.code).toBe('removed-from-room');
    expect(room.tries(ben, { type: 'add-topic', topicId: topic(5), title: 'Back' })?.code).toBe('removed-from-room');
    expect(JSON.stringify(projectState(room.state, 'facilitator'))).toContain('Spam');
    expect(
      JSON.stringify([projectState(room.state, 'participant'), projectEvent(room.log.at(-1)!, 'guest')]),
    ).not.toContain('Spam');
  });

  it('cannot lose its owner, nor a co-facilitator to another', () => {
    const room = aRoom().does(host, { type: 'add-cofacilitator', personId: helper.personId });
    room.does(host, { type: 'add-cofacilitator', personId: anna.personId });
    const remove = (personId: string) => ({ type: 'remove-participant', personId, reason: 'No' }) as const;
    expect(room.tries(helper, remove(host.personId))?.code).toBe('forbidden');
    expect(room.tries(helper, remove(anna.personId))?.code).toBe('forbidden');
    expect(room.tries(host, { ...remove(anna.personId), reason: ' ' })?.fields?.[0]?.field).toBe('reason');
    expect(room.does(host, remove(anna.personId)).state.cofacilitators).toEqual([helper.personId]);
  });

  it('locks out newcomers, not those who come back, and unlocks', () => {
    const room = aRoom().does(host, { type: 'lock-room' });
    expect(joinRefusal(room.state, { ...anna, guest: false, returning: false })?.code).toBe('room-locked');
    expect(mayJoin(room.state, { ...anna, guest: false, returning: true })).toBe(true);
    expect(mayJoin(room.state, { ...host, guest: false, returning: false })).toBe(true);
    expect(mayJoin(room.does(host, { type: 'unlock-room' }).state, { ...anna, guest: false, returning: false })).toBe(
      true,
    );
  });

  it('takes guests and observers where the settings do', () => {
    const room = aRoom({ guestsAllowed: false, observersAllowed: false });
    expect(joinRefusal(room.state, { ...guest, guest: true, returning: false })?.code).toBe('forbidden');
    expect(joinRefusal(room.state, { ...observer, guest: false, returning: false })?.code).toBe('forbidden');
    expect(mayJoin(room.state, { ...anna, guest: false, returning: false })).toBe(true);
    const forMembers = aRoom({ guestsAllowed: false }).state;
    expect(joinRefusal(forMembers, { ...observer, guest: true, returning: false })?.code).toBe('forbidden');
    expect(mayJoin(forMembers, { ...observer, guest: false, returning: false })).toBe(true);
  });
});

describe('settings', () => {
  const change = (changes: object) => ({ type: 'change-settings', changes }) as const;

  it('are changed by the facilitator within their bounds, each wrong one named', () => {
    const room = aRoom().does(host, change({ votesPerPerson: 5, timeboxSeconds: [420, 300, 180] }));
    expect(room.state.settings).toMatchObject({ votesPerPerson: 5, timeboxSeconds: [420, 300, 180] });
    expect(room.tries(anna, change({ votesPerPerson: 4 }))?.code).toBe('forbidden');
    const wrong = change({
      votesPerPerson: 0,
      timeboxSeconds: [],
      tie: 'maybe',
      colour: 'red',
      votesHidden: 1,
      pollSeconds: 1.5,
    });
    expect(room.tries(host, wrong)?.fields?.map(({ field }) => field)).toEqual([
      'settings.votesPerPerson',
      'settings.timeboxSeconds',
      'settings.tie',
      'settings.colour',
      'settings.votesHidden',
      'settings.pollSeconds',
    ]);
    expect(room.tries(host, change({ gatheringSeconds: null, votingSeconds: 60 }))).toBeNull();
  });

  it('leave no event when nothing changes', () => {
    expect(aRoom().does(host, change({ votesPerPerson: 3, timeboxSeconds: [480, 240] })).log).toEqual([]);
  });

  it('fix how votes work once voting has started, also after going back', () => {
    const room = aRoom()
      .gathering(1)
      .does(host, change({ votesHidden: false }));
    expect(room.votes(1)).toBe(0);
    room.does(host, { type: 'open-voting', expected: room.state.step });
    room.does(host, { type: 'reopen-step', expected: room.state.step });
    expect(room.tries(host, change({ votesHidden: true }))?.code).toBe('setting-frozen');
    expect(room.tries(host, change({ severalVotesPerTopic: false }))?.code).toBe('setting-frozen');
  });

  it('refuse a budget below what somebody has spent', () => {
    const room = aRoom().voting(2).votesFor(anna, 1, 1);
    expect(room.tries(host, change({ votesPerPerson: 1 }))?.fields?.[0]?.field).toBe('settings.votesPerPerson');
    expect(room.tries(host, change({ votesPerPerson: 2 }))).toBeNull();
  });
});

describe('what a browser foresees', () => {
  const held = (room: Room) => ({
    state: projectState(structuredClone(room.state), 'participant'),
    mine: room.mine(anna),
  });

  it('is what the server then says, for one’s own votes, topics and thumbs', () => {
    const room = aRoom({ votesHidden: false }).voting(2).votesFor(ben, 1).votesFor(anna, 2);
    for (const command of [
      { type: 'cast-vote', topicId: topic(1) },
      { type: 'retract-vote', topicId: topic(2) },
      { type: 'add-topic', topicId: topic(7), title: 'Mine', anonymous: true },
      { type: 'edit-topic', topicId: topic(7), title: 'Still mine' },
      { type: 'withdraw-topic', topicId: topic(7) },
    ] as const) {
      const foreseen = predict(held(room), command, { now: room.now, actor: anna });
      room.does(anna, command);
      expect(foreseen).toEqual({ ok: true, value: held(room) });
    }
    room.closesVoting().starts(1).expires();
    const thumb = { type: 'show-thumb', thumb: 'up', expected: room.state.step } as const;
    const foreseen = predict(held(room), thumb, { now: room.now, actor: anna });
    expect(foreseen).toEqual({ ok: true, value: held(room.does(anna, thumb)) });
  });

  it('is refused like the server would, and left to it where it cannot know', () => {
    const room = aRoom().voting(2).votesFor(anna, 1, 1, 1);
    const context = { now: room.now, actor: anna };
    const refused = predict(held(room), { type: 'cast-vote', topicId: topic(2) }, context);
    expect(refused).toMatchObject({ ok: false, error: { code: 'budget-spent' } });
    expect(predict(held(room), { type: 'close-voting', expected: room.state.step }, context)).toBeNull();
  });
});
