import type { Clock } from '#kernel';
import { Database, Shutdown } from '#platform';
import { openDemo } from '../../apps/server/src/demo/demo.js';
import type { Pace } from '../../apps/server/src/demo/pace.js';
import { type TestApp, testApp } from './app.js';
import { type TestDatabase, testDatabase } from './database.js';
import { cookieOf } from './identity-app.js';
import { LiveClient } from './live/live-client.js';
import type { ArrangementJson, EntryJson } from './materials.js';
import { bodyOf } from './meetups.js';

/** A whole meetup in seconds. */
const QUICK: Pace = {
  settings: { gatheringSeconds: 2, votingSeconds: 2, timeboxSeconds: [2, 1], pollSeconds: 2 },
  thinking: 100,
  breath: 200,
  patience: 300,
  absence: 500,
  interval: 200,
};

/** A database of its own, and as many starts on it as a test wants. */
export class Installation {
  private readonly running: TestApp[] = [];
  private constructor(readonly database: TestDatabase) {}

  static async fresh(): Promise<Installation> {
    return new Installation(await testDatabase());
  }

  /** Starts the program with a demo; gives it and what it says. */
  async start(options: { clock?: Clock; env?: NodeJS.ProcessEnv } = {}): Promise<TestApp & { says: string[] }> {
    const program = await testApp({ ...options, database: this.database });
    this.running.push(program);
    return { ...program, says: await openDemo(program.app, QUICK) };
  }

  /** Ends a program as a signal would. */
  async stop(program: TestApp): Promise<void> {
    await program.app.get(Shutdown).announce();
    await program.close();
    this.running.splice(
      this.running.findIndex(({ url }) => url === program.url),
      1,
    );
  }

  async remove(): Promise<void> {
    for (const program of [...this.running]) await this.stop(program);
    await this.database.drop();
  }
}

/** The path of the one-click link for a role, out of what the start says. */
export const linkFor = (role: string, says: string[]): string =>
  new RegExp(`a ${role}: +http://[^/]+(/\\S+)`).exec(says.join('\n'))?.[1] ?? 'no such link';

export const liveIdIn = (says: string[]): string => /meetups\/(\S+)/.exec(says.join('\n'))?.[1] ?? 'none';

export async function signIn(program: TestApp & { says: string[] }, role: string): Promise<string> {
  const response = await program.http().get(linkFor(role, program.says)).expect(303);
  return cookieOf(response)!;
}

/** A visitor who came in as the trainer and sits at the table; everybody knows. */
export async function asTrainer(program: TestApp & { says: string[] }, liveId: string): Promise<LiveClient> {
  const headers = { cookie: await signIn(program, 'trainer') };
  const trainer = await LiveClient.connect(program.url, null, { headers });
  const { you } = await trainer.join(liveId);
  await trainer.until(() => trainer.sees(you.personId), 'the word that the trainer is there');
  return trainer;
}

export const phaseOf = (client: LiveClient) => client.state?.stage.phase;

export const rows = <Row>(program: TestApp, sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  program.app.get(Database).query<Row>(sql, parameters);

/** Waits until the database gives `sql` at least `count` rows. */
export async function eventually<Row>(program: TestApp, count: number, sql: string, parameters: unknown[] = []) {
  for (let attempt = 0; attempt < 1200; attempt++) {
    const found = await rows<Row>(program, sql, parameters);
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`There were never ${count} rows of: ${sql}`);
}

export const countsOf = (program: TestApp) =>
  rows(
    program,
    `SELECT (SELECT count(*)::int FROM person) AS people, (SELECT count(*)::int FROM meetup) AS meetups,
            (SELECT count(*)::int FROM meetup_registration) AS registrations,
            (SELECT count(*)::int FROM attendance_override) AS overrides, (SELECT count(*)::int FROM space) AS spaces,
            (SELECT count(*)::int FROM post WHERE created_at < (SELECT min(created_at) FROM person)) AS posts,
            (SELECT count(*)::int FROM post_vote) AS votes,
            (SELECT count(*)::int FROM offering) AS classes, (SELECT count(*)::int FROM booking) AS bookings, (SELECT count(*)::int FROM post_flag) AS flags,
            (SELECT count(*)::int FROM enrolment) AS enrolments, (SELECT count(*)::int FROM class_invitation) AS invitations,
            (SELECT count(*)::int FROM class_code_scan) AS scans, (SELECT count(*)::int FROM class_mark) AS marks,
            (SELECT count(*)::int FROM material) AS materials, (SELECT count(*)::int FROM material_file) AS files,
            (SELECT count(*)::int FROM material_version) AS versions, (SELECT count(*)::int FROM material_use) AS uses,
            (SELECT count(*)::int FROM post_anchor) AS anchors`,
  );

/** A thread as lists show it, as far as these tests look. */
export interface Listed {
  title: string;
  space: { slug: string };
  author: { id: string } | null;
  anonymous: boolean;
  createdAt: string;
  unread: number | null;
  answered: boolean;
  endorsed: boolean;
  replyCount: number;
}

/** What somebody who came in by a link is answered. */
export async function got<Answer>(program: TestApp & { says: string[] }, role: string, path: string): Promise<Answer> {
  const cookie = await signIn(program, role);
  return bodyOf(await program.http().get(`/api/v1/${path}`).set('cookie', cookie).expect(200));
}

/** The same for a list. */
export const asked = async <Item>(program: TestApp & { says: string[] }, role: string, path: string): Promise<Item[]> =>
  (await got<{ items: Item[] }>(program, role, path)).items;

/** The class of a course, and its path. */
export async function classOf(program: TestApp, code: string): Promise<{ path: string; endsAt: string }> {
  const sql = `SELECT offering.id, ends_at AS ends FROM offering JOIN course ON course.id = course_id WHERE code = $1`;
  const [found] = await rows<{ id: string; ends: Date }>(program, sql, [code]);
  return { path: `offerings/${found!.id}`, endsAt: found!.ends.toISOString() };
}

/** What the member sees of what a class hands out. */
export const entriesOf = async (program: TestApp & { says: string[] }, path: string): Promise<EntryJson[]> =>
  (await got<ArrangementJson>(program, 'member', `${path}/materials`)).sections.flatMap(({ entries }) => entries);
