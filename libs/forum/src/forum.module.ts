import { Module } from '@nestjs/common';

/** Spaces, threads and posts. */
@Module({ imports: [] })
export class ForumModule {}
