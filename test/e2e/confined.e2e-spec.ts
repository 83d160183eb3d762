import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import supertest from 'supertest';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { mailServer, type MailServer } from '../support/mail-server.js';
import { type TraceCollector, traceCollector } from '../support/trace-collector.js';
import { type RunningServer, startServer } from '../support/server.js';

jest.setTimeout(180_000);

const root = join(import.meta.dirname, '../..');

/** The roles of the processes, as docker/compose.yaml gives them. */
async function rolesInCompose(): Promise<Record<string, string>> {
  const compose = await readFile(join(root, 'docker/compose.yaml'), 'utf8');
  const services = [...compose.matchAll(/^ {2}([\w-]+):\n {4}<<: \*program\n(?: {4}.*\n| {6}.*\n)*/gm)];
  const roles = services.map(([text, name]) => [name!, /AFTERCLASS_ROLES: '?([\w,]+)/.exec(text)?.[1] ?? ''] as const);
  return Object.fromEntries(roles);
}

/** The processes of the compose file, each of which may write to the data folder alone. */
describe('the processes of an installation that may write nowhere else', () => {
  let data: string;
  let database: TestDatabase;
  let post: MailServer;
  let collector: TraceCollector;
  let env: Record<string, string>;
  let nodeOptions: string[];
  const servers: Record<string, RunningServer> = {};

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'afterclass-confined-'));
    database = await testDatabase();
    post = await mailServer();
    collector = await traceCollector();
    const port = await freePort();
    env = {
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'warn', NODE_COMPILE_CACHE: '' },
      ...{ PUBLIC_URL: `http://localhost:${port}`, DATA_DIR: data, SMTP_URL: post.url, MAIL_FROM: 'house@example.org' },
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    };
    const writable = [`--allow-fs-write=${data}`];
    nodeOptions = ['--permission', '--allow-fs-read=*', ...writable, '--allow-addons', '--allow-worker'];
    const ports: Record<string, string> = { 'web-1': String(port) };
    for (const [name, roles] of Object.entries(await rolesInCompose())) {
      const own = { AFTERCLASS_ROLES: roles, ...(ports[name] && { PORT: ports[name] }) };
      servers[name] = await startServer({ databaseUrl: database.url, env: { ...env, ...own }, nodeOptions });
    }
  });
  afterAll(async () => {
    for (const server of Object.values(servers)) await server.kill();
    await post.close();
    await collector.close();
    await database.drop();
    await rm(data, { recursive: true, force: true });
  });

  it('are two for pages and live sessions, and one for the work behind them, all of them ready', async () => {
    expect(await rolesInCompose()).toEqual({ 'web-1': 'http,realtime', 'web-2': 'http,realtime', jobs: 'jobs' });
    for (const { port } of Object.values(servers)) {
      await supertest(`http://127.0.0.1:${port}`).get('/health/ready').expect(200);
    }
  });

  it('make an administrator, keep files for each other, send mail, and write nowhere else', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...nodeOptions, join(root, 'dist/apps/server/src/admin.js'), 'create-admin', 'ada@example.org'],
      { env: { PATH: process.env['PATH'], APP_SECRET: SECRET, DATABASE_URL: database.url, ...env } },
    );
    const token = /#([\w-]{43})/.exec(stdout)?.[1];
    const [first, second] = ['web-1', 'web-2'].map((name) =>
      supertest.agent(`http://127.0.0.1:${servers[name]!.port}`).set('origin', env['PUBLIC_URL']!),
    );
    const password = 'a long walk by the river';
    const signed = await first!.post('/api/v1/password-reset/confirm').send({ token, password });
    expect(signed.status).toBe(200);
    const cookie = (signed.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;

    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#6f4e37' } })
      .png()
      .toBuffer();
    const upload = await first!
      .post('/api/v1/uploads')
      .set('cookie', cookie)
      .attach('file', picture, 'cup.png')
      .expect(201);
    const { id } = upload.body as { id: string };
    await second!.get(`/api/v1/uploads/${id}`).set('cookie', cookie).expect(200);

    await second!
      .post('/api/v1/invitations')
      .set('cookie', cookie)
      .send({ email: 'bo@example.org', roles: ['member'] })
      .expect(201);
    await post.to('bo@example.org', /./);

    const status = await second!.get('/api/v1/administration/status').set('cookie', cookie).expect(200);
    const { processes } = status.body as { processes: { roles: string[]; alive: boolean }[] };
    expect(processes.filter(({ alive }) => alive).map(({ roles }) => roles.join())).toEqual([
      ...['http,realtime', 'http,realtime', 'jobs'],
    ]);
    for (const server of Object.values(servers)) expect(server.output()).not.toMatch(/ERR_ACCESS_DENIED|EACCES|EROFS/);
  });

  it('end by themselves when asked to, and have told of what they did, from a request to its mail', async () => {
    for (const server of Object.values(servers)) expect(await server.stop()).toBe(0);
    const named = (name: string) => collector.spans.filter((span) => span.name === name);
    const [invited] = named('POST /api/v1/invitations');
    expect(invited?.facts['http.response.status_code']).toBe(201);
    expect(named('mail').map(({ traceId }) => traceId)).toContain(invited?.traceId);
    const statements = collector.spans.filter(({ parentSpanId }) => parentSpanId === invited?.spanId);
    expect(statements.some(({ facts }) => /^INSERT INTO /.test(String(facts['db.query.text'])))).toBe(true);
  });
});

/** What `startServer` gives its servers. */
const SECRET = 'a secret that only the tests know and no one else';
