import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Configuration, ObjectStorage } from '../config/configuration.js';
import { FileStore, type Shelf } from './file-store.js';

/** The store that the settings name: an S3 bucket, or a folder beside the data. */
export async function fileStore({ dataDir, objectStorage }: Configuration): Promise<FileStore> {
  const folder = resolve(dataDir, 'files');
  const shelf = objectStorage ? await bucketShelf(objectStorage) : diskShelf(join(folder, 'kept'));
  return new FileStore(shelf, join(folder, 'arriving'));
}

/** What is the same on any disk: how long a file is, and what there is below a folder. */
const lookingInto = (disk: Disk): Pick<Shelf, 'sizeOf' | 'keysIn'> => ({
  sizeOf: async (key) => ((await disk.exists(key)) ? (await disk.getMetaData(key)).contentLength : undefined),
  async *keysIn(folder) {
    for (let page: string | undefined; ;) {
      const { objects, paginationToken } = await disk.listAll(folder, { recursive: true, paginationToken: page });
      for (const object of objects) if (object.isFile) yield object.key;
      if (!paginationToken) return;
      page = paginationToken;
    }
  },
});

/** Bytes that are read of a file at once: each time costs as much as the bytes do, and memory holds a few. */
const CHUNK = 256 * 1024;

function diskShelf(location: string): Shelf {
  const disk = new Disk(new FSDriver({ location, visibility: 'private' }));
  return {
    // flydrive copies; a name that is given in one step, after the bytes are on the disk, is never that of half a file.
    put: async (key, path) => {
      const target = join(location, key);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await synced(path);
      await rename(path, target);
      await synced(dirname(target));
    },
    // Opened before anything is answered: what is missing is an error and no half response.
    read: async (key, { start, end }) => {
      const content = createReadStream(join(location, key), { start, end, highWaterMark: CHUNK });
      await once(content, 'open');
      return content;
    },
    remove: (key) => disk.delete(key),
    ...lookingInto(disk),
  };
}

/** Waits until a file, or the names in a folder, have reached the disk. */
async function synced(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The client is only loaded where a bucket is configured: it is larger than the rest of the program. */
async function bucketShelf({ bucket, region, endpoint, credentials }: ObjectStorage): Promise<Shelf> {
  const { GetObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  const { S3Driver } = await import('flydrive/drivers/s3');
  const client = new S3Client({
    region,
    ...(credentials && { credentials }),
    // Elsewhere than at Amazon the bucket is no part of the host's name, and checksums in trailers are seldom understood.
    ...(endpoint && { endpoint, forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' as const }),
  });
  const disk = new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }));
  return {
    put: (key, path) => disk.copyFromFs(path, key),
    // flydrive reads whole files alone.
    read: async (key, { start, end }) => {
      const command = new GetObjectCommand({ Bucket: bucket, Key: key, Range: `bytes=${start}-${end}` });
      const { Body: body } = await client.send(command);
      if (!(body instanceof Readable)) throw new Error(`The bucket gave nothing for ${key}.`);
      return body;
    },
    remove: (key) => disk.delete(key),
    ...lookingInto(disk),
  };
}
