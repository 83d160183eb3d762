import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { Role } from '#contracts';
import { Accounts } from '#identity';
import { type Clock, uuidv7 } from '#kernel';
import { Database, readConfiguration, UnitOfWork } from '#platform';
import { createApp } from '../../apps/server/src/create-app.js';
import { type TestDatabase, testDatabase } from './database.js';

// The program starts within each file, on machines that do other things as well.
jest.setTimeout(60_000);

/** The real program on a real port, with a database of its own. */
export interface IdentityApp {
  app: NestFastifyApplication;
  database: Database;
  /** Where it listens. */
  url: string;
  /** The name of the session's cookie here. */
  cookieName: string;
  /** Sends one request, without cookies of earlier ones. */
  http: supertest.Agent;
  close(): Promise<void>;
}

export interface IdentityAppOptions {
  publicUrl?: string;
  trustedProxies?: string;
  smtpUrl?: string;
  /** Where files are kept. */
  dataDir?: string;
  production?: true;
  clock?: Clock;
  /** Environment variables over those of a quiet test server. */
  env?: NodeJS.ProcessEnv;
  /** A database that is there already; otherwise a new one that goes with the app. */
  database?: TestDatabase;
}

/** Starts the program. */
export async function identityApp(options: IdentityAppOptions = {}): Promise<IdentityApp> {
  const database = options.database ?? (await testDatabase());
  const publicUrl = options.publicUrl ?? 'http://localhost:4321';
  const configuration = readConfiguration({
    NODE_ENV: options.production ? 'production' : 'test',
    DATABASE_URL: database.url,
    PUBLIC_URL: publicUrl,
    TRUSTED_PROXIES: options.trustedProxies,
    SMTP_URL: options.smtpUrl,
    DATA_DIR: options.dataDir,
    APP_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    METRICS_TOKEN: 'only-for-tests-only-for-tests-only-for-tests',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    ...options.env,
  });
  const app = await createApp(configuration, { clock: options.clock });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    database: app.get(Database),
    url,
    cookieName: publicUrl.startsWith('https') ? '__Host-afterclass' : `afterclass-${new URL(publicUrl).port || '80'}`,
    http: supertest(url) as unknown as supertest.Agent,
    close: async () => {
      await app.close();
      if (!options.database) await database.drop();
    },
  };
}

export const PASSWORD = 'a long walk by the river';

/** Somebody with an account. */
export interface TestMember {
  id: string;
  email: string;
  password: string;
  displayName: string;
}

let count = 0;

/** Makes a member with a password. */
export async function aMember(
  { app }: IdentityApp,
  given: { email?: string; displayName?: string; roles?: Role[]; withoutPassword?: true } = {},
): Promise<TestMember> {
  count += 1;
  const email = given.email ?? `person${count}@example.org`;
  const displayName = given.displayName ?? `Person ${count}`;
  const password = given.withoutPassword ? undefined : PASSWORD;
  const { roles } = given;
  const member = await app
    .get(UnitOfWork)
    .run((tx) => app.get(Accounts).create(tx, { email, displayName, roles, password }));
  return { id: member.id, email, password: PASSWORD, displayName };
}

/** The `Cookie` header of a browser after a response; undefined where the response gave none. */
export function cookieOf(response: supertest.Response): string | undefined {
  const [first] = (response.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
  return first?.split(';', 1)[0];
}

/** Whom the program takes the sender of these headers for, at a meetup or anywhere; null is nobody. */
export async function personBehind(
  { http }: Pick<IdentityApp, 'http'>,
  headers: Record<string, string>,
  meetupId?: string,
): Promise<Record<string, unknown> | null> {
  const response = await http
    .get(`/api/v1/me${meetupId ? `?meetupId=${meetupId}` : ''}`)
    .set(headers)
    .expect(200);
  return (response.body as { person: Record<string, unknown> | null }).person;
}

/** Signs in with the password and gives the `Cookie` header. */
export async function signedIn(identity: IdentityApp, member: TestMember): Promise<string> {
  const { email, password } = member;
  const response = await identity.http.post('/api/v1/session').send({ email, password }).expect(200);
  return cookieOf(response)!;
}

/** Makes a member with those roles and signs them in. */
export async function aSignedIn(identity: IdentityApp, ...roles: Role[]): Promise<TestMember & { cookie: string }> {
  const member = await aMember(identity, { roles });
  return { ...member, cookie: await signedIn(identity, member) };
}

/** A mail as the database keeps it. */
export interface StoredMail {
  key: string;
  recipient: string;
  locale: string;
  subject: string;
  body_text: string;
}

/** Waits until everything that was asked for has been done; ten seconds in which nothing more is done are a failure. */
export async function settled({ database }: Pick<IdentityApp, 'database'>): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 400; attempt++) {
    const [row] = await database.query<{ waiting: number }>('SELECT count(*)::int AS waiting FROM outbox');
    const waiting = row?.waiting ?? 0;
    if (waiting === 0) return;
    if (waiting < least) [least, attempt] = [waiting, 0];
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The outbox was not emptied.');
}

/** The mails to an address once everything is done, the oldest first. */
export async function mailsTo(identity: Pick<IdentityApp, 'database'>, email: string): Promise<StoredMail[]> {
  await settled(identity);
  return identity.database.query<StoredMail>('SELECT * FROM mail WHERE recipient = $1 ORDER BY id', [email]);
}

/** The secret in the last mail to an address. */
export async function tokenFor(identity: Pick<IdentityApp, 'database'>, email: string): Promise<string> {
  const mail = (await mailsTo(identity, email)).at(-1);
  const token = /\/link\/[a-z-]+#([\w-]{43})/.exec(mail?.body_text ?? '')?.[1];
  if (!token) throw new Error(`There is no mail with a link to ${email}.`);
  return token;
}

/** An id that belongs to nothing. */
export const nobodysId = (clock: Clock): string => uuidv7(clock.now());
