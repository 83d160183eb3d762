import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY, ManualClock } from '#kernel';
import { DomainEvents } from '#platform';
import type { MaterialsEventPayload } from '#materials';
import { MailPrework } from '../../../libs/materials/src/app/mail-prework.js';
import type { OfferingJson } from '../../support/classes.js';
import type { RoadJson } from '../../support/class-road.js';
import { mailsTo, settled } from '../../support/identity-app.js';
import { MaterialsApp } from '../../support/materials.js';
import { bodyOf, type PageJson, type SignedInMember } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
const NOW = Date.UTC(2026, 2, 2, 9);
const STARTS = Date.parse('2026-03-28T08:00:00Z');

let app: MaterialsApp;
let trainer: SignedInMember;
let offering: OfferingJson;
let section: string;
let learner: SignedInMember;
const read: MaterialsEventPayload<'materials.library-read'>[] = [];

beforeAll(async () => {
  app = await MaterialsApp.start(clock);
  ({ trainer } = app.house);
  app.house.identity.app
    .get(DomainEvents)
    .on<MaterialsEventPayload<'materials.library-read'>>('materials.library-read', 'test.listener', ({ payload }) =>
      Promise.resolve(void read.push(payload)),
    );
});
afterAll(() => app.close());
beforeEach(async () => {
  clock.set(NOW);
  offering = await app.house.aClass({ title: 'Spring' });
  section = await app.section(offering.id);
  learner = await app.house.somebody();
});

