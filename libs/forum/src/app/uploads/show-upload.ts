import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { type ByteRange, FileStore, type Viewer } from '#platform';
import { type KeptUpload, UploadQueries } from '../../infra/uploads/upload-queries.js';
import { keyOf } from '../../infra/uploads/upload-repository.js';

/** Shows files to those who may read the post they belong to. */
@Injectable()
export class ShowUpload {
  constructor(
    private readonly queries: UploadQueries,
    private readonly store: FileStore,
  ) {}

  /** @throws DomainError `not-found` for what is not there, and for what the viewer may not see */
  async facts(viewer: Viewer, id: string): Promise<KeptUpload> {
    const found = await this.queries.find(viewer, id);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** The bytes of what `facts` has given to this viewer. */
  content({ id }: KeptUpload, range: ByteRange): Promise<Readable> {
    return this.store.read(keyOf(id), range);
  }
}
