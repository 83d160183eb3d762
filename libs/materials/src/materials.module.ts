import { Module } from '@nestjs/common';
import { CoursesModule } from '#courses';
import { IdentityModule } from '#identity';
import { ArrangeMaterials } from './app/arrange-materials.js';
import { CollectFiles } from './app/collect-files.js';
import { Contents } from './app/contents.js';
import { FollowClasses } from './app/follow-classes.js';
import { FollowMergedUsers } from './app/follow-merges.js';
import { KeepFile } from './app/keep-file.js';
import { MailPrework } from './app/mail-prework.js';
import { ManageMaterials } from './app/manage-materials.js';
import { MarkUse } from './app/mark-use.js';
import { PackArchive } from './app/pack-archive.js';
import { PreworkLetters } from './app/prework-letters.js';
import { ReadLibrary } from './app/read-library.js';
import { ReadMaterials } from './app/read-materials.js';
import { ReceiveFiles } from './app/receive-files.js';
import { ShowFile } from './app/show-file.js';
import { ReadText } from './app/text/read-text.js';
import { ArchiveController } from './http/archive.controller.js';
import { ArrangementController } from './http/arrangement.controller.js';
import { LibraryController } from './http/library.controller.js';
import { MaterialsController } from './http/materials.controller.js';
import { PreworkController } from './http/prework.controller.js';
import { MaterialUploadsController } from './http/uploads.controller.js';
import { UseController } from './http/use.controller.js';
import { ArchiveReader } from './infra/archive-reader.js';
import { ArrangementReader } from './infra/arrangement-reader.js';
import { ArrangementRepository } from './infra/arrangement-repository.js';
import { FileRepository } from './infra/file-repository.js';
import { LibraryReader } from './infra/library-reader.js';
import { MaterialReader } from './infra/material-reader.js';
import { MaterialRepository } from './infra/material-repository.js';
import { PreworkRepository } from './infra/prework-repository.js';
import { PdfReader } from './infra/text/pdf-reader.js';
import { TextStore } from './infra/text/text-store.js';
import { TusUploads } from './infra/tus-uploads.js';
import { UseRepository } from './infra/use-repository.js';

const STORES = [
  ArchiveReader,
  ArrangementReader,
  ArrangementRepository,
  FileRepository,
  LibraryReader,
  MaterialReader,
  MaterialRepository,
  PreworkRepository,
  PdfReader,
  TextStore,
  TusUploads,
  UseRepository,
];
const USE_CASES = [
  ArrangeMaterials,
  CollectFiles,
  Contents,
  FollowClasses,
  FollowMergedUsers,
  KeepFile,
  MailPrework,
  ManageMaterials,
  MarkUse,
  PackArchive,
  PreworkLetters,
  ReadLibrary,
  ReadMaterials,
  ReadText,
  ReceiveFiles,
  ShowFile,
];

/** What is handed out in classes, and the free library. */
@Module({
  imports: [CoursesModule, IdentityModule],
  controllers: [
    PreworkController,
    ArchiveController,
    ArrangementController,
    LibraryController,
    MaterialsController,
    MaterialUploadsController,
    UseController,
  ],
  providers: [...STORES, ...USE_CASES],
  exports: [ReadLibrary, ShowFile],
})
export class MaterialsModule {}
