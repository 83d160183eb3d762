import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PERSON_MERGED, type PersonMerged } from '#identity';
import { DomainEvents } from '#platform';
import { carryReader } from '../../infra/readers/merged-reader.js';

/**
 * Two accounts were one person: how far the one has read, what it keeps, wants to hear of and has not sent yet, and the
 * spaces it is in, are the other's. What was written stays as it was written, under one name.
 */
@Injectable()
export class FollowMergedReaders implements OnModuleInit {
  constructor(private readonly events: DomainEvents) {}

  onModuleInit(): void {
    this.events.on<PersonMerged['payload']>(PERSON_MERGED, 'forum.readers', ({ payload: { from, to } }, tx) =>
      carryReader(tx, from, to),
    );
  }
}
