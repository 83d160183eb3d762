import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CsvPhases } from './app/import/csv-phases.js';
import { DumpPhases } from './app/import/dump-phases.js';
import { ImportFromDisk } from './app/import/import-from-disk.js';
import { ImportJobs } from './app/import/import-jobs.js';
import { ManageImports } from './app/import/manage-imports.js';
import { RunImport } from './app/import/run-import.js';
import { ImportsController } from './http/import/imports.controller.js';
import { acceptParts } from './http/import/part-parser.js';
import { AcceptanceWriter } from './infra/import/acceptance-writer.js';
import { ImportRepository } from './infra/import/import-repository.js';
import { ImportSpaces } from './infra/import/import-spaces.js';
import { ReplyWriter } from './infra/import/reply-writer.js';
import { SourceLock } from './infra/import/source-lock.js';
import { ThreadWriter } from './infra/import/thread-writer.js';
import { Uploads } from './infra/import/uploads.js';

/** What other places wrote comes in. */
@Module({
  controllers: [ImportsController],
  providers: [
    AcceptanceWriter,
    CsvPhases,
    DumpPhases,
    ImportFromDisk,
    ImportJobs,
    ImportRepository,
    ImportSpaces,
    ManageImports,
    ReplyWriter,
    RunImport,
    SourceLock,
    ThreadWriter,
    Uploads,
  ],
  exports: [ImportFromDisk],
})
export class ImportModule implements OnModuleInit {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onModuleInit(): void {
    // A program for the command line has no adapter.
    const adapter = this.adapterHost.httpAdapter;
    if (adapter) acceptParts(adapter.getInstance<FastifyInstance>());
  }
}
