import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GuestAccess } from '#identity';
import { ManualClock } from '#kernel';
import type { Topic } from '#lean-coffee/core';
import { UnitOfWork } from '#platform';
import { aForum, type ForumApp, type PostJson, type Somebody, type ThreadJson } from './forum.js';
import { settled } from './identity-app.js';
import { LiveClient } from './live/live-client.js';
import { bodyOf, DRAFT, type MeetupJson } from './meetups.js';

/** What a thread's page is told of meetups. */
export interface ProposalsJson {
  open: boolean;
  items: { id: string; state: string; mayWithdraw: boolean; meetup: { id: string; title: string; startsAt: string } }[];
  meetups: { id: string }[];
}

/** The questions of a meetup. */
export interface QuestionsJson {
  items: {
    id: string;
    state: string;
    mayWithdraw: boolean;
    thread: { id: string; title: string; meTooCount: number };
  }[];
}

/** A post that came back from a meetup. */
export type NotesJson = PostJson & { remark: boolean; html: string };

/** A forum whose questions go to meetups: a trainer who hosts, and a space of all members. */
export interface BridgeApp {
  forum: ForumApp;
  clock: ManualClock;
  host: Somebody;
  moderator: Somebody;
  members: string;
  app(node?: number): NestFastifyApplication;
  /** A meetup of the host, in March 2026 unless said otherwise. */
  aMeetup(changes?: object): Promise<MeetupJson>;
  /** A question in the space of all members. */
  aQuestion(changes?: object): Promise<ThreadJson>;
  propose(who: Somebody, threadId: string, meetupId?: string): Promise<ProposalsJson>;
  proposals(who: Somebody, threadId: string): Promise<ProposalsJson>;
  questions(who: Somebody, meetupId: string): Promise<QuestionsJson>;
  /** Somebody at the board of a meetup, over a socket to one of the programs. */
  enters(who: Somebody, meetupId: string, node?: number): Promise<LiveClient>;
  /** A guest of the meetup at its board. */
  guest(meetupId: string, name: string): Promise<LiveClient>;
  /** Waits until the topic of a thread is on a board. */
  topicOf(board: LiveClient, threadId: string): Promise<Topic>;
  /** From gathering to the topic on the table. */
  discuss(board: LiveClient, topicId: string): Promise<void>;
  /** Ends the session, and waits until all that follows is done. */
  end(board: LiveClient, meetupId: string): Promise<void>;
  /** What came back to a thread. */
  notes(threadId: string): Promise<NotesJson[]>;
  /** The thread with the minutes of a meetup, if there is one. */
  minutes(meetupId: string): Promise<ThreadJson | undefined>;
  /** Waits for what was told and what is done later because of it. */
  done(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the programs; close them in `afterAll`. */
export async function aBridge({ count = 1 } = {}): Promise<BridgeApp> {
  const clock = new ManualClock(Date.UTC(2026, 2, 2, 9));
  const forum = await aForum({ clock, count });
  const host = await forum.aMember('Hedda Host', 'trainer');
  const moderator = await forum.aMember('Mo Derator', 'moderator');
  const members = await forum.aSpace(host, 'members');
  const open: LiveClient[] = [];
  const enter = async (client: LiveClient, meetupId: string) => {
    open.push(client);
    await client.join(meetupId);
    return client;
  };
  const url = (node = 0) => forum.nodes[node]!.url;
  const bridge: BridgeApp = {
    forum,
    clock,
    host,
    moderator,
    members,
    app: (node = 0) => forum.nodes[node]!.app,
    aMeetup: async (changes = {}) =>
      bodyOf<MeetupJson>(
        await forum
          .as(host)
          .post('/meetups', { ...DRAFT, ...changes })
          .expect(201),
      ),
    aQuestion: (changes = {}) => forum.ask(host, members, changes as Record<string, unknown>),
    propose: async (who, threadId, meetupId) =>
      bodyOf<ProposalsJson>(
        await forum
          .as(who)
          .post(`/threads/${threadId}/proposals`, meetupId ? { meetupId } : {})
          .expect(200),
      ),
    proposals: async (who, threadId) =>
      bodyOf<ProposalsJson>(await forum.as(who).get(`/threads/${threadId}/proposals`).expect(200)),
    questions: async (who, meetupId) =>
      bodyOf<QuestionsJson>(await forum.as(who).get(`/meetups/${meetupId}/proposals`).expect(200)),
    enters: async (who, meetupId, node) =>
      enter(await LiveClient.connect(url(node), null, { headers: { cookie: who.cookie } }), meetupId),
    async guest(meetupId, displayName) {
      const app = bridge.app();
      const guest = await app.get(UnitOfWork).run((tx) => app.get(GuestAccess).admit(tx, { meetupId, displayName }));
      return enter(await LiveClient.connect(url(), { token: guest.token }), meetupId);
    },
    async topicOf(board, threadId) {
      const found = () => Object.values(board.state!.topics).find(({ origin }) => origin?.ref === threadId);
      await board.until(() => found() !== undefined, 'the topic');
      return found()!;
    },
    async discuss(board, topicId) {
      const steps = [
        () => ['open-voting', {}] as const,
        () => ['close-voting', {}] as const,
        () => ['start-topic', { topicId }] as const,
      ];
      for (const step of steps) {
        const [type, payload] = step();
        await board.has(await board.give(type, { ...payload, expected: board.step }));
      }
    },
    async end(board) {
      await board.give('end-session');
      await bridge.done();
    },
    async notes(threadId) {
      const { items } = await forum.read(host, threadId, '?sort=time');
      return (items as NotesJson[]).filter(({ remark }) => remark);
    },
    async minutes(meetupId) {
      const path = `/meetups/${meetupId}/minutes-space`;
      const { threadId } = bodyOf<{ threadId: string | null }>(await forum.as(host).get(path).expect(200));
      return threadId === null ? undefined : forum.read(host, threadId);
    },
    async done() {
      await settled(forum.nodes[0]!);
      for (let attempt = 0; attempt < 1200; attempt++) {
        const [row] = await forum.database.query<{ left: number }>(
          `SELECT count(*)::int AS left FROM pgboss.job
            WHERE name LIKE 'bridge.%' AND name <> 'bridge.roll-over' AND state NOT IN ('completed', 'failed')`,
        );
        if (row?.left === 0) return settled(forum.nodes[0]!);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error('The jobs were not done.');
    },
    async close() {
      for (const client of open) client.close();
      await forum.close();
    },
  };
  return bridge;
}
