import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { IMPORT_LIMITS } from '#contracts';
import { DomainError } from '#kernel';
import { Configuration } from '#platform';

/** A file of an import, as far as it is here. */
export interface UploadedFile {
  name: string;
  bytes: number;
}

/** The files of imports that are sent to us, in a folder each below the data. */
@Injectable()
export class Uploads {
  constructor(private readonly configuration: Configuration) {}

  folderOf(importId: string): string {
    return resolve(this.configuration.dataDir, 'imports', importId);
  }

  async list(importId: string): Promise<UploadedFile[]> {
    const folder = this.folderOf(importId);
    const names = await readdir(folder).catch(() => [] as string[]);
    return Promise.all(names.sort().map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })));
  }

  /**
   * Puts a part behind what is here of a file, from the wire to the disk. A part that breaks off leaves nothing.
   *
   * @throws DomainError `conflict` where the file is not as long as `offset` says, `payload-too-large`
   */
  async append(importId: string, name: string, offset: number, part: AsyncIterable<Buffer>): Promise<UploadedFile> {
    const files = await this.list(importId);
    const path = join(this.folderOf(importId), name);
    const here = files.find((file) => file.name === name)?.bytes ?? 0;
    if (here !== offset) throw new DomainError('conflict', `The next part of this file begins at ${here}.`);
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    await mkdir(this.folderOf(importId), { recursive: true });
    try {
      const most = Math.min(IMPORT_LIMITS.part, IMPORT_LIMITS.upload - total);
      await pipeline(limited(part, most), createWriteStream(path, { flags: 'a' }));
    } catch (thrown) {
      await truncate(path, here).catch(() => undefined);
      throw thrown;
    }
    return { name, bytes: (await stat(path)).size };
  }

  async remove(importId: string): Promise<void> {
    await rm(this.folderOf(importId), { recursive: true, force: true });
  }
}

async function* limited(part: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of part) {
    bytes += chunk.length;
    if (bytes > most) throw new DomainError('payload-too-large');
    yield chunk;
  }
}
