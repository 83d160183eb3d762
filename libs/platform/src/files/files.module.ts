import { Global, Module } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { fileStore } from './disks.js';
import { FileStore } from './file-store.js';

/** Where files are kept, to whoever has some. */
@Global()
@Module({
  providers: [{ provide: FileStore, inject: [Configuration], useFactory: fileStore }],
  exports: [FileStore],
})
export class FilesModule {}
