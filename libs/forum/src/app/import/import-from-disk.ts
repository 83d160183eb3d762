import { Injectable } from '@nestjs/common';
import { Clock, uuidv7 } from '#kernel';
import { UnitOfWork } from '#platform';
import {
  type Import,
  type ImportKind,
  ImportRepository,
  type ImportSettings,
  type LeftOut,
} from '../../infra/import/import-repository.js';
import { ImportSpaces } from '../../infra/import/import-spaces.js';
import { importSource } from './import-source.js';
import { RunImport, type RunEnd, type RunOptions } from './run-import.js';

/** What an import came to. */
export interface ImportReport {
  end: RunEnd;
  import: Import;
  leftOut: LeftOut[];
  /** Whether it went on with one that was interrupted. */
  resumed: boolean;
}

/** Imports files that lie on this machine, from its command line, where whoever may type is trusted. */
@Injectable()
export class ImportFromDisk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly spaces: ImportSpaces,
    private readonly runImport: RunImport,
    private readonly clock: Clock,
  ) {}

  /**
   * Imports, or goes on with an import of the same files that was interrupted.
   *
   * @param path a folder with a dump, or a CSV file
   * @param space the slug of the space to import into; a dump without one gets a space of its own
   * @throws DomainError `not-found` where there is no such space
   * @throws BrokenFile where the files are not there
   */
  async run(
    kind: ImportKind,
    path: string,
    { space, settings, ...options }: RunOptions & { space?: string; settings: ImportSettings },
  ): Promise<ImportReport> {
    const { source, fingerprint } = await importSource(kind, path, settings);
    const spaceId = await this.unitOfWork.run((tx) =>
      space === undefined ? this.spaces.ofSource(tx, source) : this.spaces.bySlug(tx, space),
    );
    const interrupted = await this.imports.interrupted(source, fingerprint, spaceId);
    const id = interrupted?.id ?? uuidv7(this.clock.now());
    await this.unitOfWork.run(async (tx) => {
      if (!interrupted) {
        const given = { id, kind, settings, spaceId, requestedBy: null, state: 'waiting', folder: path } as const;
        await this.imports.add(tx, given);
      }
      await this.imports.change(tx, id, { source, fingerprint, cancelRequested: false });
    });
    const end = await this.runImport.run(id, options);
    const report = { import: (await this.imports.find(id))!, leftOut: await this.imports.leftOut(id) };
    return { end, ...report, resumed: interrupted !== undefined };
  }
}
