import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SystemClock } from '#kernel';
import { apiDocument, HttpAdapter, prepareHttp, readConfiguration } from '#platform';
import openapiTS, { astToString } from 'openapi-typescript';
import { AppModule } from './app.module.js';
import { projectRoot } from './project-root.js';

/** The program's interface in words. Nothing is connected, started or even constructed for it. */
async function describe(): Promise<string> {
  const configuration = readConfiguration({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
  const clock = new SystemClock();
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ configuration, clock }),
    new HttpAdapter(configuration, clock),
    { preview: true, logger: false, abortOnError: false },
  );
  prepareHttp(app);
  return `${JSON.stringify(apiDocument(app), null, 2)}\n`;
}

/** The types the web client calls the interface by. */
async function typesOf(document: string): Promise<string> {
  const ast = await openapiTS(document);
  return `// Written by the build from docs/openapi.json. Changes belong into the controllers.\n${astToString(ast)}`;
}

const document = await describe();
const files = [
  { path: 'docs/openapi.json', content: document },
  { path: 'apps/web/src/api/schema.d.ts', content: await typesOf(document) },
].map(({ path, content }) => ({ path, file: join(projectRoot(), path), content }));

if (process.argv.includes('--write')) {
  for (const { file, content } of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
} else if (process.argv.includes('--check')) {
  for (const { path, file, content } of files) {
    const committed = existsSync(file) ? await readFile(file, 'utf8') : '';
    if (committed === content) continue;
    process.exitCode = 1;
    process.stderr.write(`${path} is not what the controllers say, ${firstDifference(committed, content)}\n`);
  }
  if (process.exitCode) process.stderr.write('Write it anew with `npm run openapi` and look at the difference.\n');
} else {
  process.stdout.write(document);
}

function firstDifference(committed: string, wanted: string): string {
  const [old, now] = [committed.split('\n'), wanted.split('\n')];
  const line = now.findIndex((text, index) => text !== old[index]);
  const at = line === -1 ? now.length : line;
  return `first in line ${at + 1}:\n  - ${old[at] ?? '(nothing)'}\n  + ${now[at] ?? '(nothing)'}`;
}
