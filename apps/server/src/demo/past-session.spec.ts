import { describe, expect, it } from '@jest/globals';
import { MINUTE, uuidv7 } from '#kernel';
import { discussed, evolveAll, scheduledSession, toDiscuss } from '#lean-coffee/core';
import { pastSession } from './past-session.js';
import { KEYS, type People } from './people.js';
import { PAST_SUBJECTS } from './words.js';

const startsAt = Date.UTC(2026, 10, 19, 17, 30);
const people = Object.fromEntries(KEYS.map((key) => [key, uuidv7(startsAt)])) as People;
const meetupId = uuidv7(startsAt);
const story = pastSession(meetupId, people, startsAt);

describe('the story of the past meetup', () => {
  it('is over after an hour, with one subject left for the next time', () => {
    expect(story.state.stage).toEqual({ phase: 'closed', at: startsAt + 60 * MINUTE, reason: 'ended' });
    const titles = PAST_SUBJECTS.map(({ title }) => title);
    expect(discussed(story.state).map(({ title }) => title)).toEqual(titles.slice(0, -1));
    expect(toDiscuss(story.state).map(({ title }) => title)).toEqual(titles.slice(-1));
  });

  it('has a log that leads to where it ended, in the order of time', () => {
    const settings = { sessionId: meetupId, startsAt, endsAt: startsAt + 60 * MINUTE, owner: people.nora };
    expect(evolveAll(scheduledSession(settings), story.events)).toEqual(story.state);
    const times = story.events.map(({ at }) => at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });

  it('keeps what was written down', () => {
    const written = Object.values(story.state.takeaways).map(({ text }) => text);
    expect(written).toEqual(PAST_SUBJECTS.flatMap(({ takeaways }) => takeaways));
  });
});
