import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { get } from 'node:http';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ManualClock } from '#kernel';
import { FileStore } from '#platform';
import type { OfferingJson } from '../../support/classes.js';
import { aPdfOf, MaterialsApp } from '../../support/materials.js';
import type { SignedInMember } from '../../support/meetups.js';
import { filesIn } from '../../support/zip.js';

const clock = new ManualClock();
let app: MaterialsApp;
let trainer: SignedInMember;
let learner: SignedInMember;
let offering: OfferingJson;

beforeAll(async () => {
  app = await MaterialsApp.start(clock);
  ({ trainer } = app.house);
  learner = await app.house.somebody();
});
afterAll(() => app.close());
afterEach(() => {
  jest.restoreAllMocks();
});
beforeEach(async () => {
  clock.set(Date.UTC(2026, 2, 2, 9));
  offering = await app.house.aClass({ title: 'Spring / 2026' });
  await app.enrolled(offering.id, learner);
});

const address = () => `/offerings/${offering.id}/materials.zip`;
const archive = async (who: SignedInMember) => {
  const response = await app.bytes(who, address()).expect(200);
  return { headers: response.headers as Record<string, string>, files: filesIn(response.body as Buffer) };
};

describe('the archive of a class', () => {
  it('holds what one sees, section by section', async () => {
    const [before, after] = [
      await app.section(offering.id, 'Before: the class'),
      await app.section(offering.id, '../Afterwards'),
    ];
    const content = aPdfOf('archived');
    const page = await app.material({ title: 'Notes' });
    await app.entry(offering.id, before, (await app.pdf({}, trainer, content)).id);
    await app.entry(offering.id, before, (await app.pdf({}, trainer, aPdfOf('another'))).id);
    await app.entry(offering.id, before, page.id);
    const link = { kind: 'link', title: 'More', url: 'https://example.org/more' };
    await app.entry(offering.id, after, (await app.material(link)).id, { release: 'after' });
    // What was taught, and not what is newest: the class has begun by then.
    clock.set(Date.parse('2026-03-28T09:00:00Z'));
    await app.as(trainer).post(`/materials/${page.id}/versions`, { markdown: 'Newer.' }).expect(201);

    const { headers, files } = await archive(learner);
    expect(headers).toMatchObject({ 'content-type': 'application/zip', 'x-content-type-options': 'nosniff' });
    expect(headers['content-disposition']).toContain('filename="Spring _ 2026.zip"');
    expect([...files.keys()]).toEqual([
      '01 Before_ the class/slides.pdf',
      '01 Before_ the class/slides (2).pdf',
      '01 Before_ the class/Notes.md',
    ]);
    expect(files.get('01 Before_ the class/slides.pdf')).toEqual(content);
    expect(String(files.get('01 Before_ the class/Notes.md'))).toBe('# Notes\n\nThe first.\n');

    const all = await archive(trainer);
    expect([...all.files.keys()].at(-1)).toBe('02 _Afterwards/More.url');
    expect(String(all.files.get('02 _Afterwards/More.url'))).toContain('URL=https://example.org/more');
  });

  it('is as long as it was said to be, and is there where nothing is in it', async () => {
    const { headers, files } = await archive(learner);
    expect(files.size).toBe(0);
    expect(headers['content-length']).toBe('22');
    const head = await app.house.identity.http.head(`/api/v1${address()}`).set('cookie', learner.cookie).expect(200);
    expect(head.headers['content-length']).toBe('22');
  });

  it('leaves no file open behind when whoever asked for it goes', async () => {
    const section = await app.section(offering.id);
    // More than a system holds for both sides of a connection, and nothing that packs well.
    const large = Buffer.concat([aPdfOf('large'), randomBytes(60_000_000)]);
    await app.entry(offering.id, section, (await app.pdf({}, trainer, large)).id);
    const reading = jest.spyOn(app.house.identity.app.get(FileStore), 'read');
    const request = get(`${app.house.identity.url}/api/v1${address()}`, { headers: { cookie: learner.cookie } });
    const [response] = (await once(request, 'response')) as [Readable];
    await once(response, 'data');
    // Nobody takes the rest, so that it is still to come when they go.
    response.pause();
    // The text of a new file is read out meanwhile, by a stream of its own, which comes to its end.
    const streams = await Promise.all(reading.mock.results.map(({ value }) => value as Promise<Readable>));
    const closed = streams.map(
      (each) => new Promise((done) => (each.closed ? done(undefined) : each.once('close', done))),
    );
    response.on('error', () => undefined);
    request.destroy();
    await Promise.all(closed);
    expect(streams.some((each) => !each.readableEnded)).toBe(true);
  });

  it('ends in the middle, rather than to be thought whole, where a file is gone', async () => {
    const section = await app.section(offering.id);
    const large = Buffer.concat([aPdfOf('large'), Buffer.alloc(1_000_000)]);
    await app.entry(offering.id, section, (await app.pdf({}, trainer, large)).id);
    await app.entry(offering.id, section, (await app.pdf()).id);
    const store = app.house.identity.app.get(FileStore);
    const read = store.read.bind(store);
    jest.spyOn(store, 'read').mockImplementationOnce(read).mockRejectedValueOnce(new Error('Gone'));
    await expect(app.bytes(learner, address())).rejects.toThrow(/aborted|hang up/);
  });
});
