import { Module } from '@nestjs/common';

/** Between the forum and the meetups. */
@Module({})
export class BridgeModule {}
