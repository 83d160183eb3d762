import { describe, expect, it } from '@jest/globals';
import { isCrossSite, isSameOrigin } from './origin.js';

describe('an origin', () => {
  it('is ours when scheme, host and port are', () => {
    expect(isSameOrigin('https://afterclass.example.org', 'https://afterclass.example.org')).toBe(true);
    expect(isSameOrigin('https://afterclass.example.org/', 'https://afterclass.example.org:443')).toBe(true);
    expect(isSameOrigin('https://afterclass.example.org', 'http://afterclass.example.org')).toBe(false);
    expect(isSameOrigin('https://afterclass.example.org', 'https://afterclass.example.org:8443')).toBe(false);
    expect(isSameOrigin('https://afterclass.example.org', 'https://example.org')).toBe(false);
    expect(isSameOrigin('https://afterclass.example.org', 'null')).toBe(false);
    expect(isSameOrigin('https://afterclass.example.org', '')).toBe(false);
  });

  it('may be any name of this computer where ours is one, on the same port', () => {
    expect(isSameOrigin('http://localhost:3000', 'http://127.0.0.1:3000')).toBe(true);
    expect(isSameOrigin('http://localhost:3000', 'http://[::1]:3000')).toBe(true);
    expect(isSameOrigin('http://localhost:3000', 'http://localhost:3001')).toBe(false);
    expect(isSameOrigin('https://afterclass.example.org', 'https://localhost')).toBe(false);
    expect(isSameOrigin('http://localhost:3000', 'http://evil.example:3000')).toBe(false);
  });
});

describe('a request', () => {
  const ours = 'https://afterclass.example.org';

  it('that only reads is never of another site', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      expect(isCrossSite(ours, { method, origin: 'https://evil.example', site: 'cross-site' })).toBe(false);
    }
  });

  it('that may change something is of another site as soon as one header says so', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      expect(isCrossSite(ours, { method, origin: ours, site: 'same-origin' })).toBe(false);
      expect(isCrossSite(ours, { method, origin: ours, site: 'cross-site' })).toBe(true);
      expect(isCrossSite(ours, { method, origin: 'https://evil.example', site: 'same-origin' })).toBe(true);
      expect(isCrossSite(ours, { method, origin: undefined, site: 'same-site' })).toBe(true);
      expect(isCrossSite(ours, { method, origin: undefined, site: undefined })).toBe(false);
    }
  });
});
