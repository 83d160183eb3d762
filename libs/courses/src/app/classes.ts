import { Injectable } from '@nestjs/common';
import type { Tx, Viewer } from '#platform';
import type { Offering } from '../domain/offering.js';
import { OfferingRepository } from '../infra/offering-repository.js';
import { lockRun } from './refusals.js';

/** Classes, for the rooms that keep something of their own in them. */
@Injectable()
export class Classes {
  constructor(private readonly offerings: OfferingRepository) {}

  /**
   * The class, held until the transaction ends, for who runs it.
   *
   * @throws DomainError `not-found`, also where others run it
   */
  lockRun(tx: Tx, viewer: Viewer, offeringId: string): Promise<Offering> {
    return lockRun(tx, this.offerings, viewer, offeringId);
  }
}
