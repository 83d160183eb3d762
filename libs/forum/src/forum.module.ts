import { Module } from '@nestjs/common';
import { ImportModule } from './import.module.js';
import { SignalsModule } from './signals.module.js';

/** Spaces, threads and posts. */
@Module({ imports: [ImportModule, SignalsModule] })
export class ForumModule {}
