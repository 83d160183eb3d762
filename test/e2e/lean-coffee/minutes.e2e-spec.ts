import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from '#kernel';
import { type TestApp, testApp } from '../../support/app.js';
import { LiveClient } from '../../support/live/live-client.js';
import { type LivePerson, LiveWorld } from '../../support/live/people.js';

describe('the minutes of a session', () => {
  let app: TestApp;
  let world: LiveWorld;
  let host: LivePerson;
  let member: LivePerson;
  let meetup: string;

  beforeAll(async () => {
    app = await testApp();
    world = new LiveWorld(app.database.url);
    [host, member] = (await world.members(2)) as [LivePerson, LivePerson];
    meetup = await world.aMeetup(host);
    const client = await LiveClient.in(meetup, app.url, host);
    const topicId = uuidv7(0);
    await client.give('start-session');
    await client.give('add-topic', { topicId, title: '=HYPERLINK("https://elsewhere.example")', note: 'One, "two"' });
    await client.give('open-voting', { expected: 1 });
    await client.give('cast-vote', { topicId });
    await client.give('close-voting', { expected: 2 });
    await client.give('start-topic', { topicId, expected: 3 });
    await client.give('add-takeaway', { takeawayId: uuidv7(0), text: 'Ask what they would drop for it.', topicId });
    await client.give('end-session');
    client.close();
  });

  afterAll(async () => {
    await world.close();
    await app.close();
  });

  const ask = (path: string, person?: LivePerson) => {
    const request = app.http().get(`/api/v1/meetups/${path}`);
    return person ? request.set('authorization', `Bearer ${person.token}`) : request;
  };

  it('are told to members, with topics, votes and takeaways', async () => {
    const answer = await ask(`${meetup}/session`, member).expect(200);
    expect(answer.body).toMatchObject({
      facilitator: host.name,
      closeReason: 'ended',
      discussed: [
        { votes: 1, by: host.name, takeaways: [{ text: 'Ask what they would drop for it.', by: host.name }] },
      ],
    });
  });

  it.each([
    ['markdown', 'text/markdown; charset=utf-8', 'md', '# Lean Coffee'],
    ['csv', 'text/csv; charset=utf-8', 'csv', `"'=HYPERLINK(""https://elsewhere.example"")"`],
    ['json', 'application/json; charset=utf-8', 'json', '"format": "afterclass-lean-coffee"'],
  ])('come as a file of %s', async (format, type, ending, words) => {
    const answer = await ask(`${meetup}/session/export?format=${format}`, member).expect(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="lean-coffee-${meetup}.${ending}"`);
    expect(answer.text).toContain(words);
  });

  it('speak French where they are asked to', async () => {
    const answer = await ask(`${meetup}/session/export?format=markdown&locale=fr`, member).expect(200);
    expect(answer.text).toContain('Sujets discutés');
  });

  it.each([
    ['anonymous', 401, 'sign-in-required'],
    ["a guest of another meetup's", 404, 'not-found'],
  ])('are not told to %s', async (who, status, code) => {
    const person = who === 'anonymous' ? undefined : await world.aGuest(await world.aMeetup(host));
    for (const path of [`${meetup}/session`, `${meetup}/session/export?format=json`]) {
      const answer = await ask(path, person).expect(status);
      expect(answer.body).toMatchObject({ code, status });
    }
  });

  it('are told to a guest of this meetup', async () => {
    await ask(`${meetup}/session`, await world.aGuest(meetup)).expect(200);
  });

  it.each([
    ['a meetup that is not there', () => `${uuidv7(0)}/session`, 404, 'not-found'],
    ['an id that is none', () => 'x/session', 404, 'not-found'],
    ['a format nobody knows', () => `${meetup}/session/export?format=pdf`, 422, 'invalid-input'],
    ['no format', () => `${meetup}/session/export`, 422, 'invalid-input'],
    ['a question nobody knows', () => `${meetup}/session/export?format=csv&as=admin`, 422, 'invalid-input'],
  ])('answer %s with a problem', async (_, path, status, code) => {
    const answer = await ask(path(), member);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, code });
  });

  it('are not there before anybody has opened the room', async () => {
    await ask(`${await world.aMeetup(host)}/session`, member).expect(404);
  });
});
