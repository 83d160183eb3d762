import { randomUUID } from 'node:crypto';
import type { Audience, Role, SpaceRole } from '#contracts';
import type { Clock } from '#kernel';
import { Database } from '#platform';
import { aMember, type IdentityApp, identityApp, signedIn, type TestMember } from './identity-app.js';
import { bodyOf, type Requests } from './meetups.js';
import { testDatabase } from './database.js';
import supertest from 'supertest';

/** Somebody with a browser. */
export type Somebody = TestMember & { cookie: string };

/** The parts of a post's JSON that tests look at. */
export interface PostJson {
  id: string;
  threadId: string;
  parentId: string | null;
  number: number;
  depth: number;
  author: { id: string; name: string; handle: string | null } | null;
  anonymous: boolean;
  mine: boolean;
  html: string | null;
  edits: number;
  accepted: boolean;
  deleted: boolean;
  descendantCount: number;
  moreReplies: string | null;
  can: Record<'edit' | 'delete' | 'vote' | 'accept' | 'endorse' | 'flag', boolean>;
}

/** A page of a thread. */
export interface ThreadJson {
  thread: {
    id: string;
    slug: string;
    title: string;
    author: PostJson['author'];
    anonymous: boolean;
    tags: string[];
    replyCount: number;
    answerCount: number;
    lastNumber: number;
    lastRead: number;
    canReply: boolean;
    canEdit: boolean;
    canModerate: boolean;
    acceptedPostId: string | null;
  };
  opening: PostJson;
  items: PostJson[];
  nextCursor: string | null;
  previousCursor: string | null;
}

/** A page of a list of threads. */
export interface ListJson {
  items: (ThreadJson['thread'] & { space: { id: string }; excerpt: string })[];
  nextCursor: string | null;
}

/** One program, or several on one database, with a forum that is used over HTTP. */
export interface ForumApp {
  nodes: IdentityApp[];
  database: Database;
  /** A new member with those roles, signed in. */
  aMember(name?: string, ...roles: Role[]): Promise<Somebody>;
  /** Requests of somebody, or of nobody, to one of the programs. */
  as(who?: { cookie: string }, node?: number): Requests;
  /** A space that `by` opens; in a cohort they moderate it, and `people` are let in. */
  aSpace(by: Somebody, audience: Audience, ...people: Somebody[]): Promise<string>;
  letIn(by: Somebody, spaceId: string, who: Somebody, role?: SpaceRole): Promise<void>;
  ask(who: Somebody, spaceId: string, changes?: Record<string, unknown>): Promise<ThreadJson>;
  /** An answer, or a reply to the post `parentId`. */
  reply(who: Somebody, threadId: string, changes?: Record<string, unknown>): Promise<PostJson>;
  read(who: Somebody | undefined, threadId: string, query?: string): Promise<ThreadJson>;
  close(): Promise<void>;
}

/** Starts the programs; close them in `afterAll`. */
export async function aForum({
  clock,
  count = 1,
  smtpUrl,
  privateHosts,
}: { clock?: Clock; count?: number; smtpUrl?: string; privateHosts?: string } = {}): Promise<ForumApp> {
  const database = await testDatabase();
  const nodes = await Promise.all(
    Array.from({ length: count }, () => identityApp({ clock, database, smtpUrl, privateHosts })),
  );
  const [first] = nodes as [IdentityApp];
  const forum: ForumApp = {
    nodes,
    database: first.app.get(Database),
    async aMember(name, ...roles) {
      const member = await aMember(first, { displayName: name, roles });
      return { ...member, cookie: await signedIn(first, member) };
    },
    as(who, node = 0) {
      const sent = (request: supertest.Test) => (who ? request.set('cookie', who.cookie) : request);
      const http = supertest(nodes[node]!.url);
      const at = (path: string) => `/api/v1${path}`;
      return {
        get: (path) => sent(http.get(at(path))),
        post: (path, body) => sent(http.post(at(path))).send(body),
        put: (path, body) => sent(http.put(at(path))).send(body),
        patch: (path, body) => sent(http.patch(at(path))).send(body),
        delete: (path) => sent(http.delete(at(path))),
      };
    },
    async aSpace(by, audience, ...people) {
      const body = { name: `Space ${randomUUID()}`, audience };
      const { id } = bodyOf<{ id: string }>(await forum.as(by).post('/spaces', body).expect(201));
      for (const person of people) await forum.letIn(by, id, person);
      return id;
    },
    async letIn(by, spaceId, who, role = 'member') {
      await forum.as(by).post(`/spaces/${spaceId}/members`, { personId: who.id, role }).expect(204);
    },
    async ask(who, spaceId, changes = {}) {
      const body = { spaceId, kind: 'question', title: 'How do you refine?', body: 'We never finish.', ...changes };
      return bodyOf<ThreadJson>(await forum.as(who).post('/threads', body).expect(201));
    },
    async reply(who, threadId, changes = {}) {
      const body = { clientId: randomUUID(), body: 'Little and often.', ...changes };
      return bodyOf<PostJson>(await forum.as(who).post(`/threads/${threadId}/posts`, body).expect(201));
    },
    async read(who, threadId, query = '') {
      return bodyOf<ThreadJson>(await forum.as(who).get(`/threads/${threadId}${query}`).expect(200));
    },
    async close() {
      await Promise.all(nodes.map((node) => node.close()));
      await database.drop();
    },
  };
  return forum;
}
