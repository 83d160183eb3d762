import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { type ClassesApp, classesApp, type OfferingJson } from '../../support/classes.js';
import { spacesKept } from '../../support/class-road.js';
import { bodyOf, type SignedInMember } from '../../support/meetups.js';

const clock = new ManualClock();
let house: ClassesApp;
let offering: OfferingJson;

interface SpaceJson {
  id: string;
  slug: string;
  name: string;
  audience: string;
  archived: boolean;
  canModerate: boolean;
  offeringId: string | null;
  askIn: { id: string; slug: string; name: string } | null;
}

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(async () => {
  offering = await house.aClass();
});

/** Puts a member on the roster, and gives the id of that. */
const enrol = async (who: { email: string }, of = offering.id): Promise<string> =>
  bodyOf<{ id: string }>(
    await house.as(house.trainer).post(`/offerings/${of}/roster`, { name: 'Somebody', email: who.email }).expect(201),
  ).id;
const withdrawal = (enrolment: string) => `/offerings/${offering.id}/roster/${enrolment}/withdrawal`;
/** What somebody sees of the class's space. */
const spaceFor = async (who?: SignedInMember): Promise<SpaceJson | undefined> =>
  bodyOf<{ items: SpaceJson[] }>(await house.as(who).get('/spaces').expect(200)).items.find(
    ({ offeringId }) => offeringId === offering.id,
  );
/** A member who is in the class, and its space. */
const attendee = async () => {
  const member = await house.somebody();
  const enrolment = await enrol(member);
  await spacesKept(house.identity);
  return { member, enrolment, space: (await spaceFor(member))! };
};
const change = async (changes: object) => {
  const { sequence } = await house.read(offering.id);
  await house
    .as(house.admin)
    .patch(`/offerings/${offering.id}`, { sequence, ...changes })
    .expect(200);
  await spacesKept(house.identity);
};

