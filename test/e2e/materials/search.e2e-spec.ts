import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { RebuildIndex } from '#search';
import type { OfferingJson } from '../../support/classes.js';
import { circularPdf, encryptedPdf, inflatingPdf } from '../../support/hostile-pdfs.js';
import { MaterialsApp, type MaterialJson } from '../../support/materials.js';
import { bodyOf, type SignedInMember } from '../../support/meetups.js';
import { pdfOf } from '../../support/pdf.js';
import { allIsRead, type FoundMaterialsJson } from '../../support/searched-materials.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
const NOW = Date.UTC(2026, 2, 2, 9);
const STARTED = Date.parse('2026-03-28T09:00:00Z');

let app: MaterialsApp;
let trainer: SignedInMember;
let learner: SignedInMember;
let outsider: SignedInMember;
let offering: OfferingJson;
let section: string;

beforeAll(async () => {
  app = await MaterialsApp.start(clock);
  clock.set(NOW);
  ({ trainer } = app.house);
  [learner, outsider] = [await app.house.somebody(), await app.house.somebody()];
  offering = await app.house.aClass();
  section = await app.section(offering.id);
  await app.enrolled(offering.id, learner);
});
afterAll(() => app.close());

const search = (who: SignedInMember | undefined, q: string, more: Record<string, string> = {}) =>
  app.as(who).get(`/search/materials?${new URLSearchParams({ q, ...more }).toString()}`);
const found = async (who: SignedInMember, q: string, more: Record<string, string> = {}) =>
  bodyOf<FoundMaterialsJson>(await search(who, q, more).expect(200));
const pages = async (who: SignedInMember, q: string, more: Record<string, string> = {}) =>
  (await found(who, q, more)).items.map(({ page }) => page).sort();
const hits = (segments: { text: string; hit: boolean }[]) => segments.filter(({ hit }) => hit).map(({ text }) => text);

/** Brings a PDF in, hands it out and waits until it can be searched. */
async function handedOut(texts: string[], more: Record<string, unknown> = {}, title = 'Slides') {
  const material = await app.pdf({ title }, trainer, pdfOf(texts));
  const entryId = await app.entry(offering.id, section, material.id, more);
  await allIsRead(app.house.identity);
  return { material, entryId, versionId: material.versions[0]!.id };
}

/** A new version of a material, read and to be searched. */
async function renewed(material: MaterialJson, texts: string[]): Promise<string> {
  const uploadId = await app.uploaded(trainer, 'slides.pdf', pdfOf(texts));
  const made = await app.as(trainer).post(`/materials/${material.id}/versions`, { uploadId }).expect(201);
  await allIsRead(app.house.identity);
  return bodyOf<{ id: string }>(made).id;
}

