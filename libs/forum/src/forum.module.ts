import { Module } from '@nestjs/common';
import { ImportModule } from './import.module.js';
import { RestructureModule } from './restructure.module.js';
import { SignalsModule } from './signals.module.js';
import { UploadsModule } from './uploads.module.js';

/** Spaces, threads and posts. */
@Module({ imports: [ImportModule, RestructureModule, SignalsModule, UploadsModule], exports: [RestructureModule] })
export class ForumModule {}
