import { statfs } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const MB = 1024 * 1024;
/** A new cluster takes 40 MB and its first write-ahead segments 32; the rest is room to begin with. */
const FOR_A_NEW_CLUSTER = 256 * MB;
/** Recovery writes before anybody could delete anything. */
const FOR_A_KNOWN_CLUSTER = 64 * MB;

/**
 * Refuses to start where the next writes would fail: a PostgreSQL that meets a full disk stops in the middle.
 *
 * @param folder exists already
 */
export async function ensureRoom(folder: string, isNew: boolean): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const sentence = tooLittleRoom(folder, bavail * bsize, isNew);
  if (sentence) throw new EmbeddedPostgresError(sentence);
}

/** @param available in bytes */
export function tooLittleRoom(folder: string, available: number, isNew: boolean): string | undefined {
  const needed = isNew ? FOR_A_NEW_CLUSTER : FOR_A_KNOWN_CLUSTER;
  if (available >= needed) return undefined;
  const inMegabytes = (bytes: number) => Math.floor(bytes / MB);
  return `The disk that holds ${folder} is full: ${inMegabytes(available)} MB are free and at least ${inMegabytes(needed)} MB are needed.`;
}
