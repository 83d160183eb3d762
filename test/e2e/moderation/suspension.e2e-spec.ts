import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, ManualClock, MINUTE } from '#kernel';
import { LiveClient } from '../../support/live/live-client.js';
import type { LivePerson } from '../../support/live/people.js';
import { type SignalsApp, signalsApp } from '../../support/forum-signals.js';
import { aSignedIn, cookieOf, personBehind } from '../../support/identity-app.js';
import { bodyOf } from '../../support/meetups.js';

const clock = new ManualClock();
let house: SignalsApp;
let moderator: LivePerson;

beforeAll(async () => {
  clock.set(Date.UTC(2026, 2, 2, 9));
  house = await signalsApp(clock, 2);
  moderator = await house.world.aMember('moderator');
});
afterAll(() => house.close());

const suspend = async (personId: string) => {
  const until = new Date(clock.now() + DAY).toISOString();
  const wish = { action: 'suspend', reason: 'spam', personId, until };
  const answer = await house.as(moderator).post('/moderation/actions', wish).expect(201);
  return { id: bodyOf<{ id: string }>(answer).id, until };
};

describe('a suspension', () => {
  it('closes the sockets on all nodes at once, and lets none in', async () => {
    const person = await house.world.aMember();
    const meetup = await house.world.aMeetup(moderator);
    const others = await LiveClient.in(meetup, house.nodes[1]!.url, moderator);
    const clients = await Promise.all(house.nodes.map(({ url }) => LiveClient.in(meetup, url, person)));
    const gone = clients.map(({ socket }) => new Promise((resolve) => socket.once('disconnect', resolve)));
    await suspend(person.id);
    await Promise.all(gone);
    await expect(LiveClient.connect(house.nodes[1]!.url, person)).rejects.toThrow();
    expect(others.socket.connected).toBe(true);
    others.close();
  });

  it('ends all sessions, and refuses to open one until it is over or lifted', async () => {
    const identity = house.nodes[0]!;
    const member = await aSignedIn(identity);
    const signIn = () => identity.http.post('/api/v1/session').send({ email: member.email, password: member.password });
    const { id, until } = await suspend(member.id);
    expect(await personBehind(identity, { cookie: member.cookie })).toBeNull();
    const refused = await signIn().expect(403);
    expect(refused.body).toMatchObject({ code: 'suspended', fields: [{ field: 'until', params: { until } }] });
    await identity.http.post('/api/v1/session').send({ email: member.email, password: 'another one' }).expect(401);
    clock.advance(DAY + MINUTE);
    const cookie = cookieOf(await signIn().expect(200))!;
    expect(await personBehind(identity, { cookie })).toMatchObject({ id: member.id });
    expect(id).toBeDefined();
  });

  it('says at the door why it is, and is appealed there, once', async () => {
    const identity = house.nodes[0]!;
    const colleague = await house.world.aMember('moderator');
    const member = await aSignedIn(identity);
    const signIn = () => identity.http.post('/api/v1/session').send({ email: member.email, password: member.password });
    const { id, until } = await suspend(member.id);
    const { fields } = bodyOf<{ fields: { params: { appeal: string } }[] }>(await signIn().expect(403));
    const path = `/suspensions/${fields[0]!.params.appeal}`;
    const stranger = house.as(undefined);
    const told = await stranger.get(path).expect(200);
    expect(told.body).toMatchObject({ id, action: 'suspend', reason: 'spam', until, appeal: null });
    expect(JSON.stringify(told.body)).not.toContain(moderator.id);
    await stranger.post(`${path}/appeal`, { words: '' }).expect(422);
    await stranger.post(`${path}/appeal`, { words: 'It was no spam.' }).expect(204);
    await stranger.post(`${path}/appeal`, { words: 'Again.' }).expect(409);
    const granted = { outcome: 'overturn', answer: 'It was not.' };
    await house.as(moderator).post(`/moderation/appeals/${id}/decision`, granted).expect(403);
    await house.as(colleague).post(`/moderation/appeals/${id}/decision`, granted).expect(204);
    expect((await stranger.get(path).expect(200)).body).toMatchObject({ appeal: { outcome: 'overturn' } });
    await signIn().expect(200);
  });

  it.each(['x', 'A'.repeat(54)])('has nothing behind %s', async (token) => {
    await house.as(undefined).get(`/suspensions/${token}`).expect(404);
    await house.as(undefined).post(`/suspensions/${token}/appeal`, { words: 'Why?' }).expect(404);
  });

  it('finds a session that is opened at the same time', async () => {
    const identity = house.nodes[0]!;
    const member = await aSignedIn(identity);
    const signIn = () => identity.http.post('/api/v1/session').send({ email: member.email, password: member.password });
    await Promise.all([suspend(member.id), ...Array.from({ length: 3 }, signIn)]);
    expect(await house.world.query('SELECT id FROM session WHERE person_id = $1', [member.id])).toEqual([]);
  });
});
