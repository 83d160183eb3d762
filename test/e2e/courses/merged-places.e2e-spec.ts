import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { ClassRoad } from '../../support/class-road.js';
import { type ClassesApp, classesApp } from '../../support/classes.js';
import { settled, tokenFor } from '../../support/identity-app.js';
import type { SignedInMember } from '../../support/meetups.js';

const clock = new ManualClock();
let house: ClassesApp;
beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(() => house.identity.database.query('DELETE FROM rate_limit'));

async function merged(ada: SignedInMember, other: SignedInMember): Promise<void> {
  await house.as(ada).post('/me/addresses', { email: other.email }).expect(202);
  await settled(house.identity);
  const token = await tokenFor(house.identity, other.email);
  await house.as(ada).post('/me/addresses/confirm', { token }).expect(204);
  await settled(house.identity);
}

describe('two places of one person in one class', () => {
  it('become the one further along, whoever stays; the other is withdrawn and says why', async () => {
    const road = await ClassRoad.over(house, clock);
    const submitted = await road.learner('Ada Further');
    const ada = await road.learner('Ada Again', 1);
    await road.submit([submitted.enrolmentId]).expect(204);
    await merged(ada, submitted);
    const { items } = await house.roster(road.day.offering.id);
    expect(items.find(({ id }) => id === submitted.enrolmentId)).toMatchObject({ withdrawn: false, joined: true });
    expect(items.find(({ id }) => id === ada.enrolmentId)).toMatchObject({
      ...{ withdrawn: true, joined: false },
      transferredTo: { offeringId: road.day.offering.id },
    });
    // The road goes on under the account that stays.
    expect((await road.road(ada)).state).toBe('submitted');
  });

  it('count together: half-days seen under either, and what was confirmed of either', async () => {
    const road = await ClassRoad.over(house, clock);
    const ada = await road.learner('Ada Early', 2);
    const other = await road.day.learner('Ada Late');
    for (const place of [2, 3]) await road.day.mark(place, [other.enrolmentId]).expect(200);
    await merged(ada, other);
    expect((await road.submission()).counts).toMatchObject({ eligible: 1, hindered: 0 });
    await road.submit([ada.enrolmentId]).expect(204);
  });

  it('are in the class when either is', async () => {
    const road = await ClassRoad.over(house, clock);
    const ada = await road.learner('Ada Gone', 1);
    const other = await road.day.learner('Ada There');
    await house.identity.database.query('UPDATE enrolment SET withdrawn_at = now() WHERE id = $1', [ada.enrolmentId]);
    await merged(ada, other);
    const { items } = await house.roster(road.day.offering.id);
    expect(items.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id)).toEqual([other.enrolmentId]);
    await house.as(ada).get(`${road.path}/road`).expect(200);
  });
});
