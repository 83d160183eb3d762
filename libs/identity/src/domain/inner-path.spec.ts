import { describe, expect, it } from '@jest/globals';
import { innerPath } from './inner-path.js';

const SITE = 'https://afterclass.example.org';

describe('a place to be led to', () => {
  it.each(['/', '/meetups/1/board', '/forum?tag=a&b=%2F#last', '/account/security'])('%s is within', (path) =>
    expect(innerPath(SITE, path)).toBe(path),
  );

  it('may be told with our own host', () => expect(innerPath(SITE, `${SITE}/records`)).toBe('/records'));

  it.each([
    undefined,
    '',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'https://evil.example/',
    'https://afterclass.example.org.evil.example/',
    'https://afterclass.example.org@evil.example/',
    'https://me@afterclass.example.org/records',
    'http://afterclass.example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    '/sign-in',
    '/sign-in?to=/',
    '/api/v1/session/provider',
    `/${'x'.repeat(3_000)}`,
  ])('%s is not', (asked) => expect(innerPath(SITE, asked)).toBe('/'));
});
