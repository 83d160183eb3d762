import { Module } from '@nestjs/common';
import { CoursesModule } from '#courses';
import { ArrangeMaterials } from './app/arrange-materials.js';
import { Contents } from './app/contents.js';
import { KeepFile } from './app/keep-file.js';
import { ManageMaterials } from './app/manage-materials.js';
import { MarkUse } from './app/mark-use.js';
import { ReadLibrary } from './app/read-library.js';
import { ReadMaterials } from './app/read-materials.js';
import { ReceiveFiles } from './app/receive-files.js';
import { ShowFile } from './app/show-file.js';
import { ArrangementController } from './http/arrangement.controller.js';
import { LibraryController } from './http/library.controller.js';
import { MaterialsController } from './http/materials.controller.js';
import { MaterialUploadsController } from './http/uploads.controller.js';
import { UseController } from './http/use.controller.js';
import { ArrangementReader } from './infra/arrangement-reader.js';
import { ArrangementRepository } from './infra/arrangement-repository.js';
import { FileRepository } from './infra/file-repository.js';
import { LibraryReader } from './infra/library-reader.js';
import { MaterialReader } from './infra/material-reader.js';
import { MaterialRepository } from './infra/material-repository.js';
import { TusUploads } from './infra/tus-uploads.js';
import { UseRepository } from './infra/use-repository.js';

const STORES = [
  ArrangementReader,
  ArrangementRepository,
  FileRepository,
  LibraryReader,
  MaterialReader,
  MaterialRepository,
  TusUploads,
  UseRepository,
];
const USE_CASES = [
  ArrangeMaterials,
  Contents,
  KeepFile,
  ManageMaterials,
  MarkUse,
  ReadLibrary,
  ReadMaterials,
  ReceiveFiles,
  ShowFile,
];

/** What is handed out in classes, and the free library. */
@Module({
  imports: [CoursesModule],
  controllers: [
    ArrangementController,
    LibraryController,
    MaterialsController,
    MaterialUploadsController,
    UseController,
  ],
  providers: [...STORES, ...USE_CASES],
  exports: [ShowFile],
})
export class MaterialsModule {}
