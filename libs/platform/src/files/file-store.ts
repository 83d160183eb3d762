import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { DomainError, type Instant } from '#kernel';

/** The bytes from `start` to `end`, both of them included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** What a place for files has to be able to do. */
export interface Shelf {
  /** Puts the whole file at `path` under `key`, and takes it away from `path` or not. */
  put(key: string, path: string): Promise<void>;
  read(key: string, range: ByteRange): Promise<Readable>;
  /** Nothing under `key` is no error. */
  remove(key: string): Promise<void>;
  /** In bytes; undefined where nothing lies under `key`. */
  sizeOf(key: string): Promise<number | undefined>;
  /** All keys below a folder. Rejects where there is no such folder. */
  keysIn(folder: string): AsyncGenerator<string>;
}

/** Errors of the system that say: no more room. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);

const WRITE_NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/**
 * Files under keys, on the local disk or in an S3 bucket. Whatever arrives is written to a scratch folder first: under its
 * key a file is either whole or not there.
 */
export class FileStore {
  /**
   * @param scratch a folder on the local disk, on the same volume as the files where those are local
   */
  constructor(
    private readonly shelf: Shelf,
    private readonly scratch: string,
  ) {}

  /** Gives a path of its own in the scratch folder to `work`, and clears whatever is left of it afterwards. */
  async withScratch<T>(work: (path: string) => Promise<T>): Promise<T> {
    await mkdir(this.scratch, { recursive: true, mode: 0o700 });
    const path = join(this.scratch, randomUUID());
    try {
      return await work(path);
    } catch (error) {
      throw explained(error);
    } finally {
      await rm(path, { force: true });
    }
  }

  /**
   * Writes what comes to a scratch path, for this program's user alone.
   *
   * @returns the number of bytes
   */
  async receive(path: string, content: AsyncIterable<Uint8Array>): Promise<number> {
    const file = await open(path, WRITE_NEW, 0o600);
    let bytes = 0;
    try {
      for await (const chunk of content) {
        await file.appendFile(chunk);
        bytes += chunk.byteLength;
      }
    } finally {
      await file.close();
    }
    return bytes;
  }

  /**
   * Puts a finished scratch file under `key`, whole and on the disk before it is there.
   *
   * @throws DomainError `unavailable` when there is no room
   */
  async keep(key: string, path: string): Promise<void> {
    try {
      await this.shelf.put(key, path);
    } catch (error) {
      throw explained(error);
    }
  }

  /** Opens what lies under `key`. Rejects where nothing does. */
  read(key: string, range: ByteRange): Promise<Readable> {
    return this.shelf.read(key, range);
  }

  /** Removes what lies under `key`, if anything does. */
  remove(key: string): Promise<void> {
    return this.shelf.remove(key);
  }

  /** How long what lies under `key` is, in bytes; undefined where nothing does. */
  sizeOf(key: string): Promise<number | undefined> {
    return this.shelf.sizeOf(key);
  }

  /** All keys below a folder; of one that is not there, none. */
  async *keysIn(folder: string): AsyncGenerator<string> {
    try {
      yield* this.shelf.keysIn(folder);
    } catch (error) {
      if (!isNoFolder(error)) throw error;
    }
  }

  /** Clears what a process left in the scratch folder that ended in the middle of something before that moment. */
  async clearScratch(before: Instant): Promise<void> {
    const names = await readdir(this.scratch).catch(() => []);
    for (const name of names) {
      const path = join(this.scratch, name);
      const facts = await stat(path).catch(() => undefined);
      if (facts && facts.mtimeMs < before) await rm(path, { force: true });
    }
  }
}

/** flydrive wraps what the system said. */
function isNoFolder(thrown: unknown): boolean {
  for (let error = thrown; isNativeError(error); error = error.cause)
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
  return false;
}

/** A full disk is nobody's mistake and passes; all else stays what it is. flydrive wraps what the system said. */
function explained(thrown: unknown): unknown {
  for (let error = thrown; isNativeError(error); error = error.cause) {
    if (NO_ROOM.has(String((error as NodeJS.ErrnoException).code)))
      return new DomainError('unavailable', 'There is no room for more files at the moment. Please try again later.');
  }
  return thrown;
}
