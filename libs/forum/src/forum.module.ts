import { Module } from '@nestjs/common';
import { SignalsModule } from './signals.module.js';

/** Spaces, threads and posts. */
@Module({ imports: [SignalsModule] })
export class ForumModule {}
