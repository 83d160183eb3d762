import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { type ByteRange, FileStore, memberOf, type Viewer } from '#platform';
import { keyOf } from '../infra/file-repository.js';
import { type KeptFile, MaterialReader } from '../infra/material-reader.js';

/** Files of versions, to whoever may read those. */
@Injectable()
export class ShowFile {
  constructor(
    private readonly reader: MaterialReader,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` for what is not there, and for what the viewer may not read */
  async facts(viewer: Viewer, versionId: string): Promise<KeptFile> {
    const file = await this.reader.file(memberOf(viewer), this.clock.now(), versionId);
    if (!file) throw new DomainError('not-found');
    return file;
  }

  /** The bytes of what `facts` has given to this viewer. */
  content({ id }: Pick<KeptFile, 'id'>, range: ByteRange): Promise<Readable> {
    return this.store.read(keyOf(id), range);
  }
}
