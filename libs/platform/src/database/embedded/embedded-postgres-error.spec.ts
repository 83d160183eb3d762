import { describe, expect, it } from '@jest/globals';
import {
  EmbeddedPostgresError,
  explainFileError,
  explainOutput,
  saysFolderIsTaken,
  saysPortIsTaken,
} from './embedded-postgres-error.js';

const failed = (code: string) => Object.assign(new Error(`${code}: operation failed`), { code });

describe('a failed file operation', () => {
  it.each([
    ['ENOSPC', /full/],
    ['EDQUOT', /quota/],
    ['EROFS', /read-only/],
    ['EACCES', /may not be written/],
    ['ENOTDIR', /is a file/],
  ])('is told in one sentence: %s', (code, words) => {
    const told = explainFileError(failed(code), '/srv/data');
    expect(told).toBeInstanceOf(EmbeddedPostgresError);
    expect((told as Error).message).toMatch(words);
    expect((told as Error).message).toContain('/srv/data');
    expect((told as Error).message.split('\n')).toHaveLength(1);
  });

  it('comes back as it was when nobody foresaw it', () => {
    const error = failed('EIO');
    expect(explainFileError(error, '/srv/data')).toBe(error);
  });
});

describe('what PostgreSQL wrote before it gave up', () => {
  const told = (output: string) => explainOutput(output, '/srv/data', '/srv/postgres.log').message;

  it('names the full disk', () => {
    expect(told('FATAL:  could not write lock file "postmaster.pid": No space left on device')).toMatch(/is full/);
  });

  it('names the wrong owner', () => {
    expect(told('FATAL:  data directory "/srv/data" has wrong ownership')).toMatch(/belongs to another user/);
  });

  it('is repeated where we know no better, the last complaint only', () => {
    const output =
      '2026 UTC [1] LOG:  starting\n2026 UTC [1] FATAL:  first.\n2026 UTC [1] PANIC:  could not locate a valid checkpoint record.\n';
    expect(told(output)).toBe(
      'The embedded PostgreSQL could not start in /srv/data: could not locate a valid checkpoint record (all of it in /srv/postgres.log).',
    );
  });

  it('may be nothing at all', () => {
    expect(told('')).toContain('it stopped without a word');
  });

  it('tells a taken port and a taken folder, which another try may cure', () => {
    expect(saysPortIsTaken('LOG:  could not bind IPv4 address "127.0.0.1": Address already in use')).toBe(true);
    expect(saysFolderIsTaken('FATAL:  lock file "postmaster.pid" already exists')).toBe(true);
    expect(saysPortIsTaken('FATAL:  anything else')).toBe(false);
    expect(saysFolderIsTaken('FATAL:  anything else')).toBe(false);
  });
});
