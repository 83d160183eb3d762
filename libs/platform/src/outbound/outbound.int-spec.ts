import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '../config/configuration.js';
import { Outbound, OutboundFailure, type Resolver } from './outbound.js';

let server: Server;
let port: number;
let requests: string[];
let answer: { status: number; headers?: Record<string, string>; body?: string };

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
beforeEach(() => {
  requests = [];
  answer = { status: 200, body: 'Thank you' };
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

/** A resolver that answers with the next of these addresses each time, and with the last one from then on. */
function resolving(...answers: string[][]): Resolver & { asked: string[] } {
  const asked: string[] = [];
  const lookup = ((hostname, options, found) => {
    const addresses = (answers[Math.min(asked.length, answers.length - 1)] ?? []).map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    asked.push(hostname);
    if (options.all) found(null, addresses);
    else found(null, addresses[0]!.address, addresses[0]!.family);
  }) as LookupFunction;
  return { lookup, asked };
}

const outbound = (resolver: Resolver, more: NodeJS.ProcessEnv = {}) =>
  new Outbound(readConfiguration({ NODE_ENV: 'test', ...more }), resolver);

const post = (to: Outbound, url: string) => to.post({ url, headers: {}, body: '{}' });

const refusal = async (sent: Promise<unknown>) => {
  const error = await sent.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OutboundFailure);
  return (error as OutboundFailure).reason;
};

describe('a name', () => {
  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['100.64.0.1'],
    ['::1'],
    ['fd00:ec2::254'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::7f00:1'],
  ])('that leads to %s is refused once it is resolved, and nothing is sent', async (address) => {
    const resolver = resolving([address]);
    expect(await refusal(post(outbound(resolver), `http://hooks.example.org:${port}/`))).toBe('refused-address');
    expect(resolver.asked).toEqual(['hooks.example.org']);
    expect(requests).toEqual([]);
  });

  it('with one address of the open internet and one of this machine is refused as a whole', async () => {
    const resolver = resolving(['93.184.216.34', '127.0.0.1']);
    expect(await refusal(post(outbound(resolver), `http://hooks.example.org:${port}/`))).toBe('refused-address');
    expect(requests).toEqual([]);
  });

  it('that leads elsewhere a moment later leads nowhere: the addresses that were looked at are those that are used', async () => {
    // Whoever looked the name up to check it, and again to connect, would be here with the second answer.
    const resolver = resolving(['192.0.2.1', '127.0.0.1'], ['127.0.0.1']);
    const asking = outbound(resolver);
    expect(await refusal(post(asking, `http://rebind.example.org:${port}/`))).toBe('refused-address');
    expect(resolver.asked).toEqual(['rebind.example.org']);
    const named = resolving(['127.0.0.1'], ['192.0.2.1']);
    await post(outbound(named, { PRIVATE_HOSTS: 'rebind.example.org' }), `http://rebind.example.org:${port}/once`);
    expect([named.asked, requests]).toEqual([['rebind.example.org'], ['/once']]);
  });

  it('that the operator named may lead to a machine of their own', async () => {
    const named = outbound(resolving(['127.0.0.1']), { PRIVATE_HOSTS: 'hooks.intranet.example' });
    expect(await post(named, `http://hooks.intranet.example:${port}/in`)).toMatchObject({
      status: 200,
      text: 'Thank you',
    });
    expect(requests).toEqual(['/in']);
    expect(await refusal(post(named, `http://other.intranet.example:${port}/in`))).toBe('refused-address');
  });
});

describe('an address', () => {
  const plain = outbound(resolving(['127.0.0.1']));

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://169.254.169.254/latest/meta-data/',
    'https://user:password@example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'gopher://example.org/',
    'example.org',
    '',
  ])('such as %s is refused as it is written', async (url) => {
    expect(plain.mayBeSentTo(url)).toBe(false);
    expect(await refusal(post(plain, url))).toBe('refused-address');
  });

  it('without TLS is refused in production, but for the hosts that the operator named', () => {
    const production = outbound(resolving(), {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://localhost/afterclass',
      PUBLIC_URL: 'https://afterclass.example.org',
      APP_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
      PRIVATE_HOSTS: '127.0.0.1:8080',
    });
    expect(production.mayBeSentTo('http://hooks.example.org/')).toBe(false);
    expect(production.mayBeSentTo('https://hooks.example.org/')).toBe(true);
    expect(production.mayBeSentTo('http://127.0.0.1:8080/')).toBe(true);
    expect(production.mayBeSentTo('http://127.0.0.1:8081/')).toBe(false);
  });
});

describe('an answer', () => {
  const own = () => outbound(resolving(['127.0.0.1']), { PRIVATE_HOSTS: '127.0.0.1' });

  it('that leads elsewhere is the answer, and nobody goes there', async () => {
    answer = { status: 307, headers: { location: `http://127.0.0.1:${port}/elsewhere` } };
    expect(await post(own(), `http://127.0.0.1:${port}/here`)).toMatchObject({ status: 307 });
    expect(requests).toEqual(['/here']);
  });

  it('is read for a kilobyte, however long it is', async () => {
    answer = { status: 500, headers: { 'retry-after': '120' }, body: 'x'.repeat(5_000_000) };
    const { status, text, retryAfter } = await post(own(), `http://127.0.0.1:${port}/`);
    expect([status, text, retryAfter]).toEqual([500, 'x'.repeat(1_024), 120]);
  });
});
