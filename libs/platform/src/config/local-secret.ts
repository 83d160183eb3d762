import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { explainFileError } from '../database/embedded/embedded-postgres-error.js';

/**
 * A secret for a program nobody configured: made once and kept beside the data, so that links survive a restart.
 *
 * @throws EmbeddedPostgresError with one sentence where the folder cannot be written
 */
export async function localSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret');
  const known = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (known.length >= 32) return known;
  const secret = randomBytes(32).toString('base64url');
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeFile(file, `${secret}\n`, { mode: 0o600 });
  } catch (error) {
    throw explainFileError(error, resolve(dataDir));
  }
  return secret;
}
