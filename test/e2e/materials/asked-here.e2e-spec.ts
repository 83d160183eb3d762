import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import type { OfferingJson } from '../../support/classes.js';
import { MaterialsApp, type MaterialJson } from '../../support/materials.js';
import { bodyOf, type SignedInMember } from '../../support/meetups.js';
import { pdfOf } from '../../support/pdf.js';
import { allIsRead } from '../../support/searched-materials.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
const NOW = Date.UTC(2026, 2, 2, 9);

let app: MaterialsApp;
let trainer: SignedInMember;
let moderator: SignedInMember;
let asker: SignedInMember;
let mate: SignedInMember;
let outsider: SignedInMember;
let offering: OfferingJson;
let members: string;
let material: MaterialJson;
let versionId: string;
let entryId: string;

beforeAll(async () => {
  app = await MaterialsApp.start(clock);
  ({ trainer } = app.house);
  moderator = await app.house.somebody('moderator');
  [asker, mate, outsider] = [await app.house.somebody(), await app.house.somebody(), await app.house.somebody()];
  members = await space('members');
});
afterAll(() => app.close());
beforeEach(async () => {
  clock.set(NOW);
  offering = await app.house.aClass();
  for (const who of [asker, mate]) await app.enrolled(offering.id, who);
  material = await app.pdf({}, trainer, pdfOf(['One', 'Two', 'Three']));
  versionId = material.versions[0]!.id;
  entryId = await app.entry(offering.id, await app.section(offering.id), material.id);
  await allIsRead(app.house.identity);
});

async function space(audience: string, ...people: SignedInMember[]): Promise<string> {
  const { admin } = app.house;
  const body = { name: `Space ${Math.floor(performance.now() * 1000)}`, audience };
  const { id } = bodyOf<{ id: string }>(await app.as(admin).post('/spaces', body).expect(201));
  for (const { id: personId } of people) {
    await app.as(admin).post(`/spaces/${id}/members`, { personId, role: 'member' }).expect(204);
  }
  return id;
}

const asks = (who: SignedInMember, anchor: unknown, more: Record<string, unknown> = {}) =>
  app.as(who).post('/threads', {
    ...{ spaceId: members, kind: 'question', title: 'Why so?', body: 'I wonder.', anchor, ...more },
  });
interface Begun {
  thread: { id: string };
  opening: { id: string };
}
const asked = async (who: SignedInMember, anchor: unknown, more?: Record<string, unknown>) =>
  bodyOf<Begun>(await asks(who, anchor, more).expect(201));

interface AskedJson {
  items: { id: string; page: number | null; otherVersion: number | null }[];
  nextCursor: string | null;
}
const here = async (who: SignedInMember, page?: number, version = versionId, more = '') =>
  bodyOf<AskedJson>(
    await app
      .as(who)
      .get(`/materials/versions/${version}/threads?${page === undefined ? '' : `page=${page}`}${more}`)
      .expect(200),
  );
const ids = async (who: SignedInMember, page?: number, version?: string) =>
  (await here(who, page, version)).items.map(({ id }) => id);
const counts = async (who: SignedInMember, version = versionId) =>
  bodyOf<{ items: { page: number | null; threads: number }[] }>(
    await app.as(who).get(`/materials/versions/${version}/thread-counts`).expect(200),
  ).items;
const anchorOf = async (who: SignedInMember, threadId: string) =>
  bodyOf<{ anchor: Record<string, unknown> | null }>(await app.as(who).get(`/threads/${threadId}/anchor`).expect(200))
    .anchor;

/** A new version, once the class has begun with the old one. */
async function renewed(): Promise<string> {
  clock.set(Date.parse('2026-03-28T09:00:00Z'));
  const uploadId = await app.uploaded(trainer, 'slides.pdf', pdfOf(['One', 'Two', 'Three', 'Four']));
  const made = await app.as(trainer).post(`/materials/${material.id}/versions`, { uploadId }).expect(201);
  await allIsRead(app.house.identity);
  return bodyOf<{ id: string }>(made).id;
}

