import { Module } from '@nestjs/common';
import { AddUpload } from './app/uploads/add-upload.js';
import { CheckedFiles } from './app/uploads/checked-files.js';
import { CollectUploads } from './app/uploads/collect-uploads.js';
import { ShowUpload } from './app/uploads/show-upload.js';
import { UploadsController } from './http/uploads/uploads.controller.js';
import { HeldUploads } from './infra/uploads/held-uploads.js';
import { PictureMaker } from './infra/uploads/picture-maker.js';
import { UploadQueries } from './infra/uploads/upload-queries.js';
import { UploadRepository } from './infra/uploads/upload-repository.js';

/** Pictures and files that belong to posts, or lie beside something of another room. */
@Module({
  controllers: [UploadsController],
  providers: [
    AddUpload,
    CheckedFiles,
    CollectUploads,
    HeldUploads,
    PictureMaker,
    ShowUpload,
    UploadQueries,
    UploadRepository,
  ],
  exports: [AddUpload, CollectUploads, HeldUploads, ShowUpload],
})
export class UploadsModule {}
