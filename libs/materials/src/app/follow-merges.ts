import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PERSON_MERGED, type PersonMerged } from '#identity';
import { DomainEvents } from '#platform';
import { UseRepository } from '../infra/use-repository.js';

/** Two accounts were one person: what the one has opened and done is what the other has. */
@Injectable()
export class FollowMergedUsers implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uses: UseRepository,
  ) {}

  onModuleInit(): void {
    this.events.on<PersonMerged['payload']>(PERSON_MERGED, 'materials.uses', ({ payload: { from, to } }, tx) =>
      this.uses.handOver(tx, from, to),
    );
  }
}
