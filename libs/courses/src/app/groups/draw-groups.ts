import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, MINUTE, uuidv7, wrongField } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import type { GroupRefusal, GroupWishes } from '../../domain/groups/blocks.js';
import { drawGroups } from '../../domain/groups/draw.js';
import { drawnBy } from '../../domain/groups/random.js';
import { GroupingRepository } from '../../infra/grouping-repository.js';
import { OfferingRepository } from '../../infra/offering-repository.js';
import { DayBell } from '../attendance/day-bell.js';
import { ensureStands, lockRun } from '../refusals.js';

/** Who was connected within this span is there. */
const LATELY = 2 * MINUTE;

/** Draws groups of those who are there, for those who run the class. All of it sees them at once. */
@Injectable()
export class DrawGroups {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    private readonly groupings: GroupingRepository,
    private readonly bell: DayBell,
    private readonly clock: Clock,
  ) {}

  /**
   * @param halfDayId null: all who are in the class; otherwise those who are there in it
   * @throws DomainError `not-found`, `class-cancelled`; `invalid-input` that names the wish and whom it is about
   */
  async run(viewer: Viewer, offeringId: string, halfDayId: string | null, wishes: GroupWishes): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const offering = await lockRun(tx, this.offerings, viewer, offeringId);
      ensureStands(offering);
      if (halfDayId !== null && !offering.halfDays.some(({ id }) => id === halfDayId))
        throw new DomainError('not-found');
      const now = this.clock.now();
      const people = await this.groupings.people(tx, offeringId, halfDayId, now - LATELY);
      const earlier = await this.groupings.earlier(tx, offeringId);
      const drawn = drawGroups(people, wishes, earlier, drawnBy(randomInt(2 ** 32)));
      if (!drawn.ok) throw refused(drawn.error, people);
      await this.groupings.add(tx, offeringId, { id: uuidv7(now), groups: drawn.value, by: memberOf(viewer).id }, now);
    });
    this.bell.ring({ offeringId, what: 'groups' });
  }
}

/** Names of so many people are told; a sentence of more is no sentence. */
const TOLD = 12;

function refused({ why, ids }: GroupRefusal, people: readonly { id: string; name: string }[]): DomainError {
  if (why === 'nobody') return wrongField('halfDayId', 'groups-of-nobody');
  if (why === 'too-many-groups') return wrongField('count', 'groups-of-few', { max: people.length });
  const names = people.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return wrongField(why, why === 'together' ? 'groups-together' : 'groups-apart', {
    people: names.slice(0, TOLD).join(', '),
  });
}