describe('what somebody does with what is handed out', () => {
  const mine = async () => (await app.entries(offering.id, learner))[0]!;
  const use = (method: 'put' | 'delete', entry: string, what: string, who = learner) =>
    app.as(who)[method](`/material-entries/${entry}/${what}`).expect(204);

  it('is opened once, ticked off, and not after all', async () => {
    await app.enrolled(offering.id, learner);
    const entry = await app.entry(offering.id, section, (await app.material()).id);
    expect(await mine()).toMatchObject({ openedAt: null, completedAt: null, opened: null, completed: null });
    await use('put', entry, 'opened');
    clock.advance(DAY);
    await use('put', entry, 'opened');
    await use('put', entry, 'completed');
    expect(await mine()).toMatchObject({
      openedAt: new Date(NOW).toISOString(),
      completedAt: new Date(NOW + DAY).toISOString(),
    });
    await use('delete', entry, 'completed');
    expect(await mine()).toMatchObject({ openedAt: new Date(NOW).toISOString(), completedAt: null });
  });

  it('is one mark, also when it comes many times at once', async () => {
    await app.enrolled(offering.id, learner);
    const entry = await app.entry(offering.id, section, (await app.material()).id);
    await Promise.all(Array.from({ length: 10 }, (_, index) => use('put', entry, index % 2 ? 'opened' : 'completed')));
    expect((await app.entries(offering.id, trainer))[0]).toMatchObject({ opened: 1, completed: 1 });
  });

  it('is told to the trainer, by name and as counts, of those in the class alone', async () => {
    const [zoe, ana] = [learner, await app.house.somebody()];
    const place = await app.enrolled(offering.id, zoe);
    await app.enrolled(offering.id, ana);
    const [one, two] = [
      await app.entry(offering.id, section, (await app.material()).id),
      await app.entry(offering.id, section, (await app.material()).id),
    ];
    await use('put', one, 'completed', zoe);
    await use('put', two, 'opened', zoe);
    // Whoever runs it leaves no marks.
    await use('put', one, 'completed', trainer);
    const page = async (more = '') =>
      bodyOf<PageJson<{ personId: string; opened: string[]; completed: string[] }>>(
        await app.as(trainer).get(`/offerings/${offering.id}/material-use${more}`).expect(200),
      );
    const { items } = await page();
    const byId = (id: string) => items.find(({ personId }) => personId === id);
    expect(byId(zoe.id)).toMatchObject({ opened: [one, two], completed: [one] });
    expect(byId(ana.id)).toMatchObject({ opened: [], completed: [] });
    expect(items).toHaveLength(2);
    const first = await page('?limit=1');
    const second = await page(`?limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.nextCursor).toBeNull();
    const asked = await statementsOf(app.house.identity.app, () => page());
    expect(asked.length).toBeLessThanOrEqual(2);
    expect((await app.entries(offering.id, trainer)).map(({ opened, completed }) => [opened, completed])).toEqual([
      [1, 1],
      [1, 0],
    ]);
    await app.withdraw(offering.id, place);
    expect((await app.entries(offering.id, trainer)).map(({ opened }) => opened)).toEqual([0, 0]);
  });
});

describe('what is to be prepared', () => {
  const mail = async (status = 200) =>
    bodyOf<{ mailed: number }>(await app.as(trainer).post(`/offerings/${offering.id}/prework/mail`).expect(status))
      .mailed;
  const prepare = async (title: string, more: Record<string, unknown> = {}) =>
    app.entry(offering.id, section, (await app.material({ title })).id, { prework: true, ...more });
  const subjects = async (who = learner) =>
    (await mailsTo(app.house.identity, who.email)).filter(({ key }) => key.startsWith('materials.prework.'));

  it('is mailed once to each, until there is something else', async () => {
    await app.enrolled(offering.id, learner);
    await mail(409);
    await prepare('The guide', { dueAt: '2026-03-25T22:30:00Z' });
    expect(await mail()).toBe(1);
    expect(await mail()).toBe(0);
    const [letter] = await subjects();
    expect(letter).toMatchObject({ subject: 'Before your class: Spring' });
    expect(letter!.body_text).toContain('- The guide (by 25 March 2026)');
    expect(letter!.body_text).toContain(`/classes/${offering.id}`);
    await prepare('A question of your own');
    expect(await mail()).toBe(1);
    expect(await subjects()).toHaveLength(2);
  });

  it('is a step on the road of whoever is mailed', async () => {
    const preWorkSent = async (who: SignedInMember) =>
      bodyOf<RoadJson>(await app.as(who).get(`/offerings/${offering.id}/road`).expect(200)).preWorkSent;
    await app.enrolled(offering.id, learner);
    await prepare('The guide');
    expect(await preWorkSent(learner)).toBe(false);
    await mail();
    expect(await preWorkSent(learner)).toBe(true);
    const later = await app.house.somebody();
    await app.enrolled(offering.id, later);
    await settled(app.house.identity);
    expect(await preWorkSent(later)).toBe(true);
  });

  it('is mailed once, also when it is asked for many times at once', async () => {
    await app.enrolled(offering.id, learner);
    await prepare('The guide');
    const counts = await Promise.all(Array.from({ length: 5 }, () => mail()));
    expect(counts.sort()).toEqual([0, 0, 0, 0, 1]);
    expect(await subjects()).toHaveLength(1);
  });

  it('is mailed to who joins later, and to nobody who has withdrawn', async () => {
    await prepare('The guide');
    const gone = await app.house.somebody();
    await app.withdraw(offering.id, await app.enrolled(offering.id, gone));
    await mail();
    await app.enrolled(offering.id, learner);
    await settled(app.house.identity);
    expect(await subjects()).toHaveLength(1);
    expect(await subjects(gone)).toEqual([]);
  });

  it('is not mailed to who joins before it was mailed to the others', async () => {
    await prepare('The guide');
    await app.enrolled(offering.id, learner);
    await settled(app.house.identity);
    expect(await subjects()).toEqual([]);
  });

  it('is mailed by itself so many days before, also of a class that was moved', async () => {
    const due = () => app.house.identity.app.get(MailPrework).runDue();
    await app.enrolled(offering.id, learner);
    await prepare('The guide');
    await app.as(trainer).put(`/offerings/${offering.id}/prework`, { daysBefore: 7 }).expect(204);
    clock.set(STARTS - 7 * DAY - 1);
    await due();
    expect(await subjects()).toEqual([]);
    clock.advance(1);
    await due();
    await due();
    expect(await subjects()).toHaveLength(1);
    expect((await app.seen(offering.id, trainer)).prework).toEqual({
      daysBefore: 7,
      mailedAt: new Date(STARTS - 7 * DAY).toISOString(),
    });
    // Who is in the class is not told what its trainer has set.
    expect((await app.seen(offering.id, learner)).prework).toBeNull();
  });

  it('is a step of the road of those who are written to, and of nobody else', async () => {
    const stateOf = async (who: SignedInMember) =>
      bodyOf<{ state: string }>(await app.as(who).get(`/offerings/${offering.id}/road`).expect(200)).state;
    const later = await app.house.somebody();
    await app.enrolled(offering.id, learner);
    await prepare('The guide');
    expect(await stateOf(learner)).toBe('enrolled');
    await mail();
    expect(await stateOf(learner)).toBe('pre-work-sent');
    const elsewhere = await app.house.aClass({ title: 'Summer' });
    await app.enrolled(elsewhere.id, learner);
    const there = bodyOf<{ state: string }>(await app.as(learner).get(`/offerings/${elsewhere.id}/road`).expect(200));
    expect(there.state).toBe('enrolled');
    await app.enrolled(offering.id, later);
    await settled(app.house.identity);
    expect(await stateOf(later)).toBe('pre-work-sent');
  });

  it('is past once the class has begun', async () => {
    await app.enrolled(offering.id, learner);
    await prepare('The guide');
    clock.set(STARTS);
    await mail(409);
  });
});

describe('the free library', () => {
  const inLibrary = (more: Record<string, unknown> = {}) =>
    app.material({ courseId: null, libraryKind: 'blog-post', minutes: 25, ...more });
  const page = async (more = '', who = learner) =>
    bodyOf<PageJson<{ id: string; title: string; completedAt: string | null; latest: { id: string } }>>(
      await app.as(who).get(`/library${more}`).expect(200),
    );

  it('is read page by page, of one kind or of all, in one statement', async () => {
    const ids: string[] = [];
    for (const libraryKind of ['blog-post', 'ebook', 'resource']) ids.unshift((await inLibrary({ libraryKind })).id);
    const first = await page('?limit=2');
    const second = await page(`?limit=100&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id).slice(0, 3)).toEqual(ids);
    expect((await page('?kind=ebook')).items.map(({ id }) => id)).toEqual([ids[1]]);
    const asked = await statementsOf(app.house.identity.app, () => page());
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('tells the other rooms once what a member has read, and how long it takes', async () => {
    const { id, versions } = await inLibrary();
    await app.as(learner).put(`/library/${id}/opened`).expect(204);
    await Promise.all(Array.from({ length: 4 }, () => app.as(learner).put(`/library/${id}/read`).expect(204)));
    await settled(app.house.identity);
    expect(read.filter(({ materialId }) => materialId === id)).toEqual([
      { personId: learner.id, materialId: id, versionId: versions[0]!.id, minutes: 25, at: NOW },
    ]);
    expect((await page()).items.find((item) => item.id === id)!.completedAt).toBe(new Date(NOW).toISOString());
  });

  it('loses what is archived, and classes that hand it out do not', async () => {
    const material = await inLibrary();
    await app.enrolled(offering.id, learner);
    await app.entry(offering.id, section, material.id);
    const version = `/materials/versions/${material.versions[0]!.id}`;
    const stranger = await app.house.somebody();
    await app.as(stranger).get(version).expect(200);
    const change = { revision: 1, archived: true };
    await app.as(trainer).patch(`/materials/${material.id}`, change).expect(200);
    await app.as(trainer).patch(`/materials/${material.id}`, change).expect(409);
    expect((await page()).items.map(({ id }) => id)).not.toContain(material.id);
    await app.as(stranger).get(version).expect(404);
    await app.as(stranger).put(`/library/${material.id}/read`).expect(404);
    await app.as(learner).get(version).expect(200);
  });

  it('is kept by any trainer', async () => {
    const { id } = await inLibrary();
    await app.as(app.house.another).patch(`/materials/${id}`, { revision: 1, title: 'Better' }).expect(200);
    await app.as(learner).patch(`/materials/${id}`, { revision: 2, title: 'Mine' }).expect(403);
    await app.as(trainer).post('/materials', { kind: 'page', title: 'A', markdown: 'B' }).expect(422);
  });
});

describe('a page', () => {
  it('is shown as safe HTML, as posts are', async () => {
    const markdown = '# Hello\n\n**bold** [link](javascript:alert(1))\n\n<script>alert(1)</script>';
    const { versions } = await app.material({ markdown });
    const { page } = bodyOf<{ page: { html: string; markdown: string } }>(
      await app.as(trainer).get(`/materials/versions/${versions[0]!.id}`).expect(200),
    );
    expect(page.markdown).toBe(markdown);
    expect(page.html).toContain('<strong>bold</strong>');
    expect(page.html).not.toMatch(/<script|href="javascript/);
  });

  it('and a link are what their kind says', async () => {
    const send = async (more: object) =>
      (await app.as(trainer).post('/materials', { title: 'A', libraryKind: 'resource', ...more })).status;
    expect(await send({ kind: 'link', url: 'https://example.org/a' })).toBe(201);
    expect(await send({ kind: 'video', url: 'https://video.example/a' })).toBe(201);
    expect(await send({ kind: 'link', url: 'http://example.org/a' })).toBe(422);
    expect(await send({ kind: 'link', url: 'javascript:alert(1)' })).toBe(422);
    expect(await send({ kind: 'link', markdown: 'Hello' })).toBe(422);
    expect(await send({ kind: 'page', markdown: 'Hello', url: 'https://example.org' })).toBe(422);
    expect(await send({ kind: 'page' })).toBe(422);
  });
});