describe('a question about a page', () => {
  it('is seen beside that page by the others of the class, and says where it was asked', async () => {
    const { thread } = await asked(asker, { versionId, page: 2 });
    expect(await here(mate, 2)).toMatchObject({ items: [{ id: thread.id, page: 2, otherVersion: null }] });
    expect(await ids(mate, 1)).toEqual([]);
    expect(await ids(mate)).toEqual([thread.id]);
    expect(await counts(mate)).toEqual([{ page: 2, threads: 1 }]);
    expect(await anchorOf(mate, thread.id)).toEqual({
      ...{ materialId: material.id, kind: 'file', title: 'Slides', versionId, version: 1, page: 2 },
      ...{ readable: true, taught: true, place: expect.objectContaining({ offeringId: offering.id, entryId }) },
    });
  });

  it('may be about the whole, and a thread about nothing has no place', async () => {
    const { thread } = await asked(asker, { versionId });
    const plain = bodyOf<Begun>(await asks(asker, undefined).expect(201));
    expect(await counts(mate)).toEqual([{ page: null, threads: 1 }]);
    expect(await anchorOf(mate, thread.id)).toMatchObject({ page: null });
    expect(await anchorOf(mate, plain.thread.id)).toBeNull();
  });

  it.each([
    ['a page that is not there', { page: 4 }, 422],
    ['page nought', { page: 0 }, 422],
    ['half a page', { page: 1.5 }, 422],
    ['no version', { versionId: undefined }, 422],
    ['a version of nothing', { versionId: '01970000-0000-7000-8000-000000000001' }, 404],
  ])('is refused for %s', async (_, change, status) => {
    await asks(asker, { versionId, page: 1, ...change }).expect(status);
    expect(await ids(mate)).toEqual([]);
  });

  it('is one question however often it is sent', async () => {
    const clientId = '01970000-0000-7000-8000-0000000000aa';
    const sent = await Promise.all([1, 2, 3].map(() => asks(asker, { versionId, page: 1 }, { clientId })));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await ids(mate, 1)).toEqual([clientId]);
  });

  it('stands beside the same page of other versions too, and says of which one it is', async () => {
    const { thread } = await asked(asker, { versionId, page: 2 });
    const latest = await renewed();
    const later = await asked(mate, { versionId: latest, page: 2 });
    expect(await here(asker, 2, latest)).toMatchObject({
      items: [
        { id: later.thread.id, otherVersion: null },
        { id: thread.id, otherVersion: 1 },
      ],
    });
    expect(await here(asker, 2)).toMatchObject({ items: [{ otherVersion: 2 }, { otherVersion: null }] });
    expect(await anchorOf(asker, later.thread.id)).toMatchObject({ taught: false, version: 2, readable: true });
  });

  it('says where it was asked to who reads another version, and leads to none they may not read', async () => {
    const { thread } = await asked(asker, { versionId, page: 2 });
    const latest = await renewed();
    const days = [{ date: '2026-04-06', starts: '09:00', ends: '12:30', breakMinutes: 15 }];
    const spring = await app.house.aClass({ halfDays: days });
    await app.enrolled(spring.id, outsider);
    await app.entry(spring.id, await app.section(spring.id), material.id);
    expect(await here(outsider, 2, latest)).toMatchObject({ items: [{ id: thread.id, otherVersion: 1 }] });
    expect(await anchorOf(outsider, thread.id)).toMatchObject({ readable: false, version: 1, taught: false });
  });
});

