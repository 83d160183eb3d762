import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY, ManualClock } from '#kernel';
import type { OfferingJson } from '../../support/classes.js';
import { MaterialsApp } from '../../support/materials.js';
import { bodyOf, type SignedInMember } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let app: MaterialsApp;
let trainer: SignedInMember;
let offering: OfferingJson;
let section: string;
let learner: SignedInMember;

const NOW = Date.UTC(2026, 2, 2, 9);
const STARTS = Date.parse('2026-03-28T08:00:00Z');
const ENDS = Date.parse('2026-03-29T15:00:00Z');

beforeAll(async () => {
  app = await MaterialsApp.start(clock);
  ({ trainer } = app.house);
  learner = await app.house.somebody();
});
afterAll(() => app.close());
beforeEach(async () => {
  clock.set(NOW);
  offering = await app.house.aClass();
  section = await app.section(offering.id);
  await app.enrolled(offering.id, learner);
});

const path = (more = '') => `/offerings/${offering.id}/materials${more}`;
const titles = async (who: SignedInMember) =>
  (await app.entries(offering.id, who)).map(({ material }) => material.title);

describe('what a class hands out', () => {
  it('is seen by its trainer at once, and by those in it once it is released', async () => {
    const at = '2026-03-10T12:00:00Z';
    for (const [title, more] of Object.entries({
      Before: { release: 'before' },
      'On a date': { release: 'on-date', releaseAt: at },
      During: { release: 'during' },
      After: { release: 'after' },
    })) {
      await app.entry(offering.id, section, (await app.material({ title })).id, more);
    }
    expect(await titles(trainer)).toEqual(['Before', 'On a date', 'During', 'After']);
    const seen: string[][] = [];
    for (const moment of [NOW, Date.parse(at) - 1, Date.parse(at), STARTS - 1, STARTS, ENDS - 1, ENDS]) {
      clock.set(moment);
      seen.push(await titles(learner));
    }
    expect(seen.map(({ length }) => length)).toEqual([1, 1, 2, 2, 3, 3, 4]);
    const [before, onDate, during] = await app.entries(offering.id, trainer);
    expect([before!.releasesAt, onDate!.releasesAt, during!.releasesAt]).toEqual([
      null,
      '2026-03-10T12:00:00.000Z',
      '2026-03-28T08:00:00.000Z',
    ]);
  });

  it('is no more than was released where the class is called off', async () => {
    for (const release of ['before', 'during']) {
      await app.entry(offering.id, section, (await app.material({ title: release })).id, { release });
    }
    await app.as(trainer).post(`/offerings/${offering.id}/cancel`, {}).expect(200);
    clock.set(ENDS);
    expect(await titles(learner)).toEqual(['before']);
  });

  it('has sections that learners see once there is something in them for them', async () => {
    await app.entry(offering.id, section, (await app.material()).id, { release: 'after' });
    expect((await app.seen(offering.id, learner)).sections).toEqual([]);
    expect((await app.seen(offering.id, trainer)).sections).toHaveLength(1);
  });

  it('is read in one statement, however much it is', async () => {
    for (let index = 0; index < 5; index++) await app.entry(offering.id, section, (await app.material()).id);
    for (const who of [trainer, learner]) {
      const asked = await statementsOf(app.house.identity.app, () => app.as(who).get(path()).expect(200));
      // Who asks, and the page.
      expect(asked.length).toBeLessThanOrEqual(2);
    }
  });

  it('is put into an order, all of it or nothing', async () => {
    const [one, other] = [
      await app.entry(offering.id, section, (await app.material({ title: 'One' })).id),
      await app.entry(offering.id, section, (await app.material({ title: 'Two' })).id),
    ];
    const second = await app.section(offering.id, 'Second day');
    const order = {
      sections: [
        { id: second, entries: [other] },
        { id: section, entries: [one] },
      ],
    };
    await app.as(trainer).put(path('/order'), order).expect(204);
    const { sections } = await app.seen(offering.id, trainer);
    expect(sections.map(({ id, entries }) => [id, entries.map((entry) => entry.id)])).toEqual([
      [second, [other]],
      [section, [one]],
    ]);
    for (const wrong of [
      { sections: [{ id: section, entries: [one, other] }] },
      {
        sections: [
          { id: section, entries: [one] },
          { id: second, entries: [] },
        ],
      },
      {
        sections: [
          { id: section, entries: [one, other] },
          { id: second, entries: [other] },
        ],
      },
    ]) {
      await app.as(trainer).put(path('/order'), wrong).expect(409);
    }
  });

  it('comes back with what people did with it', async () => {
    const material = await app.material();
    const entry = await app.entry(offering.id, section, material.id);
    await app.as(learner).put(`/material-entries/${entry}/completed`).expect(204);
    await app
      .as(trainer)
      .delete(path(`/entries/${entry}`))
      .expect(204);
    expect(await titles(learner)).toEqual([]);
    await app.entry(offering.id, section, material.id);
    expect((await app.entries(offering.id, learner))[0]!.completedAt).not.toBeNull();
  });

  it('names what is wrong', async () => {
    const { id: materialId } = await app.material();
    const send = async (more: object) => {
      const body = { sectionId: section, materialId, release: 'before', ...more };
      const response = await app.as(trainer).post(path('/entries'), body).expect(422);
      return bodyOf<{ fields: { field: string; code: string }[] }>(response).fields[0]!;
    };
    expect(await send({ release: 'on-date' })).toMatchObject({ field: 'releaseAt', code: 'with-on-date' });
    expect(await send({ releaseAt: '2026-03-10T12:00:00Z' })).toMatchObject({ field: 'releaseAt' });
    expect(await send({ release: 'during', prework: true })).toMatchObject({ code: 'prework-before' });
    expect(await send({ dueAt: '2026-03-10T12:00:00Z' })).toMatchObject({ code: 'with-prework' });
    expect(await send({ versionId: materialId })).toMatchObject({ field: 'versionId', code: 'unknown' });
    expect(await send({ sectionId: materialId })).toMatchObject({ field: 'sectionId', code: 'unknown' });
    expect(await send({ materialId: section })).toMatchObject({ field: 'materialId', code: 'unknown' });
    const elsewhere = await app.material({ courseId: (await app.house.course('CSM')).id });
    expect(await send({ materialId: elsewhere.id })).toMatchObject({ field: 'materialId', code: 'unknown' });
    await app.entry(offering.id, section, materialId);
    expect(await send({})).toMatchObject({ field: 'materialId', code: 'taken' });
    await app
      .as(trainer)
      .delete(path(`/sections/${section}`))
      .expect(409);
  });
});