describe('materials', () => {
  it('of 500 pages are found by what is on a page', async () => {
    const { entryId, versionId, material } = await handedOut(
      Array.from(
        { length: 500 },
        (_, index) => `Sheet ${index + 1}\n${index === 410 ? 'A kumquat (ripe)' : 'and others'}`,
      ),
    );
    const { items, nearly } = await found(learner, 'kumquats');
    expect(nearly).toBe(false);
    expect(items).toEqual([
      expect.objectContaining({
        ...{ materialId: material.id, versionId, page: 411, taught: true },
        place: expect.objectContaining({ offeringId: offering.id, entryId }),
      }),
    ]);
    expect(hits(items[0]!.excerpt)).toEqual(['kumquat']);
    const [entry] = await app.entries(offering.id, trainer);
    expect(entry!.taught).toMatchObject({ pages: 500, notSearched: null });
  });

  it.each([
    ['estimates', 'We are estimating', 1],
    ['réunion', 'Trop de réunions', 1],
    ['reunion', 'Trop de réunions', 1],
    ['SEU', 'How many SEUs does it take', 1],
    ['cspo', 'For the CSM/CSPO alike', 1],
    ['tangerin', 'A tangerine', 1],
    ['"ripe papaya"', 'A ripe papaya', 1],
    ['"papaya ripe"', 'A ripe papaya', 0],
    ['clementine -sour', 'A sour clementine', 0],
  ])('are found for %s', async (typed, text, count) => {
    const { versionId } = await handedOut([text]);
    expect(await pages(learner, typed, { version: versionId })).toHaveLength(count);
  });

  it('are found by words that are nearly those asked for, and that is said', async () => {
    const { versionId } = await handedOut(['The mirabelle']);
    expect(await found(learner, 'mirabxlle', { version: versionId })).toMatchObject({
      nearly: true,
      items: [{ page: 1 }],
    });
  });

  it('are found by their title, as it is now, and pages by their text', async () => {
    const page = await app.material({ title: 'On pomelos', markdown: 'A **yuzu** is [small](https://example.org).' });
    const link = await app.material({ kind: 'link', title: 'A bergamot', url: 'https://example.org/citron' });
    for (const { id } of [page, link]) await app.entry(offering.id, section, id);
    await allIsRead(app.house.identity);
    for (const words of ['pomelo', 'yuzu', 'bergamot', 'citron']) expect(await pages(learner, words)).toEqual([null]);
    await app.as(trainer).patch(`/materials/${page.id}`, { revision: page.revision, title: 'On limes' }).expect(200);
    await allIsRead(app.house.identity);
    expect(await pages(learner, 'pomelo')).toEqual([]);
    const { items } = await found(learner, 'limes');
    expect(hits(items[0]!.title)).toEqual(['limes']);
    expect(items[0]!.excerpt.map(({ text }) => text).join('')).toBe('A yuzu is small.');
  });

  it('of which there are two versions are found in the one that was taught, and in the latest where that has more', async () => {
    const { material, versionId } = await handedOut(['A quince', 'A medlar']);
    clock.set(STARTED);
    const latest = await renewed(material, ['A quince', 'A medlar', 'A rambutan']);
    expect((await found(learner, 'quince')).items).toMatchObject([{ versionId, page: 1, taught: true }]);
    expect((await found(learner, 'rambutan')).items).toMatchObject([{ versionId: latest, page: 3, taught: false }]);
    const between = await renewed(material, ['A jujube']);
    await renewed(material, ['Nothing']);
    expect(await pages(learner, 'jujube')).toEqual([]);
    expect(await pages(learner, 'jujube', { version: between })).toEqual([]);
    expect(await pages(trainer, 'jujube')).toEqual([]);
    clock.set(NOW);
  });

  it('are paged, each page in one statement', async () => {
    await handedOut(Array.from({ length: 25 }, () => 'A loquat'));
    const seen: (number | null)[] = [];
    let cursor: string | undefined;
    do {
      const page = await found(learner, 'loquat', { limit: '10', ...(cursor && { cursor }) });
      seen.push(...page.items.map((item) => item.page));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect([...new Set(seen)]).toHaveLength(25);
    expect(seen).toHaveLength(25);
    await found(learner, 'loquat');
    // Who asks, how often they may, and the page.
    const statements = await statementsOf(app.house.identity.app, () => search(learner, 'loquat').expect(200));
    expect(statements.filter((sql) => sql.includes('search_material'))).toHaveLength(1);
    expect(statements.length).toBeLessThanOrEqual(3);
    await search(learner, 'loquat', { cursor: 'nonsense' }).expect(422);
  });

  it('are in the index again after it was made anew', async () => {
    const { versionId } = await handedOut(['A sapodilla']);
    await app.house.identity.database.query('TRUNCATE search_material');
    expect(await pages(learner, 'sapodilla')).toEqual([]);
    await app.house.identity.app.get(RebuildIndex).run();
    expect((await found(learner, 'sapodilla')).items).toMatchObject([{ versionId, page: 1 }]);
  });
});

describe('a file without a text', () => {
  it.each([
    ['broken', () => circularPdf()],
    ['encrypted', () => encryptedPdf('secret')],
    ['no-text', () => pdfOf(['', ''])],
    ['too-large', () => inflatingPdf(700, 1)],
  ])('is told to the trainer as %s, and the program goes on', async (reason, made) => {
    const material = await app.pdf({ title: `Sealed ${reason}` }, trainer, await made());
    await app.entry(offering.id, section, material.id);
    await allIsRead(app.house.identity);
    const [version] = bodyOf<MaterialJson>(await app.as(trainer).get(`/materials/${material.id}`).expect(200)).versions;
    expect(version).toMatchObject({ pages: null, notSearched: reason });
    expect(await pages(learner, `"sealed ${reason}"`)).toEqual([null]);
  });
});

describe('who finds what is handed out', () => {
  it('is who may read it at that moment', async () => {
    const { versionId } = await handedOut(['A soursop'], { release: 'during' }, 'A soursop');
    const [another, admin, leaver] = [app.house.another, app.house.admin, await app.house.somebody()];
    const enrolment = await app.enrolled(offering.id, leaver);
    const other = await app.house.aClass();
    const neighbour = await app.house.somebody();
    await app.enrolled(other.id, neighbour);
    const count = async (who: SignedInMember) =>
      (await pages(who, 'soursop')).length + (await pages(who, 'soursop', { version: versionId })).length;
    for (const who of [learner, leaver, outsider, neighbour, another]) expect(await count(who)).toBe(0);
    for (const who of [trainer, admin]) expect(await count(who)).toBe(4);
    clock.set(STARTED);
    for (const who of [learner, leaver]) expect(await count(who)).toBe(4);
    for (const who of [outsider, neighbour, another]) expect(await count(who)).toBe(0);
    await app.withdraw(offering.id, enrolment);
    expect(await count(leaver)).toBe(0);
    await search(undefined, 'soursop').expect(401);
    clock.set(NOW);
  });

  it('is every member in the free library', async () => {
    const item = await app.material({ courseId: null, libraryKind: 'ebook', title: 'A tamarillo' });
    await allIsRead(app.house.identity);
    expect((await found(outsider, 'tamarillo')).items).toMatchObject([{ materialId: item.id, place: null }]);
    await app.as(trainer).patch(`/materials/${item.id}`, { revision: item.revision, archived: true }).expect(200);
    expect(await pages(outsider, 'tamarillo')).toEqual([]);
  });
});
