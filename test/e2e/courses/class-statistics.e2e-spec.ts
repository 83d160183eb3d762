import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { type ClassesApp, classesApp } from '../../support/classes.js';
import { ClassRoad, spacesKept } from '../../support/class-road.js';
import { bodyOf } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let house: ClassesApp;

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());

describe('how a class went', () => {
  it('is told half-day by half-day, by what made it count', async () => {
    const road = await ClassRoad.over(house, clock);
    const early = await road.learner('Early', 1);
    await road.learner('All');
    const gone = await road.learner('Gone');
    await house.as(house.trainer).put(`${road.path}/roster/${gone.enrolmentId}/withdrawal`).expect(200);
    const told = await house.as(house.trainer).get(`${road.path}/statistics`).expect(200);
    const there = { mark: 2, code: 0, presence: 0, missing: 0 };
    const half = { mark: 1, code: 0, presence: 0, missing: 1 };
    expect(told.body).toMatchObject({ enrolled: 2, halfDays: [there, half, half, half] });
    const ask = () => house.as(house.trainer).get(`${road.path}/statistics`).expect(200);
    expect(await statementsOf(house.identity.app, ask)).toHaveLength(2);
    await house.as(early).get(`${road.path}/statistics`).expect(403);
  });

  it('is told week by week of its space, on the calendar of the class', async () => {
    const road = await ClassRoad.over(house, clock);
    const ada = await road.learner('Ada');
    await spacesKept(house.identity);
    const { items } = bodyOf<{ items: { id: string; offeringId: string | null }[] }>(
      await house.as(ada).get('/spaces').expect(200),
    );
    const space = items.find(({ offeringId }) => offeringId === road.day.offering.id)!.id;
    const ask = async (at: string, kind = 'question') => {
      clock.set(Date.parse(at));
      const words = { title: 'How?', body: 'How indeed?' };
      const asked = await house.as(ada).post('/threads', { spaceId: space, kind, ...words });
      return bodyOf<{ thread: { id: string } }>({ body: asked.body as unknown }).thread.id;
    };
    // Half past midnight on Monday in Berlin is Sunday in UTC.
    await ask('2026-03-08T23:30:00Z');
    await ask('2026-03-08T12:00:00Z', 'discussion');
    const thread = await ask('2026-03-08T12:00:00Z');
    clock.set(Date.parse('2026-03-16T12:00:00Z'));
    const reply = { clientId: '01970000-0000-7000-8000-0000000000aa', body: 'So.' };
    await house.as(house.trainer).post(`/threads/${thread}/posts`, reply).expect(201);
    const statistics = () => house.as(house.trainer).get(`/spaces/${space}/statistics`).expect(200);
    expect((await statistics()).body).toEqual({
      weeks: [
        { week: '2026-03-02', questions: 1, answers: 0 },
        { week: '2026-03-09', questions: 1, answers: 0 },
        { week: '2026-03-16', questions: 0, answers: 1 },
      ],
    });
    expect(await statementsOf(house.identity.app, statistics)).toHaveLength(2);
    await house.as(ada).get(`/spaces/${space}/statistics`).expect(403);
    await house.as(house.another).get(`/spaces/${space}/statistics`).expect(404);
    await house.as().get(`/spaces/${space}/statistics`).expect(401);
  });
});