describe('the version a class is taught with', () => {
  const numbers = async (who = learner) =>
    (await app.entries(offering.id, who)).map(({ taught, latest }) => [taught.number, latest.number])[0];
  const newVersion = async (id: string) =>
    bodyOf<{ id: string }>(
      await app.as(trainer).post(`/materials/${id}/versions`, { markdown: 'Better.', note: 'Better' }).expect(201),
    ).id;

  it('is the newest until it begins, and stays that from then on', async () => {
    const { id } = await app.material();
    await app.entry(offering.id, section, id);
    await newVersion(id);
    expect(await numbers()).toEqual([2, 2]);
    clock.set(STARTS + 1);
    await newVersion(id);
    expect(await numbers()).toEqual([2, 3]);
  });

  it('is the newest there was when it came into a class that had begun', async () => {
    clock.set(STARTS + 1);
    const { id } = await app.material();
    clock.advance(1_000);
    await newVersion(id);
    await app.entry(offering.id, section, id);
    clock.advance(1_000);
    await newVersion(id);
    expect(await numbers()).toEqual([2, 3]);
  });

  it('is the one it was set to, until it is set free', async () => {
    const { id, versions } = await app.material();
    const entry = await app.entry(offering.id, section, id, { versionId: versions[0]!.id });
    await newVersion(id);
    expect(await numbers()).toEqual([1, 2]);
    await app
      .as(trainer)
      .patch(path(`/entries/${entry}`), { versionId: null })
      .expect(204);
    expect(await numbers()).toEqual([2, 2]);
  });

  it('and the newest are what somebody in it reads, and no version between or before', async () => {
    const { id, versions } = await app.material();
    await app.entry(offering.id, section, id);
    const second = await newVersion(id);
    clock.set(STARTS + 1);
    const third = await newVersion(id);
    const fourth = await newVersion(id);
    const answers = async (who: SignedInMember) =>
      Promise.all(
        [versions[0]!.id, second, third, fourth].map(
          async (version) => (await app.as(who).get(`/materials/versions/${version}`)).status,
        ),
      );
    expect(await answers(learner)).toEqual([404, 200, 404, 200]);
    expect(await answers(trainer)).toEqual([200, 200, 200, 200]);
    const listed = bodyOf<{ versions: { id: string }[] }>(await app.as(learner).get(`/materials/${id}`).expect(200));
    expect(listed.versions.map((version) => version.id)).toEqual([fourth, second]);
  });
});

describe('a class after another', () => {
  it('hands out the same, in the newest versions, as much later as it begins', async () => {
    const { id } = await app.material({ title: 'One' });
    await app.entry(offering.id, section, id, { release: 'on-date', releaseAt: '2026-03-10T12:00:00Z' });
    const next = bodyOf<OfferingJson>(
      await app.as(trainer).post(`/offerings/${offering.id}/copy`, { date: '2026-05-02' }).expect(201),
    );
    const copy = { offeringId: offering.id };
    await app.as(trainer).post(`/offerings/${next.id}/materials/copy-from`, copy).expect(204);
    // Once more changes nothing.
    await app.as(trainer).post(`/offerings/${next.id}/materials/copy-from`, copy).expect(204);
    const { sections } = await app.seen(next.id, trainer);
    expect(sections.map(({ title, entries }) => [title, entries.map(({ material }) => material.title)])).toEqual([
      ['First day', ['One']],
    ]);
    // Summer time begins between the two: it is the same distance to the class.
    const distance = Date.parse(next.halfDays[0]!.startsAt) - STARTS;
    expect(distance).toBe(35 * DAY - 3_600_000);
    expect(Date.parse(sections[0]!.entries[0]!.releasesAt!)).toBe(Date.parse('2026-03-10T12:00:00Z') + distance);
  });

  it('and that one take from each other at once, and neither waits for ever', async () => {
    const other = await app.house.aClass();
    const there = await app.section(other.id, 'Other day');
    await app.entry(offering.id, section, (await app.material({ title: 'One' })).id);
    await app.entry(other.id, there, (await app.material({ title: 'Two' })).id);
    const copy = (to: string, from: string) =>
      app.as(trainer).post(`/offerings/${to}/materials/copy-from`, { offeringId: from }).expect(204);
    await Promise.all(
      Array.from({ length: 6 }, (_, turn) => (turn % 2 ? copy(offering.id, other.id) : copy(other.id, offering.id))),
    );
    for (const { id } of [offering, other]) expect(await app.entries(id, trainer)).toHaveLength(2);
  });

  it('takes nothing from a class of others', async () => {
    const others = bodyOf<OfferingJson>(
      await app
        .as(app.house.another)
        .post('/offerings', await app.house.draft())
        .expect(201),
    );
    await app.as(trainer).post(path('/copy-from'), { offeringId: others.id }).expect(422);
  });
});
