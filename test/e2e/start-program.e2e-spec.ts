import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload, type SourceMapping } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { type RunningServer, startServer } from '../support/server.js';

jest.setTimeout(120_000);

const root = join(import.meta.dirname, '../..');

/** Writes a line for each package of node_modules that something is loaded from. */
const WATCH = `
  import { registerHooks } from 'node:module';
  const seen = new Set();
  registerHooks({
    load(url, context, next) {
      const [, name] = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url) ?? [];
      if (name && !seen.has(name)) process.stderr.write('loaded ' + name + '\\n');
      seen.add(name);
      return next(url, context);
    },
  });`;

let folder: string;
let database: TestDatabase;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterclass-program-'));
  database = await testDatabase();
  server = await startServer({ databaseUrl: database.url, env: { DATA_DIR: folder } });
});

afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** What a start says that meets something nobody foresaw, after all of the program was loaded. */
async function unforeseen(): Promise<string> {
  const dataDir = join(folder, 'broken');
  await mkdir(join(dataDir, 'secret'), { recursive: true });
  const watch = `data:text/javascript,${encodeURIComponent(WATCH)}`;
  const command = ['--enable-source-maps', '--import', watch, join(root, 'dist/server.js')];
  const { PATH } = process.env;
  return spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { PATH, DATA_DIR: dataDir, PORT: String(await freePort()) },
  }).stderr;
}

describe('the program in one file', () => {
  it('describes the interface that the sources describe', async () => {
    const answer = await fetch(`${server.url}/api/v1/openapi.json`);
    const committed = await readFile(join(root, 'docs/openapi.json'), 'utf8');
    expect(await answer.json()).toEqual(JSON.parse(committed));
  });

  it('names the sources in a stack trace', async () => {
    const said = await unforeseen();
    const line =
      (await readFile(join(root, 'libs/platform/src/config/local-secret.ts'), 'utf8'))
        .split('\n')
        .findIndex((text) => text.includes('await writeFile(file')) + 1;
    expect(said).toContain('Afterclass could not start: Error: EISDIR');
    expect(said).toContain(`localSecret (${root}/libs/platform/src/config/local-secret.ts:${line}:`);
    expect(said).toContain(`${root}/apps/server/src/main.ts:`);
  });

  it('takes no line of a dependency for one of the sources', async () => {
    const [program, map] = await Promise.all(
      ['server.js', 'server.js.map'].map((file) => readFile(join(root, 'dist', file), 'utf8')),
    );
    const lines = program!.split('\n');
    const sources = new SourceMap(JSON.parse(map!) as SourceMapPayload);
    const sourceOf = (text: string) => {
      const line = lines.findIndex((each) => each.includes(text));
      return (sources.findEntry(line, lines[line]!.indexOf(text)) as Partial<SourceMapping>).originalSource;
    };
    expect(sourceOf('PostgresQueryRunner = class')).toBeUndefined();
    expect(sourceOf('AppModule = class AppModule')).toBe('../apps/server/src/app.module.ts');
  });

  it('loads from node_modules what must stay there, and no second copy of anything', async () => {
    const loaded = [...(await unforeseen()).matchAll(/^loaded (.+)$/gm)].map(([, name]) => name!);
    expect(loaded).toEqual(expect.arrayContaining(['sharp', 'pino', '@node-rs/argon2']));
    const inTheFile = ['@nestjs/common', 'class-transformer', 'class-validator', 'pg', 'reflect-metadata', 'typeorm'];
    expect(loaded.filter((name) => inTheFile.includes(name))).toEqual([]);
  });
});
