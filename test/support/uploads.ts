import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ManualClock } from '#kernel';
import { UnitOfWork } from '#platform';
import type supertest from 'supertest';
import { attachUploads } from '../../libs/forum/src/infra/uploads/attach-uploads.js';
import { ForumRows } from './forum-rows.js';
import { aSignedIn, type IdentityApp, identityApp, signedIn, type TestMember } from './identity-app.js';

type Somebody = TestMember & { cookie: string };

/** A file as the answer shows it. */
export interface UploadJson {
  id: string;
  name: string;
  type: string;
  bytes: number;
  width: number | null;
  height: number | null;
  url: string;
}

/** The program, and people who add files to posts. */
export class UploadsApp {
  private constructor(
    readonly identity: IdentityApp,
    readonly rows: ForumRows,
    readonly clock: ManualClock,
    readonly dataDir: string,
  ) {}

  static async start(clock: ManualClock): Promise<UploadsApp> {
    const dataDir = await mkdtemp(join(tmpdir(), 'afterclass-'));
    const identity = await identityApp({ clock, dataDir });
    return new UploadsApp(identity, new ForumRows(identity.database, clock), clock, dataDir);
  }

  async close(): Promise<void> {
    await this.identity.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  somebody = (...roles: Parameters<typeof aSignedIn>[1][]): Promise<Somebody> => aSignedIn(this.identity, ...roles);

  /** The same person after signing in once more. */
  again = async (who: Somebody): Promise<Somebody> => ({ ...who, cookie: await signedIn(this.identity, who) });

  /** Sends one file. */
  add(who: { cookie: string } | undefined, content: Buffer, name: string): supertest.Test {
    const request = this.identity.http.post('/api/v1/uploads');
    if (who) void request.set('cookie', who.cookie);
    return request.attach('file', content, { filename: name });
  }

  /** Sends one file that is taken. */
  async added(who: { cookie: string }, content: Buffer, name: string): Promise<UploadJson> {
    return (await this.add(who, content, name).expect(201)).body as UploadJson;
  }

  /** Asks for a file, and takes what comes as bytes. */
  get(who: { cookie: string } | undefined, { url }: { url: string }): supertest.Test {
    const request = this.identity.http.get(url).buffer(true).parse(bytesOf);
    return who ? request.set('cookie', who.cookie) : request;
  }

  /** What a post's text shows, as writing it would say. */
  attach(postId: string, editor: { id: string }, ...uploads: { id: string }[]): Promise<void> {
    const ids = uploads.map(({ id }) => id);
    return this.identity.app.get(UnitOfWork).run((tx) => attachUploads(tx, postId, editor.id, ids, this.clock.now()));
  }

  /** How many files there are on the disk: those that are kept, and those that are about to arrive. */
  async files(): Promise<{ kept: number; arriving: number }> {
    const count = async (folder: string) => {
      const path = join(this.dataDir, 'files', folder);
      const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isFile()).length;
    };
    return { kept: await count('kept'), arriving: await count('arriving') };
  }
}

/** Reads an answer as bytes, for `parse`. */
export function bytesOf(response: supertest.Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
}
