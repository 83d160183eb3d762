import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from '#kernel';
import { type TestApp, testApp } from '../../support/app.js';
import { LiveClient } from '../../support/live/live-client.js';
import { type LivePerson, LiveWorld } from '../../support/live/people.js';

/** What each kind of viewer was sent in a session full of secrets. */
interface Seen {
  kind: string;
  client: LiveClient;
}

describe('what never leaves the server', () => {
  let app: TestApp;
  let world: LiveWorld;
  let host: LivePerson;
  let author: LivePerson;
  let voter: LivePerson;
  let meetup: string;
  let viewers: Seen[];
  let insiders: LiveClient[];
  const secretTopic = uuidv7(0);
  const openTopic = uuidv7(0);

  beforeAll(async () => {
    app = await testApp();
    world = new LiveWorld(app.database.url);
    [host, author, voter] = (await world.members(3)) as [LivePerson, LivePerson, LivePerson];
    meetup = await world.aMeetup(host, {
      votesHidden: true,
      thumbsSecret: true,
      timeboxSeconds: [300],
      votesPerPerson: 7,
    });
    const participant = await world.aMember();
    viewers = [
      { kind: 'facilitator', client: await enter(host) },
      { kind: 'participant', client: await enter(participant) },
      { kind: 'observer', client: await enter(await world.aMember(), true) },
      { kind: 'guest', client: await enter(await world.aGuest(meetup)) },
    ];
    insiders = [await enter(author), await enter(voter)];
  });

  afterAll(async () => {
    for (const client of [...viewers.map(({ client }) => client), ...insiders]) client.close();
    await world.close();
    await app.close();
  });

  const enter = (person: LivePerson, observe = false) => LiveClient.in(meetup, app.url, person, { observe });
  const facilitator = () => viewers[0]!.client;

  /** Everything a viewer was sent that tells of the session, without who is in the room. */
  const sentTo = ({ client }: Seen): string[] =>
    client.messages.filter(({ event }) => event !== 'presence').map(({ payload }) => JSON.stringify(payload));

  it('shows no count, no voter and no author while votes are hidden', async () => {
    const [writing, voting] = insiders as [LiveClient, LiveClient];
    await facilitator().give('start-session');
    await writing.give('add-topic', { topicId: secretTopic, title: 'Who decides here?', anonymous: true });
    await facilitator().give('add-topic', { topicId: openTopic, title: 'Flow' });
    await facilitator().give('open-voting', { expected: 1 });
    await voting.give('cast-vote', { topicId: secretTopic });
    await voting.give('cast-vote', { topicId: secretTopic });
    await voting.give('cast-vote', { topicId: openTopic });
    await voting.give('retract-vote', { topicId: openTopic });
    const refused = await voting.tries('retract-vote', { topicId: openTopic });
    const last = await writing.give('edit-topic', { topicId: secretTopic, title: 'Who decides here, and how?' });
    for (const viewer of viewers) {
      await viewer.client.has(last);
      const sent = sentTo(viewer).join();
      expect(sent).not.toContain(author.id);
      expect(sent).not.toContain(voter.id);
      expect(sent).not.toMatch(/vote-cast|vote-retracted/);
      expect(sent).not.toMatch(/"(votes|total)":[0-9]/);
      expect(viewer.client.state!.topics[secretTopic]).toMatchObject({ by: null, votes: null });
      expect(viewer.client.seq).toBe(last);
    }
    expect(refused).toMatchObject({ ok: false, problem: { code: 'no-vote' } });
  });

  it('shows none of it to those who join late, come back, or ask over HTTP', async () => {
    for (const { kind, client } of viewers) {
      const before = client.raw.length;
      const again = await client.rejoin();
      const late =
        kind === 'guest'
          ? await enter(await world.aGuest(meetup))
          : await enter(await world.aMember(), kind === 'observer');
      const told = [...client.raw.slice(before), ...late.raw].map(withoutPeople).join();
      expect(again).toBeDefined();
      expect(told).not.toContain(author.id);
      expect(told).not.toContain(voter.id);
      expect(told).not.toMatch(/"votes":[0-9]/);
      late.close();
    }
    for (const format of ['json', 'csv', 'markdown']) {
      const answer = await app
        .http()
        .get(`/api/v1/meetups/${meetup}/session/export?format=${format}`)
        .set('authorization', `Bearer ${host.token}`);
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain(author.id);
      expect(answer.text).not.toContain(author.name);
      expect(answer.text).not.toContain(voter.name);
    }
  });

  it('gives totals when voting closes, and still no voter; merges and splits carry none either', async () => {
    await facilitator().give('merge-topics', { targetId: openTopic, sourceIds: [secretTopic] });
    await facilitator().give('split-topic', { topicId: openTopic });
    const last = await facilitator().give('close-voting', { expected: 2 });
    for (const viewer of viewers) {
      await viewer.client.has(last);
      expect(viewer.client.state!.topics[secretTopic]!.votes).toBe(2);
      const sent = sentTo(viewer).join();
      expect(sent).not.toContain(author.id);
      expect(sent).not.toContain(voter.id);
      const merging = sentTo(viewer)
        .filter((frame) => /topics-merged|topic-split/.test(frame))
        .join();
      expect(merging).not.toMatch(/"(affected|dropped|voters)"/);
    }
  });

  it('shows how many have answered a secret poll, and counts at its end, never whose thumb it was', async () => {
    await facilitator().give('start-topic', { topicId: secretTopic, expected: 3 });
    await facilitator().give('open-poll', { expected: 4 });
    await facilitator().has(
      await facilitator().give('add-takeaway', { takeawayId: uuidv7(0), text: 'A poll is open' }),
    );
    const { step } = facilitator();
    const [writing, voting] = insiders as [LiveClient, LiveClient];
    await voting.give('show-thumb', { thumb: 'down', expected: step });
    await voting.give('show-thumb', { thumb: 'up', expected: step });
    const answered = await writing.give('show-thumb', { thumb: 'down', expected: step });
    for (const viewer of viewers) {
      await viewer.client.has(answered);
      const stage = viewer.client.state!.stage;
      expect(stage.phase === 'discussing' && stage.current?.poll).toMatchObject({ answered: 2, thumbs: {} });
      expect(sentTo(viewer).join()).not.toMatch(/"thumb":"/);
      expect(sentTo(viewer).join()).not.toContain(voter.id);
    }
    const last = await facilitator().give('close-poll', { expected: step });
    for (const viewer of viewers) {
      await viewer.client.has(last);
      expect(viewer.client.state!.topics[secretTopic]!.polls[0]!.counts).toEqual({ up: 1, sideways: 0, down: 1 });
      expect(sentTo(viewer).join()).not.toContain(voter.id);
    }
  });
});

/** A text without the lists of who is in the room: that somebody is here is no secret. */
const withoutPeople = (text: string): string =>
  text.replace(/"(people|present|joined)":\[[^\]]*\]/g, '').replace(/"you":\{[^}]*\}/g, '');
