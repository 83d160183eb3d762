import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ManualClock } from '#kernel';
import type supertest from 'supertest';
import { type ClassesApp, classesApp } from './classes.js';
import { aPdf } from './hostile-files.js';
import { bodyOf, type SignedInMember } from './meetups.js';
import { bytesOf } from './uploads.js';

/** The parts of a version's JSON that tests look at. */
export interface VersionJson {
  id: string;
  number: number;
  note: string;
  file: { name: string; type: string; bytes: number; href: string } | null;
  url: string | null;
}

/** The parts of a material's JSON that tests look at. */
export interface MaterialJson {
  id: string;
  kind: string;
  title: string;
  courseId: string | null;
  libraryKind: string | null;
  archived: boolean;
  revision: number;
  manages: boolean;
  versions: VersionJson[];
}

export interface EntryJson {
  id: string;
  material: { id: string; title: string };
  release: string;
  releasesAt: string | null;
  released: boolean;
  prework: boolean;
  dueAt: string | null;
  pinned: boolean;
  taught: VersionJson;
  latest: VersionJson;
  openedAt: string | null;
  completedAt: string | null;
  opened: number | null;
  completed: number | null;
}

export interface ArrangementJson {
  manages: boolean;
  sections: { id: string; title: string; entries: EntryJson[] }[];
  prework: { daysBefore: number | null; mailedAt: string | null } | null;
}

/** A PDF that is set apart from others by `more`. */
export const aPdfOf = (more: string): Buffer => Buffer.concat([aPdf(), Buffer.from(`% ${more}\n`)]);

/** A video as far as its first bytes tell. */
export const aVideo = (): Buffer => Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom and no picture');

/** How programs announce a file to be sent in parts. */
export const announcement = (name: string, bytes: number): Record<string, string> => ({
  'tus-resumable': '1.0.0',
  'upload-length': String(bytes),
  'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
});

/** The program with classes that hand things out. */
export class MaterialsApp {
  private constructor(
    readonly house: ClassesApp,
    readonly clock: ManualClock,
    readonly dataDir: string,
  ) {}

  static async start(clock: ManualClock): Promise<MaterialsApp> {
    const dataDir = await mkdtemp(join(tmpdir(), 'afterclass-materials-'));
    return new MaterialsApp(await classesApp(clock, dataDir), clock, dataDir);
  }

  async close(): Promise<void> {
    await this.house.identity.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  as = (who?: { cookie: string }) => this.house.as(who);

  /** Announces a file and gives the address its parts go to. */
  async begun(who: SignedInMember, name: string, bytes: number): Promise<string> {
    const response = await this.as(who).post('/material-uploads').set(announcement(name, bytes)).expect(201);
    return response.headers['location']!;
  }

  /** Sends a part of a file. */
  part(who: SignedInMember, location: string, offset: number, content: Buffer): supertest.Test {
    return this.house.identity.http
      .patch(location)
      .set('cookie', who.cookie)
      .set({ 'tus-resumable': '1.0.0', 'upload-offset': String(offset) })
      .type('application/offset+octet-stream')
      .send(content);
  }

  /** Sends a whole file and gives its id. */
  async uploaded(who: SignedInMember, name: string, content: Buffer): Promise<string> {
    const location = await this.begun(who, name, content.length);
    await this.part(who, location, 0, content).expect(204);
    return location.split('/').at(-1)!;
  }

  /** Brings something in, as the trainer unless said otherwise; a page, unless said otherwise. */
  async material(more: Record<string, unknown> = {}, who = this.house.trainer): Promise<MaterialJson> {
    const courseId = (await this.house.course('CSPO')).id;
    const body = { courseId, kind: 'page', title: 'Slides', ...more };
    const content = 'markdown' in more || 'uploadId' in more || 'url' in more ? {} : { markdown: 'The first.' };
    return bodyOf(
      await this.as(who)
        .post('/materials', { ...body, ...content })
        .expect(201),
    );
  }

  /** Brings a PDF in. */
  async pdf(more: Record<string, unknown> = {}, who = this.house.trainer, content = aPdf()): Promise<MaterialJson> {
    return this.material({ kind: 'file', uploadId: await this.uploaded(who, 'slides.pdf', content), ...more }, who);
  }

  async section(offeringId: string, title = 'First day', who = this.house.trainer): Promise<string> {
    const made = await this.as(who).post(`/offerings/${offeringId}/materials/sections`, { title }).expect(201);
    return bodyOf<{ id: string }>(made).id;
  }

  /** Hands something out in a section of a class. */
  async entry(
    offeringId: string,
    sectionId: string,
    materialId: string,
    more: Record<string, unknown> = {},
    who = this.house.trainer,
  ): Promise<string> {
    const body = { sectionId, materialId, release: 'before', ...more };
    const made = await this.as(who).post(`/offerings/${offeringId}/materials/entries`, body).expect(201);
    return bodyOf<{ id: string }>(made).id;
  }

  /** Somebody who is in a class; gives the id of their place in it. */
  async enrolled(offeringId: string, who: SignedInMember): Promise<string> {
    const body = { name: who.displayName, email: who.email };
    const made = await this.as(this.house.trainer).post(`/offerings/${offeringId}/roster`, body).expect(201);
    return bodyOf<{ id: string }>(made).id;
  }

  async withdraw(offeringId: string, enrolmentId: string): Promise<void> {
    await this.as(this.house.trainer).put(`/offerings/${offeringId}/roster/${enrolmentId}/withdrawal`).expect(200);
  }

  /** What a class hands out, as somebody sees it. */
  async seen(offeringId: string, who: SignedInMember): Promise<ArrangementJson> {
    return bodyOf(await this.as(who).get(`/offerings/${offeringId}/materials`).expect(200));
  }

  /** The same without its sections. */
  async entries(offeringId: string, who: SignedInMember): Promise<EntryJson[]> {
    return (await this.seen(offeringId, who)).sections.flatMap(({ entries }) => entries);
  }

  /** Asks for bytes. */
  bytes(who: SignedInMember | undefined, path: string): supertest.Test {
    return this.as(who).get(path).buffer(true).parse(bytesOf);
  }
}
