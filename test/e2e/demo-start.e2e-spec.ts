import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { testDatabase } from '../support/database.js';
import { type RunningServer, startServer } from '../support/server.js';

jest.setTimeout(120_000);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterclass-demo-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const demoLines = (server: RunningServer): string[] =>
  server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('Demo: '));

const addressIn = (line: string): string => /http:\S+/.exec(line)![0];

/** The server says that it is ready before its last lines: waits for those. */
async function said(server: RunningServer): Promise<string[]> {
  while (demoLines(server).length < 4) await new Promise((resolve) => setTimeout(resolve, 25));
  return demoLines(server);
}

describe('a start without a database', () => {
  it('says where to go in one line each, and says the same the next time', async () => {
    const first = await startServer({ env: { DATA_DIR: folder } });
    const lines = await said(first);
    const { port } = first;
    expect(lines).toHaveLength(4);
    for (const line of lines.slice(0, 3)) {
      const answer = await fetch(addressIn(line), { redirect: 'manual' });
      expect([answer.status, answer.headers.get('set-cookie') !== null]).toEqual([303, true]);
    }
    expect(await first.stop()).toBe(0);

    const second = await startServer({ env: { DATA_DIR: folder, PORT: String(port) } });
    expect(await said(second)).toEqual(lines);
    expect(await second.stop()).toBe(0);
  });
});

describe('a start with a database that was named', () => {
  it('plants nothing there and knows no link', async () => {
    const database = await testDatabase();
    const server = await startServer({ databaseUrl: database.url });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query('SELECT (SELECT count(*)::int FROM person) AS people');
    await client.end();
    expect(rows).toEqual([{ people: 0 }]);
    expect((await fetch(`${server.url}/api/v1/demo/${'a'.repeat(43)}`)).status).toBe(404);
    expect(await server.stop()).toBe(0);
    expect(demoLines(server)).toEqual([]);
    await database.drop();
  });
});
