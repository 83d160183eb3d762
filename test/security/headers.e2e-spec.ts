import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type EveryDoor, everyDoor } from '../support/every-door.js';
import { aForum, type ForumApp } from '../support/forum.js';

jest.setTimeout(180_000);

let forum: ForumApp;
let doors: EveryDoor;
let url: string;

beforeAll(async () => {
  forum = await aForum();
  doors = await everyDoor(forum);
  ({ url } = forum.nodes[0]!);
});
afterAll(() => forum.close());

/** What every response says to a browser; a page and a file of the client have a content policy of their own. */
const ALWAYS: Record<string, RegExp> = {
  'content-security-policy': /^default-src 'none'; (?=.*base-uri 'none')(?=.*frame-ancestors 'none')/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\), microphone=\(\), geolocation=\(\)/,
};

/** What tells a stranger more than they need. */
const NEVER = ['server', 'x-powered-by', 'access-control-allow-origin', 'access-control-allow-credentials'];

/** What verifiers read from pages of their own, and holds nothing that is not public (docs/adr/0026-credentials.md). */
const OPEN_TO_ALL = ['/.well-known/did.json'];

async function faultsOf(address: string, options: RequestInit = {}): Promise<string[]> {
  const response = await fetch(url + address, { redirect: 'manual', ...options });
  await response.arrayBuffer();
  const open = OPEN_TO_ALL.includes(address);
  const name = `${options.method ?? 'GET'} ${address} (${response.status})`;
  const wanted = { ...ALWAYS, ...(open && { 'cross-origin-resource-policy': /^cross-origin$/ }) };
  const unwanted = NEVER.filter((header) => !open || header !== 'access-control-allow-origin');
  return [
    ...Object.entries(wanted)
      .filter(([header, value]) => !value.test(response.headers.get(header) ?? ''))
      .map(([header]) => `${name} without ${header}: ${response.headers.get(header)}`),
    ...unwanted.filter((header) => response.headers.has(header)).map((header) => `${name} with ${header}`),
  ];
}

describe('every response', () => {
  it.each(['of a stranger', 'of who may do everything'])('of the interface to a request %s', async (who) => {
    const shown: Record<string, string> = who === 'of a stranger' ? {} : { cookie: doors.keeper.cookie };
    const faults: string[] = [];
    for (const operation of doors.operations) {
      const { method } = operation;
      const broken = { headers: { ...shown, 'content-type': 'application/json' }, body: '{' };
      const options = method === 'GET' ? { headers: shown } : broken;
      faults.push(...(await faultsOf(doors.addressOf(operation), { method, ...options })));
    }
    expect(faults).toEqual([]);
  });

  it('of what is outside of it: pages, files, refusals, supervisors, verifiers', async () => {
    const web = join(import.meta.dirname, '../../dist/web');
    const files = await readdir(web, { recursive: true, withFileTypes: true }).catch(() => []);
    const some = new Map(
      files
        .filter((file) => file.isFile())
        .map((file) => [/\.\w+$/.exec(file.name)?.[0], join(file.parentPath, file.name)]),
    );
    const page = { headers: { accept: 'text/html' } };
    const addresses: [string, RequestInit?][] = [
      ...[...some.values()].map((path): [string] => [path.slice(web.length)]),
      ...['/', '/sign-in', '/nowhere', '/threads/x', '/verify'].map((path): [string, RequestInit] => [path, page]),
      ...['/health/live', '/health/ready', '/metrics', '/status/x', '/verify/x', '/.well-known/did.json'].map(
        (path): [string] => [path],
      ),
      ...['/api/v1/nowhere', '/api/v1/openapi.json', '/api/v1/threads/%E0%A4%A', '/%00', '/..%2f..%2fetc/passwd'].map(
        (path): [string] => [path],
      ),
      ['/api/v1/session', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }],
      ['/api/v1/session', { method: 'PATCH' }],
      ['/api/v1/session', { method: 'POST', headers: { origin: 'https://evil.example' }, body: '{}' }],
      ['/api/v1/session', { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' }],
    ];
    expect(addresses.length).toBeGreaterThan(20);
    const faults: string[] = [];
    for (const [address, options] of addresses) faults.push(...(await faultsOf(address, options)));
    expect(faults).toEqual([]);
  });

  it('of the transport of sockets, also where it refuses', async () => {
    const faults = [
      ...(await faultsOf('/socket.io/?EIO=4&transport=polling')),
      ...(await faultsOf('/socket.io/?EIO=4&transport=polling&sid=nobody')),
      ...(await faultsOf('/socket.io/?EIO=3&transport=carrier-pigeon')),
      ...(await faultsOf('/socket.io/?EIO=4&transport=polling', { headers: { origin: 'https://evil.example' } })),
      ...(await faultsOf('/socket.io/socket.io.js')),
    ];
    expect(faults).toEqual([]);
  });
});
