import { Module } from '@nestjs/common';
import { ReadAnchors } from './app/anchors/read-anchors.js';
import { AnchorsController } from './http/anchors/anchors.controller.js';
import { AnchorQueries } from './infra/anchors/anchor-queries.js';

/** Questions and the pages of materials they were asked at. */
@Module({ controllers: [AnchorsController], providers: [AnchorQueries, ReadAnchors] })
export class AnchorsModule {}
