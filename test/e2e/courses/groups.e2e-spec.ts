import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contracts';
import { ManualClock, uuidv7 } from '#kernel';
import { ClassDay } from '../../support/class-day.js';
import { type ClassesApp, classesApp } from '../../support/classes.js';
import { bodyOf, type PageJson, type SignedInMember } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

interface GroupingJson {
  id: string;
  drawnAt: string;
  drawnBy: string;
  groups: { people: { enrolmentId: string; name: string; you: boolean }[] }[];
}

const clock = new ManualClock();
let house: ClassesApp;
let day: ClassDay;
let ids: string[];

beforeAll(async () => {
  house = await classesApp(clock);
});
afterAll(() => house.identity.close());
beforeEach(async () => {
  clock.set(Date.UTC(2026, 2, 2, 9));
  day = await ClassDay.planned(house, clock);
  ids = [];
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay']) {
    ids.push(await day.enrol(`${name}@example.org`, name, name < 'D' ? 'Acme' : 'Umbrella'));
  }
});

const draw = (body: object, who = house.trainer) => house.as(who).post(`${day.path}/groups`, body);
const drawn = async (body: object): Promise<GroupingJson> =>
  bodyOf<PageJson<GroupingJson>>(await draw(body).expect(201)).items[0]!;
const members = ({ groups }: GroupingJson) => groups.map(({ people }) => people.map(({ enrolmentId }) => enrolmentId));
const people = (...enrolmentIds: string[]) => ({ enrolmentIds });

