import { type Instant, MINUTE, SECOND, uuidv7 } from '#kernel';
import { nextTopic, scheduledSession } from '#lean-coffee/core';
import type { Key, People } from './people.js';
import { Rehearsal } from './rehearsal.js';
import type { Stay } from './session-rows.js';
import { PAST_SUBJECTS } from './words.js';

/** Who took part from beginning to end. */
const AT_THE_TABLE: readonly Key[] = ['nora', 'felix', 'jonas', 'lucia', 'hana', 'amara'];

/** Who wrote which subject. */
const AUTHORS: readonly Key[] = ['amara', 'jonas', 'lucia', 'hana', 'felix'];

/** Three votes each, by the number of the subject: the order of the writing is the order of the discussion. */
const VOTES: readonly [Key, readonly number[]][] = [
  ['nora', [0, 0, 1]],
  ['felix', [0, 1, 2]],
  ['jonas', [1, 0, 1]],
  ['lucia', [2, 0, 3]],
  ['hana', [0, 1, 2]],
  ['amara', [0, 1, 3]],
];

/** Whether the group wants a second round, by subject. */
const GOES_ON = [true, true, false, true];

/** The meetup of last month: an hour, four subjects, and one left over. */
export function pastSession(meetupId: string, people: People, startsAt: Instant): Rehearsal {
  const endsAt = startsAt + 60 * MINUTE;
  const scheduled = scheduledSession({ sessionId: meetupId, startsAt, endsAt, owner: people.nora });
  const story = new Rehearsal(scheduled, startsAt);
  story.does(people.nora, { type: 'start-session' });
  const topicIds = gather(story, people);
  vote(story, people, topicIds);
  GOES_ON.forEach((goesOn, index) => discuss(story, people, goesOn, PAST_SUBJECTS[index]!.takeaways));
  story.until(endsAt);
  story.does(people.nora, { type: 'end-session' });
  return story;
}

function gather(story: Rehearsal, people: People): string[] {
  return PAST_SUBJECTS.map(({ title, note }, index) => {
    story.until(story.now + 50 * SECOND);
    const topicId = uuidv7(story.now);
    // One is asked without a name: that may be so.
    const anonymous = index === 3;
    story.does(people[AUTHORS[index]!], { type: 'add-topic', topicId, title, note, anonymous });
    return topicId;
  });
}

function vote(story: Rehearsal, people: People, topicIds: readonly string[]): void {
  story.until(story.now + 60 * SECOND);
  story.does(people.nora, { type: 'open-voting', expected: story.state.step });
  for (const [key, votes] of VOTES) {
    for (const index of votes) {
      story.until(story.now + 3 * SECOND);
      story.does(people[key], { type: 'cast-vote', topicId: topicIds[index]! });
    }
  }
  story.until(story.now + 10 * SECOND);
  story.does(people.nora, { type: 'close-voting', expected: story.state.step });
}

function discuss(story: Rehearsal, people: People, goesOn: boolean, takeaways: readonly string[]): void {
  const topicId = nextTopic(story.state)!.id;
  story.until(story.now + 10 * SECOND);
  story.does(people.nora, { type: 'start-topic', topicId, expected: story.state.step });
  takeaways.forEach((text, index) => {
    story.until(story.now + 150 * SECOND);
    story.does(people[AT_THE_TABLE[index + 2]!], {
      type: 'add-takeaway',
      takeawayId: uuidv7(story.now),
      text,
      topicId,
    });
  });
  answer(story, people, goesOn ? 'up' : 'down');
  if (goesOn) answer(story, people, 'down');
}

/** The timebox ends, and most say the same. */
function answer(story: Rehearsal, people: People, most: 'up' | 'down'): void {
  const { stage } = story.state;
  const timebox = stage.phase === 'discussing' ? stage.current?.timebox : undefined;
  if (timebox?.state !== 'running') throw new Error('The demo’s story has no timebox to end.');
  story.until(timebox.deadline);
  AT_THE_TABLE.forEach((key, index) => {
    story.until(story.now + 2 * SECOND);
    const thumb = index === 1 ? 'sideways' : most;
    story.does(people[key], { type: 'show-thumb', thumb, expected: story.state.step });
  });
  const { stage: asked } = story.state;
  const poll = asked.phase === 'discussing' ? asked.current?.poll : undefined;
  if (poll?.state === 'open') story.until(poll.deadline);
}

/** Who was there: most for all of it, and each of the ways in which minutes come about otherwise. */
export function pastStays(people: People, startsAt: Instant): Stay[] {
  const stay = (key: Key, from: number, to: number): Stay => ({
    personId: people[key],
    from: startsAt + from * MINUTE,
    to: startsAt + to * MINUTE,
  });
  return [
    stay('nora', -9, 60.5),
    stay('felix', -4, 60.4),
    stay('jonas', -2, 60.2),
    stay('lucia', -3, 60.2),
    stay('hana', -1, 60.3),
    // The train went through a tunnel: a drop short enough to be bridged.
    stay('amara', -2, 23.5),
    stay('amara', 24.75, 60.1),
    // Late.
    stay('tariq', 12, 60.2),
    // Called away early: below the minimum.
    stay('wren', -1, 12.5),
    // The connection broke and never came back; a moderator put the minutes right.
    stay('dilan', -2, 21.25),
  ];
}
