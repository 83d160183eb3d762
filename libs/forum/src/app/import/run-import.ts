import { basename } from 'node:path';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock, type Instant } from '#kernel';
import { UnitOfWork } from '#platform';
import { Outcome } from '../../domain/import/outcome.js';
import { BrokenFile } from '../../infra/import/broken-file.js';
import { findDump, fingerprintOf } from '../../infra/import/dump-files.js';
import { type Import, type ImportFailure, ImportRepository } from '../../infra/import/import-repository.js';
import { SourceLock } from '../../infra/import/source-lock.js';
import { CsvPhases } from './csv-phases.js';
import { DumpPhases } from './dump-phases.js';
import { csvFileIn } from './import-source.js';
import type { Batch, Phase } from './phases.js';

/** How a run ended: `paused` goes on later, `busy` means that somebody else is at it. */
export type RunEnd = 'done' | 'failed' | 'cancelled' | 'paused' | 'busy';

export interface RunOptions {
  /** When to pause at the latest. */
  until?: Instant;
  /** Told of every checkpoint. */
  onProgress?: (at: Import) => void;
}

/**
 * Does the work of an import, or what is left of it: batch by batch, each in one transaction together with how far it
 * has come. Killed at any moment, it goes on after the last batch; run twice, it changes nothing.
 */
@Injectable()
export class RunImport implements OnModuleDestroy {
  private readonly logger = new Logger('import');
  private stopping = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly lock: SourceLock,
    private readonly dumpPhases: DumpPhases,
    private readonly csvPhases: CsvPhases,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    this.stopping = true;
  }

  /** @param id of an import that waits, runs or was interrupted */
  async run(id: string, options: RunOptions = {}): Promise<RunEnd> {
    const found = await this.imports.find(id);
    if (!found?.source) return 'busy';
    return (await this.lock.hold(found.source, () => this.runAlone(id, options))) ?? 'busy';
  }

  private async runAlone(id: string, options: RunOptions): Promise<RunEnd> {
    const found = await this.begin(id);
    if (!found) return 'busy';
    try {
      const end = await this.readAll(found, options);
      if (end === 'cancelled') return await this.end(id, 'cancelled', null);
      return end === 'paused' ? end : await this.end(id, end ? 'failed' : 'done', end);
    } catch (thrown) {
      const failure = thrown instanceof BrokenFile ? brokenIn('', thrown) : INTERNAL;
      if (failure === INTERNAL) this.logger.error(thrown);
      return this.end(id, 'failed', failure);
    }
  }

  private begin(id: string): Promise<Import | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.imports.lock(tx, id);
      // Somebody else may have ended it between the first look and the lock of the source.
      if (!found || found.state === 'done' || found.state === 'uploading') return undefined;
      if (!found.cancelRequested)
        await this.imports.change(tx, id, { state: 'running', failure: null, finishedAt: null });
      return found;
    });
  }

  /** Reads every file to its end or to where it is broken; gives the first failure, if there was one. */
  private async readAll(at: Import, options: RunOptions): Promise<ImportFailure | 'paused' | 'cancelled' | null> {
    let failure: ImportFailure | null = null;
    let begun = at.phase === null;
    for await (const phase of this.phases(at)) {
      begun ||= phase.name === at.phase;
      if (!begun) continue;
      try {
        const stopped = await this.read(at.id, phase, options);
        if (stopped) return stopped;
      } catch (thrown) {
        if (!(thrown instanceof BrokenFile)) throw thrown;
        // What comes before the broken place is good: the other readings take it too.
        failure ??= brokenIn(phase.file, thrown);
      }
    }
    return failure;
  }

  private async *phases(at: Import): AsyncGenerator<Phase> {
    const target = { importId: at.id, source: at.source!, spaceId: at.spaceId! };
    if (at.kind === 'csv') {
      const path = await csvFileIn(at.folder);
      if ((await fingerprintOf([path])) !== at.fingerprint) throw new BrokenFile('changed', null, null, basename(path));
      yield* this.csvPhases.of(path, at.settings, target, at.phase);
    } else {
      const dump = await findDump(at.folder, at.settings.site);
      const same = (await fingerprintOf(Object.values(dump.paths))) === at.fingerprint;
      if (!same) throw new BrokenFile('changed', null, null, basename(dump.paths.Posts!));
      yield* this.dumpPhases.of(dump, target);
    }
  }

  private async read(id: string, phase: Phase, options: RunOptions): Promise<'paused' | 'cancelled' | undefined> {
    const start = await this.startOf(id, phase);
    for await (const batch of phase.batches(start)) {
      const now = await this.store(id, phase, batch);
      if (!now) return 'cancelled';
      options.onProgress?.(now);
      if (this.stopping || (options.until !== undefined && this.clock.now() >= options.until)) return 'paused';
    }
    return undefined;
  }

  /** How many rows of the phase are done. A phase that has no rows at all is also one that was come to. */
  private startOf(id: string, phase: Phase): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const at = (await this.imports.lock(tx, id))!;
      if (at.phase === phase.name) return at.position;
      await this.imports.checkpoint(tx, at, phase.name, 0, new Outcome());
      return 0;
    });
  }

  /** Stores a batch; undefined where the import was cancelled. */
  private store(id: string, phase: Phase, batch: Batch): Promise<Import | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const at = await this.imports.lock(tx, id);
      if (!at || at.cancelRequested) return undefined;
      const outcome = new Outcome();
      await batch.store(tx, outcome);
      const counts = await this.imports.checkpoint(tx, at, phase.name, batch.position, outcome);
      return { ...at, phase: phase.name, position: batch.position, counts };
    });
  }

  private async end(
    id: string,
    state: 'done' | 'failed' | 'cancelled',
    failure: ImportFailure | null,
  ): Promise<RunEnd> {
    await this.unitOfWork.run((tx) =>
      this.imports.change(tx, id, { state, failure, cancelRequested: false, finishedAt: this.clock.now() }),
    );
    return state;
  }
}

const INTERNAL: ImportFailure = { reason: 'internal', file: null, line: null, column: null, subject: null };

const brokenIn = (file: string, { breakage, line, column, subject }: BrokenFile): ImportFailure => ({
  reason: breakage,
  file: file || null,
  line,
  column,
  subject,
});