describe('the space of a class', () => {
  it('opens once somebody is on the roster, with its trainers as moderators', async () => {
    await spacesKept(house.identity);
    expect(await spaceFor(house.trainer)).toBeUndefined();
    await enrol({ email: 'no-member-yet@example.org' });
    await spacesKept(house.identity);
    expect(await spaceFor(house.trainer)).toMatchObject({
      ...{ name: 'Certified Scrum Product Owner, 28 – 29 March 2026', audience: 'cohort', canModerate: true },
      ...{ archived: false, askIn: null },
    });
    for (const stranger of [house.another, house.admin, await house.somebody(), undefined]) {
      expect(await spaceFor(stranger)).toBeUndefined();
    }
  });

  it('is one, however many join at once, and everybody is in it', async () => {
    const members = await Promise.all(Array.from({ length: 8 }, () => house.somebody()));
    await Promise.all(members.map((member) => enrol(member)));
    await spacesKept(house.identity);
    const seen = await Promise.all([house.trainer, ...members].map((who) => spaceFor(who)));
    expect(new Set(seen.map((space) => space?.id)).size).toBe(1);
    expect(seen.map((space) => space!.canModerate)).toEqual([true, ...members.map(() => false)]);
  });

  it('has an address of its own where another class is called the same', async () => {
    const { space } = await attendee();
    offering = await house.aClass();
    const other = await attendee();
    expect(other.space.name).toBe(space.name);
    expect(other.space.slug).not.toBe(space.slug);
  });

  it('is gone for who withdraws in the moment that is stored, and there again for who comes back', async () => {
    const { member, enrolment, space } = await attendee();
    await house.as(house.trainer).put(withdrawal(enrolment)).expect(200);
    // Whether or not the event has been heard.
    expect(
      await house.identity.database.query('SELECT left_at IS NULL AS in_it FROM space_member WHERE person_id = $1', [
        member.id,
      ]),
    ).toEqual([{ in_it: false }]);
    await house.as(member).get(`/spaces/${space.id}`).expect(404);
    await house.as(house.trainer).delete(withdrawal(enrolment)).expect(200);
    await house.as(member).get(`/spaces/${space.id}`).expect(200);
  });

  it('never keeps somebody who withdraws while it opens', async () => {
    const members = await Promise.all(Array.from({ length: 6 }, () => house.somebody()));
    const enrolments = await Promise.all(members.map((member) => enrol(member)));
    await Promise.all(enrolments.map((enrolment) => house.as(house.trainer).put(withdrawal(enrolment)).expect(200)));
    await spacesKept(house.identity);
    for (const member of members) expect(await spaceFor(member)).toBeUndefined();
  });

  it('is gone as well for who turns out not to be meant', async () => {
    const { member, enrolment, space } = await attendee();
    await house
      .as(house.trainer)
      .patch(`/offerings/${offering.id}/roster/${enrolment}`, { email: 'somebody-else@example.org' })
      .expect(200);
    await house.as(member).get(`/spaces/${space.id}`).expect(404);
  });

  it('tells whoever sends what is new that somebody has left', async () => {
    const { enrolment, space, member } = await attendee();
    await house.identity.database.query(
      `CREATE TABLE IF NOT EXISTS told AS SELECT type, payload FROM outbox WITH NO DATA`,
    );
    await house.identity.database.query(
      `CREATE OR REPLACE FUNCTION keep_told() RETURNS trigger LANGUAGE plpgsql AS
       'BEGIN INSERT INTO told VALUES (NEW.type, NEW.payload); RETURN NEW; END'`,
    );
    await house.identity.database.query(
      'CREATE OR REPLACE TRIGGER told BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION keep_told()',
    );
    await house.as(house.trainer).put(withdrawal(enrolment)).expect(200);
    await spacesKept(house.identity);
    const told = await house.identity.database.query(`SELECT payload FROM told WHERE type = 'forum.space-left'`);
    expect(told).toEqual([{ payload: { spaceId: space.id, personId: member.id } }]);
  });

  it('has other moderators as soon as the class has other trainers', async () => {
    const { space } = await attendee();
    await change({ trainerIds: [house.another.id] });
    expect(await spaceFor(house.another)).toMatchObject({ id: space.id, canModerate: true });
    await house.as(house.trainer).get(`/spaces/${space.id}`).expect(404);
  });

  it('follows the name of the class until somebody gives it one', async () => {
    const { space } = await attendee();
    await change({ title: 'Spring class' });
    expect((await spaceFor(house.trainer))!.name).toBe('Spring class, 28 – 29 March 2026');
    await house.as(house.trainer).patch(`/spaces/${space.id}`, { name: 'The owls' }).expect(200);
    await change({ title: 'Early spring' });
    expect((await spaceFor(house.trainer))!.name).toBe('The owls');
  });

  it('keeps what its moderators decide about people', async () => {
    const { member, space } = await attendee();
    const other = await attendee();
    const guest = await house.somebody();
    const members = `/spaces/${space.id}/members`;
    await house.as(house.trainer).patch(`${members}/${member.id}`, { role: 'moderator' }).expect(204);
    await house.as(house.trainer).delete(`${members}/${other.member.id}`).expect(204);
    await house.as(house.trainer).post(members, { personId: guest.id, role: 'member' }).expect(204);
    await change({ title: 'Changed' });
    await attendee();
    expect((await spaceFor(member))!.canModerate).toBe(true);
    expect(await spaceFor(other.member)).toBeUndefined();
    expect(await spaceFor(guest)).toBeDefined();
  });
});

describe('an archived space of a class', () => {
  it('is read by its people, who ask among the alumni of the course from then on', async () => {
    const { member, space } = await attendee();
    const question = { spaceId: space.id, kind: 'question', title: 'Still here?', body: 'Are you?' };
    await house.as(member).patch(`/spaces/${space.id}`, { archived: true }).expect(403);
    await house.as(house.trainer).patch(`/spaces/${space.id}`, { archived: true }).expect(200);
    const archived = (await spaceFor(member))!;
    expect(archived).toMatchObject({ archived: true, askIn: { name: 'Certified Scrum Product Owner: alumni' } });
    await house.as(member).post('/threads', question).expect(409);
    await house
      .as(member)
      .post('/threads', { ...question, spaceId: archived.askIn!.id })
      .expect(201);
  });

  it('shares the space of alumni with other classes of its course', async () => {
    const archive = async () => {
      const { member, space } = await attendee();
      await house.as(house.trainer).patch(`/spaces/${space.id}`, { archived: true }).expect(200);
      return (await spaceFor(member))!.askIn!.id;
    };
    const first = await archive();
    offering = await house.aClass();
    expect(await archive()).toBe(first);
  });
});
