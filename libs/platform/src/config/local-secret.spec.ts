import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { localSecret } from './local-secret.js';

describe('the secret of a program nobody configured', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'afterclass-secret-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('is long, stays the same, and is for our user alone', async () => {
    const dataDir = join(directory, 'new');
    const secret = await localSecret(dataDir);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await localSecret(dataDir)).toBe(secret);
    expect((await readFile(join(dataDir, 'secret'), 'utf8')).trim()).toBe(secret);
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it('is not made where a file is in the way, which is said in one sentence', async () => {
    const dataDir = join(directory, 'file');
    await writeFile(dataDir, '');
    await expect(localSecret(dataDir)).rejects.toThrow(
      `${dataDir} is a file where a folder should be: move it away, or set DATA_DIR to another folder.`,
    );
  });
});
