import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, testApp } from '../support/app.js';

const PAGE = `<!doctype html><script nonce="__CSP_NONCE__"></script><style nonce="__CSP_NONCE__"></style>`;

describe('the web client, as it is served', () => {
  let server: TestApp;
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'afterclass-web-'));
    await mkdir(join(directory, 'assets'));
    await mkdir(join(directory, '.vite'));
    await writeFile(join(directory, 'index.html'), PAGE);
    await writeFile(join(directory, 'assets/app-4f2a.js'), 'console.log(1)');
    await writeFile(join(directory, 'assets/app-4f2a.js.gz'), gzipSync('console.log(1)'));
    await writeFile(join(directory, 'icon.svg'), '<svg/>');
    await writeFile(join(directory, '.vite/manifest.json'), '{}');
    server = await testApp({ webDirectory: directory });
  });
  afterAll(async () => {
    await server.close();
    await rm(directory, { recursive: true });
  });
  const page = (path: string) => server.http().get(path).set('accept', 'text/html,*/*');

  it.each(['/', '/meetups/1', '/index.html', '/records?year=2026'])(
    'answers %s with the page, never kept',
    async (path) => {
      const response = await page(path).expect(200);
      expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(response.headers['cache-control']).toBe('no-store');
      expect(response.text).toContain('<!doctype html>');
    },
  );

  it('lets nothing run but scripts of ours, by a nonce that is fresh for every response', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/']) {
      const { headers, text } = await page(path);
      const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy']!)![1]!;
      nonces.add(nonce);
      expect(text).toBe(PAGE.replaceAll('__CSP_NONCE__', nonce));
      expect(headers['content-security-policy']!.split('; ')).toEqual([
        "default-src 'none'",
        `script-src 'self' 'nonce-${nonce}'`,
        `style-src 'self' 'nonce-${nonce}'`,
        `connect-src 'self' ${server.url.replace('http', 'ws')}`,
        "img-src 'self' data: blob:",
        "media-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]);
    }
    expect(nonces.size).toBe(2);
  });

  it('keeps files whose name changes with their content for ever, and asks again for the others', async () => {
    const script = await server.http().get('/assets/app-4f2a.js').expect(200);
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.headers['content-type']).toMatch(/javascript/);
    const icon = await server.http().get('/icon.svg').expect(200);
    expect(icon.headers['cache-control']).toBe('no-cache');
    const etag = icon.headers['etag']!;
    await server.http().get('/icon.svg').set('if-none-match', etag).expect(304);
  });

  it('sends what was compressed by the build to who understands it', async () => {
    const asked = server.http().get('/assets/app-4f2a.js').set('accept-encoding', 'gzip');
    const { headers, text } = await asked.expect(200);
    expect(headers['content-encoding']).toBe('gzip');
    expect(text).toBe('console.log(1)');
    const plain = await server.http().get('/assets/app-4f2a.js').set('accept-encoding', 'identity').expect(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  it.each([
    '/.vite/manifest.json',
    '/assets/../../package.json',
    '/assets/gone.js',
    '/api/v1/gone',
    '/api',
    '/socket.io',
  ])('has no page at %s', async (path) => {
    const response = await server
      .http()
      .get(path)
      .set('accept', '*/*')
      .expect((found) => {
        if (found.status !== 404 && found.status !== 400) throw new Error(`got ${found.status}`);
      });
    expect(response.text).not.toContain('doctype');
  });

  it('gives pages to browsers alone: a program that asks for JSON learns that there is nothing', async () => {
    await server.http().get('/meetups/1').set('accept', 'application/json').expect(404);
    await page('/api/v1/gone')
      .expect(404)
      .expect('content-type', /problem\+json/);
    await server.http().post('/meetups/1').set('accept', 'text/html').expect(404);
  });

  it.each(['/', '/icon.svg', '/health/live', '/api/v1/gone', '/api/docs'])(
    'protects %s by the usual headers',
    async (path) => {
      const { headers } = await page(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-request-id': expect.any(String),
      });
      expect(headers['strict-transport-security']).toBeUndefined();
    },
  );
});

describe('a server that is reached by https', () => {
  it('asks browsers never to come by anything else', async () => {
    const server = await testApp({ env: { PUBLIC_URL: 'https://afterclass.example' } });
    const { headers } = await server.http().get('/health/live');
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    await server.close();
  });
});