describe('who sees what was asked', () => {
  it('is who reads the material and the thread alike', async () => {
    const cohort = await space('cohort', asker);
    const open = await asked(asker, { versionId, page: 1 });
    const secret = await asked(asker, { versionId, page: 1 }, { spaceId: cohort });
    expect((await ids(asker, 1)).sort()).toEqual([open.thread.id, secret.thread.id].sort());
    expect(await ids(mate, 1)).toEqual([open.thread.id]);
    expect(await counts(mate)).toEqual([{ page: 1, threads: 1 }]);
    expect(await ids(trainer, 1)).toEqual([open.thread.id]);
    await app.as(mate).get(`/threads/${secret.thread.id}/anchor`).expect(404);
    for (const path of ['threads', 'thread-counts']) {
      for (const who of [outsider, app.house.another, moderator]) {
        await app.as(who).get(`/materials/versions/${versionId}/${path}`).expect(404);
      }
      await app.as().get(`/materials/versions/${versionId}/${path}`).expect(401);
    }
    // They see the question, and not where it was asked.
    expect(await anchorOf(outsider, open.thread.id)).toBeNull();
    await app.as().get(`/threads/${open.thread.id}/anchor`).expect(401);
    await asks(outsider, { versionId, page: 1 }).expect(404);
  });

  it('is nobody who has withdrawn, nor before it is released', async () => {
    const leaver = await app.house.somebody();
    const enrolment = await app.enrolled(offering.id, leaver);
    const { thread } = await asked(leaver, { versionId, page: 1 });
    await app.withdraw(offering.id, enrolment);
    await app.as(leaver).get(`/materials/versions/${versionId}/threads`).expect(404);
    expect(await anchorOf(leaver, thread.id)).toBeNull();
    await asks(leaver, { versionId, page: 1 }).expect(404);
    await app
      .as(trainer)
      .patch(`/offerings/${offering.id}/materials/entries/${entryId}`, { release: 'after' })
      .expect(204);
    await app.as(mate).get(`/materials/versions/${versionId}/threads`).expect(404);
    expect(await anchorOf(mate, thread.id)).toBeNull();
    expect(await ids(trainer, 1)).toEqual([thread.id]);
  });

  it('sees nothing of what is hidden or deleted, and not who asked without a name', async () => {
    const cohort = await space('cohort', asker, mate);
    const named = await asked(asker, { versionId, page: 1 }, { spaceId: cohort, anonymous: true });
    expect(await here(mate, 1)).toMatchObject({ items: [{ id: named.thread.id, author: null, anonymous: true }] });
    const gone = await asked(asker, { versionId, page: 1 });
    await app.as(asker).delete(`/posts/${gone.opening.id}`).expect(204);
    const hidden = await asked(asker, { versionId, page: 1 });
    await app
      .as(moderator)
      .post('/moderation/actions', { action: 'hide', reason: 'spam', postId: hidden.opening.id })
      .expect(201);
    expect(await ids(mate, 1)).toEqual([named.thread.id]);
    expect(await counts(mate)).toEqual([{ page: 1, threads: 1 }]);
    await app.as(mate).get(`/threads/${hidden.thread.id}/anchor`).expect(404);
  });
});

describe('threads that are put in order', () => {
  const acts = (body: Record<string, unknown>) =>
    app
      .as(moderator)
      .post('/moderation/actions', { reason: 'off-topic', ...body })
      .expect(201);

  it('take along where they were asked when they are merged, and when they are split again', async () => {
    const one = await asked(asker, { versionId, page: 1 });
    const two = await asked(asker, { versionId, page: 2 });
    await acts({ action: 'merge', threadId: one.thread.id, intoThreadId: two.thread.id });
    expect(await ids(mate, 1)).toEqual([two.thread.id]);
    expect(await ids(mate, 2)).toEqual([two.thread.id]);
    expect(await ids(mate)).toEqual([two.thread.id]);
    expect(await anchorOf(mate, two.thread.id)).toMatchObject({ page: 2 });
    await app.as(mate).get(`/threads/${one.thread.id}/anchor`).expect(404);
    await acts({ action: 'split', postId: one.opening.id, title: 'On its own' });
    const [own] = await ids(mate, 1);
    expect([one.thread.id, two.thread.id]).not.toContain(own);
    expect(await anchorOf(mate, own!)).toMatchObject({ page: 1 });
    expect(await ids(mate, 2)).toEqual([two.thread.id]);
  });

  it('are gone for who does not see the space they were moved to', async () => {
    const cohort = await space('cohort', asker, moderator);
    const { thread } = await asked(asker, { versionId, page: 1 });
    await app.house.identity.database.query('UPDATE thread SET space_id = $2 WHERE id = $1', [thread.id, cohort]);
    expect(await ids(mate, 1)).toEqual([]);
    expect(await ids(asker, 1)).toEqual([thread.id]);
  });
});

describe('what was asked at a page', () => {
  it('comes page by page, each in one statement', async () => {
    const all: string[] = [];
    for (let count = 0; count < 12; count++) {
      clock.advance(1000);
      all.unshift((await asked(asker, { versionId, page: 1 })).thread.id);
    }
    const first = await here(mate, 1, versionId, '&limit=5');
    const second = await here(mate, 1, versionId, `&limit=5&cursor=${first.nextCursor}`);
    const third = await here(mate, 1, versionId, `&limit=5&cursor=${second.nextCursor}`);
    expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(all);
    expect(third.nextCursor).toBeNull();
    for (const path of [`threads?page=1`, 'thread-counts']) {
      const statements = await statementsOf(app.house.identity.app, () =>
        app.as(mate).get(`/materials/versions/${versionId}/${path}`).expect(200),
      );
      expect(statements.filter((sql) => sql.includes('post_anchor'))).toHaveLength(1);
      expect(statements.length).toBeLessThanOrEqual(2);
    }
    for (const cursor of ['x', first.nextCursor!.slice(2)]) {
      await app.as(mate).get(`/materials/versions/${versionId}/threads?cursor=${cursor}`).expect(422);
    }
  });
});
