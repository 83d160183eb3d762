import { Module } from '@nestjs/common';
import { ChangeSpace } from './app/spaces/change-space.js';
import { KeepMembers } from './app/spaces/keep-members.js';
import { ReadSpaces } from './app/spaces/read-spaces.js';
import { SpacesController } from './http/spaces/spaces.controller.js';
import { SpaceQueries } from './infra/spaces/space-queries.js';
import { SpaceStore } from './infra/spaces/space-store.js';

/** Spaces, and who is in them. */
@Module({
  controllers: [SpacesController],
  providers: [ChangeSpace, KeepMembers, ReadSpaces, SpaceQueries, SpaceStore],
  exports: [SpaceQueries],
})
export class SpacesModule {}
