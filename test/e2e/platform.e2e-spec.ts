import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, testApp } from '../support/app.js';

describe('the program over HTTP', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
  });
  afterAll(() => server.close());

  it('is alive and ready', async () => {
    await server.http().get('/health/live').expect(200, { status: 'ok' });
    await server
      .http()
      .get('/health/ready')
      .expect(200, { status: 'ok', parts: { database: 'ok' } });
  });

  it('answers an unknown path of the interface with a problem object that carries the id of the request', async () => {
    const response = await server.http().get('/api/v1/nothing-here').expect(404);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.body).toEqual({
      type: 'urn:afterclass:problem:not-found',
      title: 'There is nothing here',
      status: 404,
      code: 'not-found',
      instance: response.headers['x-request-id'],
    });
  });

  it('says which methods a known path answers to', async () => {
    const response = await server.http().delete('/api/v1/mails').expect(405);
    expect(response.headers.allow).toBe('GET, HEAD');
    expect(response.body).toMatchObject({ code: 'method-not-allowed', status: 405 });
  });

  it('takes the id of a request over from a proxy, where it has a sane shape', async () => {
    const given = await server.http().get('/health/live').set('x-request-id', 'proxy-4711-abcdef');
    expect(given.headers['x-request-id']).toBe('proxy-4711-abcdef');
    const insane = await server.http().get('/health/live').set('x-request-id', 'a"b');
    expect(insane.headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('refuses bodies that are no JSON, that are broken, and that are too large', async () => {
    const post = () => server.http().post('/api/v1/session');
    await post().set('content-type', 'application/json').send('{"a":').expect(400);
    await post().set('content-type', 'text/plain').send('hello').expect(415);
    await post().set('content-type', 'application/x-www-form-urlencoded').send('a=b').expect(415);
    await post()
      .set('content-type', 'application/json')
      .send(JSON.stringify({ a: 'x'.repeat(1024 * 1024) }))
      .expect(413);
  });

  it('refuses text that no database takes, and says in which field', async () => {
    const post = (body: object) => server.http().post('/api/v1/session').send(body);
    for (const email of ['a\u0000@example.org', '\ud800@example.org']) {
      const response = await post({ email, password: 'x' }).expect(422);
      expect(response.body).toMatchObject({ code: 'invalid-input', fields: [{ field: 'email' }] });
    }
    await server.http().get('/api/v1/mails/%00').expect(422);
    await server.http().get('/api/v1/mails?cursor=%00').expect(422);
  });

  it('refuses what is nested without end, and what would change every object', async () => {
    const post = (body: string) =>
      server.http().post('/api/v1/session').set('content-type', 'application/json').send(body);
    await post(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).expect(422);
    await post('{"__proto__":{"admin":true}}').expect(400);
  });

  it('answers what is no HTTP with a problem object, and hangs up', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.end('GARBAGE\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('content-type: application/problem+json');
    expect(answer).toContain('"code":"malformed-request"');
  });

  it('refuses an address it cannot read', async () => {
    const response = await server.http().get('/api/v1/mails/%E0%A4%A').expect(400);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.body).toMatchObject({ code: 'malformed-request', instance: response.headers['x-request-id'] });
    expect(response.headers['x-content-type-options']).toBe('nosniff');
  });
});
