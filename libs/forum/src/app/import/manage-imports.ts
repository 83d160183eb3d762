import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7, wrongField } from '#kernel';
import { administrationAct, holds, Jobs, memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { BrokenFile } from '../../infra/import/broken-file.js';
import {
  type Import,
  type ImportKind,
  ImportRepository,
  type ImportSettings,
  type LeftOut,
} from '../../infra/import/import-repository.js';
import { ImportSpaces } from '../../infra/import/import-spaces.js';
import { type UploadedFile, Uploads } from '../../infra/import/uploads.js';
import { IMPORT_JOB } from './import-jobs.js';
import { importSource } from './import-source.js';

/** Imports whose files an administrator sends, part by part, and which a job then reads. */
@Injectable()
export class ManageImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly spaces: ImportSpaces,
    private readonly uploads: Uploads,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Opens an import that waits for its files. A CSV file needs a space; a dump without one gets a space of its own. */
  async open(
    viewer: Viewer,
    { kind, spaceId, settings }: { kind: ImportKind; spaceId?: string; settings: ImportSettings },
  ): Promise<Import> {
    ensureAdmin(viewer);
    if (kind === 'csv' && spaceId === undefined) throw wrongField('spaceId', 'empty');
    const id = uuidv7(this.clock.now());
    const folder = this.uploads.folderOf(id);
    const requestedBy = memberOf(viewer).id;
    await this.unitOfWork.run(async (tx) => {
      const space = spaceId === undefined ? null : await this.spaces.byId(tx, spaceId);
      await this.imports.add(tx, { id, kind, settings, spaceId: space, requestedBy, state: 'uploading', folder });
      note(tx, viewer, 'import.opened', { importId: id, kind });
    });
    return this.find(viewer, id);
  }

  /**
   * Takes the next part of a file.
   *
   * @param offset where the part begins: as many bytes as are here already
   * @throws DomainError `conflict` where another part is wanted, or the import has begun
   */
  async upload(
    viewer: Viewer,
    id: string,
    name: string,
    offset: number,
    part: AsyncIterable<Buffer>,
  ): Promise<UploadedFile> {
    ensureAdmin(viewer);
    const { state } = await this.find(viewer, id);
    if (state !== 'uploading') throw new DomainError('conflict', 'The import has begun.');
    const file = await this.uploads.append(id, name, offset, part);
    // One entry for each file, not for each of its parts.
    if (offset === 0) await this.unitOfWork.run(async (tx) => note(tx, viewer, 'import.file-added', { importId: id }));
    return file;
  }

  /** Looks at the files and lets a job begin. */
  async start(viewer: Viewer, id: string): Promise<Import> {
    ensureAdmin(viewer);
    const found = await this.find(viewer, id);
    if (found.state !== 'uploading') throw new DomainError('conflict', 'The import has begun.');
    const { source, fingerprint } = await importSource(found.kind, found.folder, found.settings).catch(refused);
    await this.unitOfWork.run(async (tx) => {
      const now = await this.imports.lock(tx, id);
      if (now?.state !== 'uploading') throw new DomainError('conflict', 'The import has begun.');
      const spaceId = now.spaceId ?? (await this.spaces.ofSource(tx, source));
      await this.imports.change(tx, id, { source, fingerprint, spaceId, state: 'waiting' });
      await this.jobs.send(tx, IMPORT_JOB, { importId: id }, { singletonKey: id });
      note(tx, viewer, 'import.started', { importId: id });
    });
    return this.find(viewer, id);
  }

  /** Ends an import after the batch it is at; what came in stays. */
  async cancel(viewer: Viewer, id: string): Promise<Import> {
    ensureAdmin(viewer);
    await this.unitOfWork.run(async (tx) => {
      const found = await this.imports.lock(tx, id);
      if (!found) throw new DomainError('not-found');
      if (found.state === 'running') await this.imports.change(tx, id, { cancelRequested: true });
      else if (found.state === 'uploading' || found.state === 'waiting') {
        await this.imports.change(tx, id, { state: 'cancelled', finishedAt: this.clock.now() });
      } else if (found.state !== 'cancelled') throw new DomainError('conflict', 'The import is over.');
      note(tx, viewer, 'import.cancelled', { importId: id });
    });
    return this.find(viewer, id);
  }

  async find(viewer: Viewer, id: string): Promise<Import> {
    ensureAdmin(viewer);
    const found = await this.imports.find(id);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** What was left out, and the files that are here. */
  async details(viewer: Viewer, id: string): Promise<{ import: Import; leftOut: LeftOut[]; files: UploadedFile[] }> {
    const found = await this.find(viewer, id);
    return { import: found, leftOut: await this.imports.leftOut(id), files: await this.uploads.list(id) };
  }

  /** The newest first, one more than `limit` where there are more. */
  async list(viewer: Viewer, before: { at: number; id: string } | undefined, limit: number): Promise<Import[]> {
    ensureAdmin(viewer);
    return this.imports.newest(before, limit + 1);
  }
}

function note(tx: Tx, viewer: Viewer, action: string, codes: Record<string, string>): void {
  tx.emit(administrationAct({ action, actorId: memberOf(viewer).id, codes }));
}

function ensureAdmin(viewer: Viewer): void {
  if (!holds(viewer, 'admin')) throw new DomainError('forbidden');
}

function refused(thrown: unknown): never {
  if (!(thrown instanceof BrokenFile)) throw thrown;
  if (thrown.breakage === 'missing') throw wrongField('files', 'too-few', { min: 1 });
  throw wrongField('files', thrown.breakage === 'ambiguous' ? 'repeated' : 'invalid');
}
