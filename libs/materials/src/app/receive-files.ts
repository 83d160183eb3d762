import { Injectable } from '@nestjs/common';
import { fieldProblem, MATERIAL_LIMITS } from '#contracts';
import { mayPlan } from '#courses';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { FileRepository } from '../infra/file-repository.js';
import { TusUploads } from '../infra/tus-uploads.js';

/** Takes files in, in as many parts and connections as it takes. They belong to nothing yet. */
@Injectable()
export class ReceiveFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileRepository,
    private readonly uploads: TusUploads,
    private readonly clock: Clock,
  ) {}

  /**
   * @param name what the sender calls it
   * @param bytes how long it is going to be
   * @throws DomainError `forbidden`, `payload-too-large`, `upload-quota`; `invalid-input`
   */
  async begin(
    viewer: Viewer,
    { name, bytes }: { name: string; bytes: number },
    headers: Record<string, string | undefined>,
  ): Promise<Response> {
    if (!mayPlan(viewer)) throw new DomainError('forbidden');
    const { id: ownerId } = memberOf(viewer);
    ensureSize(bytes);
    const id = await this.unitOfWork.run(async (tx) => {
      const usage = await this.files.lockUsage(tx, ownerId);
      if (usage.arriving >= MATERIAL_LIMITS.arriving) throw new DomainError('rate-limited', TOO_MANY);
      const left = MATERIAL_LIMITS.bytes - usage.bytes;
      if (bytes > left) throw quota(left);
      const now = this.clock.now();
      const file = { id: uuidv7(now), name, bytes };
      await this.files.announce(tx, file, ownerId, now);
      return file.id;
    });
    return this.uploads.answer('POST', id, headers);
  }

  /**
   * Answers for an upload that was begun: how far it has come, the next part, or that it is given up.
   *
   * @throws DomainError `not-found`, also where it is somebody else's, or is not on its way any more
   */
  async goOn(
    viewer: Viewer,
    method: 'HEAD' | 'PATCH' | 'DELETE',
    id: string,
    headers: Record<string, string | undefined>,
    body?: ReadableStream<Uint8Array>,
  ): Promise<Response> {
    const file = await this.files.find(memberOf(viewer).id, id);
    if (file?.state !== 'arriving') throw new DomainError('not-found');
    return this.uploads.answer(method, id, headers, body);
  }
}

const TOO_MANY = 'Finish one of the files that are on their way first, or give it up.';

function ensureSize(bytes: number): void {
  if (bytes === 0) throw new DomainError('invalid-input', undefined, [fieldProblem('file', 'file-empty')]);
  const most = MATERIAL_LIMITS.fileBytes;
  if (bytes <= most) return;
  throw new DomainError('payload-too-large', undefined, [
    fieldProblem('file', 'file-too-large', { max: most / 1_000_000 }),
  ]);
}

const quota = (left: number): DomainError =>
  new DomainError('upload-quota', undefined, [
    fieldProblem('file', 'quota-total', { files: 1, megabytes: Math.max(0, Math.floor(left / 1_000_000)) }),
  ]);
