import { Module } from '@nestjs/common';
import { AnchorsModule } from './anchors.module.js';
import { ImportModule } from './import.module.js';
import { PeopleModule } from './people.module.js';
import { RestructureModule } from './restructure.module.js';
import { SignalsModule } from './signals.module.js';
import { SpacesModule } from './spaces.module.js';
import { ThreadsModule } from './threads.module.js';
import { UploadsModule } from './uploads.module.js';

/** Spaces, threads and posts. */
@Module({
  imports: [
    AnchorsModule,
    ImportModule,
    PeopleModule,
    RestructureModule,
    SignalsModule,
    SpacesModule,
    ThreadsModule,
    UploadsModule,
  ],
  exports: [RestructureModule, ThreadsModule, UploadsModule],
})
export class ForumModule {}
