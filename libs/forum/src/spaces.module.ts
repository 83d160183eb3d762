import { Module } from '@nestjs/common';
import { ChangeSpace } from './app/spaces/change-space.js';
import { KeepClassSpaces } from './app/spaces/keep-class-spaces.js';
import { KeepMembers } from './app/spaces/keep-members.js';
import { ReadSpaces } from './app/spaces/read-spaces.js';
import { SpacesController } from './http/spaces/spaces.controller.js';
import { ClassSpaceStore } from './infra/spaces/class-space-store.js';
import { SpaceQueries } from './infra/spaces/space-queries.js';
import { SpaceStatistics } from './infra/spaces/space-statistics.js';
import { SpaceStore } from './infra/spaces/space-store.js';

/** Spaces, and who is in them. */
@Module({
  controllers: [SpacesController],
  providers: [
    ChangeSpace,
    ClassSpaceStore,
    KeepClassSpaces,
    KeepMembers,
    ReadSpaces,
    SpaceQueries,
    SpaceStatistics,
    SpaceStore,
  ],
  exports: [SpaceQueries],
})
export class SpacesModule {}
