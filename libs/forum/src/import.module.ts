import { Module } from '@nestjs/common';
import { CsvPhases } from './app/import/csv-phases.js';
import { DumpPhases } from './app/import/dump-phases.js';
import { ImportFromDisk } from './app/import/import-from-disk.js';
import { RunImport } from './app/import/run-import.js';
import { AcceptanceWriter } from './infra/import/acceptance-writer.js';
import { ImportRepository } from './infra/import/import-repository.js';
import { ImportSpaces } from './infra/import/import-spaces.js';
import { ReplyWriter } from './infra/import/reply-writer.js';
import { SourceLock } from './infra/import/source-lock.js';
import { ThreadWriter } from './infra/import/thread-writer.js';

/** What other places wrote comes in. */
@Module({
  providers: [
    AcceptanceWriter,
    CsvPhases,
    DumpPhases,
    ImportFromDisk,
    ImportRepository,
    ImportSpaces,
    ReplyWriter,
    RunImport,
    SourceLock,
    ThreadWriter,
  ],
  exports: [ImportFromDisk],
})
export class ImportModule {}
