import { Injectable } from '@nestjs/common';
import { Clock, DomainError, wallTimeOf } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { type Road, roadOf } from '../../domain/road/road.js';
import { type OwnRoad, RoadReader } from '../../infra/road/road-reader.js';

/** One's own way from a class to a certification. */
@Injectable()
export class ShowRoad {
  constructor(
    private readonly roads: RoadReader,
    private readonly clock: Clock,
  ) {}

  /** On the calendar of whoever asks. @throws DomainError `not-found` for a class that one is not in */
  async run(viewer: Viewer, offeringId: string): Promise<OwnRoad & { road: Road }> {
    const found = await this.roads.own(memberOf(viewer), offeringId);
    if (!found) throw new DomainError('not-found');
    const today = wallTimeOf(this.clock.now(), found.zone).date;
    return { ...found, road: roadOf(found.learner.facts, found.course, today) };
  }
}
