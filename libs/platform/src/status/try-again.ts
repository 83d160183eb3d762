import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { holds, memberOf, type Viewer } from '../http/viewer.js';
import { Jobs } from '../jobs/jobs.js';
import { administrationAct } from '../outbox/administration-act.js';

/** Takes up again what was given up, once its cause is gone. */
@Injectable()
export class TryAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Tells an event once more, to those who have not heard of it. @throws DomainError `forbidden`, `not-found` */
  event(viewer: Viewer, id: string): Promise<void> {
    ensureAdmin(viewer);
    return this.unitOfWork.run(async (tx) => {
      const [found] = await tx.query<{ type: string }>(
        `UPDATE outbox SET parked_at = NULL, attempts = 0, available_at = to_timestamp($2 / 1000.0)
          WHERE id = $1 AND parked_at IS NOT NULL RETURNING type`,
        [id, this.clock.now()],
      );
      if (!found) throw new DomainError('not-found');
      const codes = { eventId: id, type: found.type };
      tx.emit(administrationAct({ action: 'event.retried', actorId: memberOf(viewer).id, codes }));
    });
  }

  /**
   * Does the jobs of a queue that were given up once more.
   *
   * @returns how many
   * @throws DomainError `forbidden`; `not-found` where there is no such queue
   */
  queue(viewer: Viewer, name: string): Promise<number> {
    ensureAdmin(viewer);
    if (!this.jobs.names().includes(name)) throw new DomainError('not-found');
    return this.unitOfWork.run(async (tx) => {
      const count = await this.jobs.retryFailed(tx, name);
      const codes = { queue: name, count };
      tx.emit(administrationAct({ action: 'jobs.retried', actorId: memberOf(viewer).id, codes }));
      return count;
    });
  }
}

function ensureAdmin(viewer: Viewer): void {
  if (!holds(viewer, 'admin')) throw new DomainError('forbidden');
}