describe('groups', () => {
  it('are drawn of everybody, or of those who are there', async () => {
    const all = await drawn({ by: 'groups', count: 2 });
    expect(members(all).flat().toSorted()).toEqual(ids.toSorted());
    expect(members(all).map(({ length }) => length)).toEqual([3, 3]);
    day.at(0);
    await day.mark(0, ids.slice(0, 4)).expect(200);
    await day.mark(0, [ids[0]!], false).expect(200);
    const there = await drawn({ by: 'size', count: 2, halfDayId: day.halfDay(0) });
    expect(members(there).flat().toSorted()).toEqual(ids.slice(1, 4).toSorted());
  });

  it('hold wishes, and mix who was together before', async () => {
    const wishes = { together: [people(ids[0]!, ids[1]!)], apart: [people(ids[2]!, ids[3]!)] };
    for (let round = 0; round < 5; round++) {
      const groups = members(await drawn({ by: 'groups', count: 2, ...wishes }));
      const groupOf = (id: string) => groups.findIndex((group) => group.includes(id));
      expect(groupOf(ids[0]!)).toBe(groupOf(ids[1]!));
      expect(groupOf(ids[2]!)).not.toBe(groupOf(ids[3]!));
    }
    const other = await ClassDay.planned(house, clock);
    const four = [];
    for (const name of ['One', 'Two', 'Three', 'Four']) four.push(await other.enrol(`${name}@example.org`, name));
    const pairs = [];
    for (let round = 0; round < 3; round++) {
      const answer = await house.as(house.trainer).post(`${other.path}/groups`, { by: 'size', count: 2 }).expect(201);
      pairs.push(...members(bodyOf<PageJson<GroupingJson>>(answer).items[0]!).map((pair) => pair.toSorted().join()));
    }
    expect(new Set(pairs).size).toBe(6);
  });

  it('are refused by the name of the wish, with the people whom it is about', async () => {
    const refusal = async (body: object) => {
      const [field] = ((await draw(body).expect(422)).body as Problem).fields!;
      return [field!.field, field!.code, field!.params];
    };
    const two = { by: 'groups', count: 2 };
    expect(await refusal({ ...two, together: [people(...ids.slice(0, 4))] })).toEqual([
      'together',
      'groups-together',
      { people: 'Ada, Ben, Cleo, Dan' },
    ]);
    expect(await refusal({ ...two, apart: [people(...ids.slice(0, 3))] })).toEqual([
      'apart',
      'groups-apart',
      { people: 'Ada, Ben, Cleo' },
    ]);
    expect(await refusal({ by: 'groups', count: 7 })).toEqual(['count', 'groups-of-few', { max: 6 }]);
    expect(await refusal({ ...two, halfDayId: day.halfDay(0) })).toEqual(['halfDayId', 'groups-of-nobody', undefined]);
    for (const [body, field] of [
      [{ by: 'size', count: 0 }, 'count'],
      [{ by: 'lot', count: 2 }, 'by'],
      [{ ...two, together: 'all' }, 'together'],
      [{ ...two, apart: [{ enrolmentIds: ['x'] }] }, 'apart.0.enrolmentIds'],
      [{ ...two, apart: Array.from({ length: 51 }, () => people()) }, 'apart'],
    ] as const) {
      expect((await refusal(body))[0]).toBe(field);
    }
    await draw({ ...two, halfDayId: uuidv7(clock.now()) }).expect(404);
    await house.as(house.trainer).get(`${day.path}/groups`).expect(200, { items: [], nextCursor: null });
  });

  it('are kept with who drew them, latest first; those in the class see the latest, and which is theirs', async () => {
    const ada = await day.learner('Zoe');
    const own = () => house.as(ada).get(`${day.path}/me/groups`).expect(200);
    expect(bodyOf<{ grouping: null }>(await own()).grouping).toBeNull();
    await drawn({ by: 'groups', count: 3 });
    const latest = await drawn({ by: 'groups', count: 2 });
    const asked = await statementsOf(house.identity.app, async () => {
      const { grouping } = bodyOf<{ grouping: GroupingJson }>(await own());
      expect(grouping.id).toBe(latest.id);
      expect(grouping.groups.flatMap(({ people: all }) => all.filter(({ you }) => you))).toMatchObject([
        { name: 'Zoe' },
      ]);
    });
    expect(asked).toHaveLength(2);
    const page = async (query: string) =>
      bodyOf<PageJson<GroupingJson>>(await house.as(house.trainer).get(`${day.path}/groups${query}`).expect(200));
    const first = await page('?limit=1');
    expect(first.items.map(({ id }) => id)).toEqual([latest.id]);
    const second = await page(`?limit=1&cursor=${first.nextCursor}`);
    expect(second.items[0]!.groups).toHaveLength(3);
    expect(second.items[0]!.drawnBy).toBe(house.trainer.displayName);
    expect(second.nextCursor).toBeNull();
    await house.as(house.trainer).put(`${day.path}/roster/${ids[0]}/withdrawal`).expect(200);
    expect(members((await page('')).items[0]!).flat()).not.toContain(ids[0]);
  });

  it('are drawn by who runs the class, and seen by who is in it', async () => {
    const ada = await day.learner();
    const body = { by: 'groups', count: 2 };
    type Ask = (who: SignedInMember | undefined, path: string) => Promise<{ status: number }>;
    const running: Ask[] = [
      async (who, path) => house.as(who).post(`${path}/groups`, body),
      async (who, path) => house.as(who).get(`${path}/groups`),
    ];
    for (const ask of running) {
      expect((await ask(undefined, day.path)).status).toBe(401);
      expect((await ask(ada, day.path)).status).toBe(403);
      expect((await ask(house.another, day.path)).status).toBe(404);
      expect((await ask(house.trainer, `/offerings/${uuidv7(clock.now())}`)).status).toBe(404);
      expect((await ask(house.admin, day.path)).status).toBeLessThan(300);
    }
    const mine = `${day.path}/me/groups`;
    await house.as().get(mine).expect(401);
    for (const who of [house.trainer, await house.somebody()]) await house.as(who).get(mine).expect(404);
    await house.as(ada).get(mine).expect(200);
    await house.as(house.trainer).put(`${day.path}/roster/${ada.enrolmentId}/withdrawal`).expect(200);
    await house.as(ada).get(mine).expect(404);
    await house.as(house.trainer).post(`${day.path}/cancel`, {}).expect(200);
    await draw(body).expect(409);
  });
});
