import { Module } from '@nestjs/common';
import { ImportModule } from './import.module.js';
import { RestructureModule } from './restructure.module.js';
import { SignalsModule } from './signals.module.js';

/** Spaces, threads and posts. */
@Module({ imports: [ImportModule, RestructureModule, SignalsModule], exports: [RestructureModule] })
export class ForumModule {}
