import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { type FieldProblem, UPLOAD_LIMITS } from '#contracts';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { fileName, FileStore, MEDIA_TYPES, memberOf, UnitOfWork, type Viewer } from '#platform';
import { beyondAllowance } from '../../domain/uploads/allowance.js';
import { keyOf, type NewUpload, UploadRepository } from '../../infra/uploads/upload-repository.js';
import type { KeptUpload } from '../../infra/uploads/upload-queries.js';
import { type CheckedFile, CheckedFiles, tooLarge } from './checked-files.js';

/** A file on its way in. */
export interface IncomingFile {
  /** What the sender calls it. */
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** Takes a file in: what it is is told by its content, and pictures are made anew. It belongs to no post yet. */
@Injectable()
export class AddUpload {
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: UploadRepository,
    private readonly store: FileStore,
    private readonly checked: CheckedFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * @param incoming gives the file once it is wanted: nothing is read from somebody who may not add more
   * @throws DomainError `upload-quota`, `payload-too-large`, `unsupported-media-type`, `invalid-input`, `unavailable`
   *   (no room on the disk) or `rate-limited` (too many under way)
   */
  async run(viewer: Viewer, incoming: () => Promise<IncomingFile>): Promise<KeptUpload> {
    const { id: ownerId } = memberOf(viewer);
    return this.oneOfFew(ownerId, async () => {
      ensureAllowed(beyondAllowance(await this.uploads.usage(ownerId, this.clock.now()), 1));
      const { name, content } = await incoming();
      return this.store.withScratch(async (arrived) => {
        await this.store.receive(arrived, bounded(content));
        return this.store.withScratch(async (made) => {
          const file = await this.checked.check({ name, arrived, made });
          return this.keep(ownerId, name, file);
        });
      });
    });
  }

  private async keep(ownerId: string, name: string, { kind, path, size }: CheckedFile): Promise<KeptUpload> {
    const at = this.clock.now();
    const upload: NewUpload = {
      id: uuidv7(at),
      ownerId,
      name: fileName(name, kind),
      type: MEDIA_TYPES[kind],
      bytes: (await stat(path)).size,
      sha256: await checksum(path),
      size,
      at,
    };
    await this.announce(upload);
    try {
      await this.store.keep(keyOf(upload.id), path);
    } catch (error) {
      await this.unitOfWork.run((tx) => this.uploads.giveUp(tx, upload.id));
      throw error;
    }
    // Only now is it shown: a process that ends before this leaves a row that the nightly round clears with its file.
    const there = await this.unitOfWork.run((tx) => this.uploads.arrived(tx, upload.id));
    if (!there) throw new DomainError('unavailable');
    return {
      ...upload,
      sha256: upload.sha256.toString('hex'),
      width: size?.width ?? null,
      height: size?.height ?? null,
    };
  }

  private async announce(upload: NewUpload): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const usage = await this.uploads.lockUsage(tx, upload.ownerId, upload.at);
      ensureAllowed(beyondAllowance(usage, upload.bytes));
      await this.uploads.announce(tx, upload);
    });
  }

  /** A few files at once are a gallery; more are somebody who wants to fill the disk before anybody counts. */
  private async oneOfFew<T>(ownerId: string, work: () => Promise<T>): Promise<T> {
    const before = this.underWay.get(ownerId) ?? 0;
    if (before >= UPLOAD_LIMITS.atOnce) throw new DomainError('rate-limited');
    this.underWay.set(ownerId, before + 1);
    try {
      return await work();
    } finally {
      const left = this.underWay.get(ownerId)! - 1;
      if (left > 0) this.underWay.set(ownerId, left);
      else this.underWay.delete(ownerId);
    }
  }
}

function ensureAllowed(problem: FieldProblem | undefined): void {
  if (problem) throw new DomainError('upload-quota', undefined, [problem]);
}

async function checksum(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}

/** Ends as soon as there is more than anybody may send. */
async function* bounded(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.byteLength;
    if (bytes > UPLOAD_LIMITS.fileBytes) throw tooLarge(UPLOAD_LIMITS.fileBytes);
    yield chunk;
  }
}
