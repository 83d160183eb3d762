import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type TestApp, testApp } from '../support/app.js';

describe('the description of the interface', () => {
  let server: TestApp;
  let document: OpenAPIObject;
  beforeAll(async () => {
    server = await testApp();
    document = (await server.http().get('/api/v1/openapi.json').expect(200)).body as OpenAPIObject;
  });
  afterAll(() => server.close());

  it('is OpenAPI 3.1', () => expect(document.openapi).toBe('3.1.0'));

  it('says of every operation who may call it and that problems are problem objects', () => {
    const operations = Object.values(document.paths).flatMap(
      (path) => Object.values(path) as Record<string, unknown>[],
    );
    for (const operation of operations) {
      expect(operation).toMatchObject({
        operationId: expect.any(String),
        security: expect.any(Array),
        responses: { default: { $ref: '#/components/responses/Problem' } },
      });
    }
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    expect(document.paths['/api/v1/mails']?.get?.security).toEqual([{ cookie: [] }, { bearer: ['admin'] }]);
  });

  it('refers to nothing that it does not hold', () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)];
    const held = document.components as Record<string, Record<string, unknown>>;
    for (const [, kind, name] of names) expect(held[kind!]).toHaveProperty(name!);
  });

  it('is a page for people too, which needs no script and nothing from elsewhere', async () => {
    const { text, headers } = await server.http().get('/api/docs').expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('<code>/api/v1/mails</code>');
    expect(text).not.toMatch(/<script|src=|https?:\/\//);
    const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy']!)![1]!;
    expect(text).toContain(`<style nonce="${nonce}">`);
  });
});
