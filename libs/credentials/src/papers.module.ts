import { Module } from '@nestjs/common';
import { AttendanceModule } from '#attendance';
import { ForumModule } from '#forum';
import { IdentityModule } from '#identity';
import { ChoosePeriod } from './app/papers/choose-period.js';
import { ExportRecords } from './app/papers/export-records.js';
import { HowWanted } from './app/papers/how-wanted.js';
import { PrintPapers } from './app/papers/print-papers.js';
import { PapersController } from './http/papers/papers.controller.js';
import { PapersReader } from './infra/papers/papers-reader.js';
import { Press } from './infra/papers/press.js';

/** What people take along of their records: on paper, and as files. */
@Module({
  imports: [AttendanceModule, ForumModule, IdentityModule],
  controllers: [PapersController],
  providers: [ChoosePeriod, ExportRecords, HowWanted, PapersReader, Press, PrintPapers],
})
export class PapersModule {}
