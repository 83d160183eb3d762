import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { isNativeError } from 'node:util/types';
import { Injectable } from '@nestjs/common';
import { fieldProblem, MATERIAL_EXTENSIONS, MATERIAL_LIMITS } from '#contracts';
import { DomainError, wrongField } from '#kernel';
import {
  BOOKS_AND_VIDEOS,
  DOCUMENTS,
  fileName,
  FileStore,
  inspectFile,
  type Kind,
  kindOf,
  MEDIA_TYPES,
  memberOf,
  PICTURES,
  type Tx,
  type Viewer,
} from '#platform';
import { type ArrivingFile, FileRepository, keyOf } from '../infra/file-repository.js';
import { TusUploads } from '../infra/tus-uploads.js';

const KINDS: readonly Kind[] = [...PICTURES, ...DOCUMENTS, ...BOOKS_AND_VIDEOS];
const TEXTS: readonly string[] = ['.txt', '.md', '.markdown', '.csv', '.text'];

/** Makes files of materials out of uploads that are whole. */
@Injectable()
export class KeepFile {
  constructor(
    private readonly files: FileRepository,
    private readonly uploads: TusUploads,
    private readonly store: FileStore,
  ) {}

  /**
   * Looks at an upload, and puts it to its place. Whatever ends this early, it can be done again.
   *
   * @param extensions of what is taken; the kinds are told by them
   * @returns the id of the file
   * @throws DomainError `invalid-input` where it is not the viewer's, not whole or used already;
   *   `unsupported-media-type`, `payload-too-large`; `unavailable` (no room on the disk)
   */
  async prepare(
    viewer: Viewer,
    uploadId: string,
    extensions: readonly string[] = MATERIAL_EXTENSIONS,
  ): Promise<string> {
    const file = await this.files.find(memberOf(viewer).id, uploadId);
    if (!file || file.state === 'kept') throw wrongField('uploadId', 'unknown');
    const path = this.uploads.pathOf(file.id);
    if (file.state === 'arriving') await this.check(file, path, extensions);
    await this.move(file, path);
    return file.id;
  }

  /** Says that the file is part of a version from now on. @throws DomainError `invalid-input` where it is one already */
  async take(tx: Tx, viewer: Viewer, fileId: string): Promise<void> {
    if (!(await this.files.take(tx, memberOf(viewer).id, fileId))) throw wrongField('uploadId', 'unknown');
  }

  private async check(file: ArrivingFile, path: string, extensions: readonly string[]): Promise<void> {
    const there = await stat(path).catch(() => undefined);
    if (there?.size !== file.bytes) throw wrongField('uploadId', 'upload-unfinished');
    // All of a text is looked at, and nobody hands out one of that length.
    const isText = TEXTS.some((extension) => file.name.toLowerCase().endsWith(extension));
    if (isText && file.bytes > MATERIAL_LIMITS.textBytes) throw tooLarge(MATERIAL_LIMITS.textBytes);
    const kinds = KINDS.filter(
      (kind) => extensions.includes(kind) || extensions.includes(kind === 'jpeg' ? 'jpg' : kind),
    );
    const kind = kindOf(file.name, await inspectFile(path), kinds, extensions);
    const facts = { name: fileName(file.name, kind), type: MEDIA_TYPES[kind], sha256: await checksum(path) };
    await this.files.setChecked(file.id, facts);
  }

  /** The upload may lie where it is kept already: the program may have ended right after it had put it there. */
  private async move({ id, state }: ArrivingFile, path: string): Promise<void> {
    try {
      await this.store.keep(keyOf(id), path);
    } catch (error) {
      if (state === 'arriving' || !isMissing(error)) throw error;
    }
    await rm(path, { force: true });
  }
}

/** Whether there is no such file. Stores wrap what the system said. */
function isMissing(thrown: unknown): boolean {
  for (let error = thrown; isNativeError(error); error = error.cause) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
  }
  return false;
}

async function checksum(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest();
}

const tooLarge = (most: number): DomainError =>
  new DomainError('payload-too-large', undefined, [
    fieldProblem('uploadId', 'file-too-large', { max: most / 1_000_000 }),
  ]);
