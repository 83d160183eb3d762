import { describe, expect, it } from '@jest/globals';
import { MINUTE, SECOND, uuidv7 } from '#kernel';
import { type Command, type CommandOf, scheduledSession } from '#lean-coffee/core';
import { humanFacilitates, nextMove } from './driving.js';
import { Rehearsal } from './rehearsal.js';

const begins = Date.UTC(2026, 10, 19, 17, 30);
const [host, guest] = [uuidv7(begins), uuidv7(begins)];
const settings = { gatheringSeconds: 120, votingSeconds: 60, timeboxSeconds: [180, 120] };

function aSession(changes: object = {}): Rehearsal {
  const facts = { sessionId: uuidv7(begins), startsAt: begins, endsAt: begins + 60 * MINUTE, owner: host };
  return new Rehearsal(scheduledSession({ ...facts, settings: { ...settings, ...changes } }), begins);
}

const moveIn = (story: Rehearsal, quietFor = 30 * SECOND) =>
  nextMove({ state: story.state, now: story.now, quietFor, breath: 6 * SECOND });

/** Makes the moves that are due until the session is in `phase`, waiting as long as it takes. */
function driveTo(story: Rehearsal, phase: string): void {
  for (let turn = 0; turn < 500 && story.state.stage.phase !== phase; turn++) {
    const move = moveIn(story);
    if (move) story.does(host, { type: move.type, ...move.payload } as Command);
    else story.until(story.now + 10 * SECOND);
  }
}

function withTopics(story: Rehearsal): Rehearsal {
  driveTo(story, 'gathering');
  for (const title of ['One', 'Two', 'Three']) {
    story.does(guest, { type: 'add-topic', topicId: uuidv7(story.now), title });
  }
  return story;
}

describe('who stands in for the facilitator', () => {
  it('waits for topics, then goes on when each timer has run out', () => {
    const story = aSession();
    driveTo(story, 'gathering');
    story.until(begins + 10 * MINUTE);
    expect(moveIn(story)).toBeNull();
    withTopics(story);
    expect(moveIn(story)).toMatchObject({ type: 'open-voting' });
    driveTo(story, 'discussing');
    expect(moveIn(story)).toMatchObject({ type: 'start-topic', payload: { topicId: story.state.queue[0] } });
  });

  it('goes through all topics and ends when the time is up, whatever is on the table', () => {
    const story = withTopics(aSession());
    driveTo(story, 'closed');
    expect(story.state.stage).toMatchObject({ phase: 'closed', reason: 'ended' });
    expect(story.state.queue).toEqual([]);
    expect(story.now).toBeGreaterThanOrEqual(story.state.endsAt);
  });

  it('leaves a breath between two steps', () => {
    const story = withTopics(aSession());
    driveTo(story, 'discussing');
    expect(moveIn(story, 5 * SECOND)).toBeNull();
  });

  it('lets a topic run, and resumes one that somebody paused and left', () => {
    const story = withTopics(aSession());
    driveTo(story, 'discussing');
    const { topicId, expected } = moveIn(story)!.payload as CommandOf<'start-topic'>;
    story.does(host, { type: 'start-topic', topicId, expected });
    expect(moveIn(story)).toBeNull();
    story.does(host, { type: 'pause-timebox', expected: story.state.step });
    expect(moveIn(story, 10 * SECOND)).toBeNull();
    expect(moveIn(story)).toMatchObject({ type: 'resume-timebox' });
  });

  it('decides what the facilitator has left undecided', () => {
    const story = withTopics(aSession({ continuation: 'facilitator' }));
    driveTo(story, 'discussing');
    const { topicId, expected } = moveIn(story)!.payload as CommandOf<'start-topic'>;
    story.does(host, { type: 'start-topic', topicId, expected });
    story.until(story.now + 4 * MINUTE);
    expect(moveIn(story)).toMatchObject({ type: 'decide-continuation', payload: { outcome: 'finish' } });
  });

  it('is not asked while a person facilitates, as owner or as co-facilitator', () => {
    const { state } = aSession();
    expect(humanFacilitates(state, (id) => id === host)).toBe(true);
    expect(humanFacilitates(state, (id) => id === guest)).toBe(false);
    expect(humanFacilitates({ ...state, cofacilitators: [guest] }, (id) => id === guest)).toBe(true);
  });
});
