import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { UnitOfWork, type Viewer } from '#platform';
import { LedgerRepository } from '../../infra/ledger/ledger-repository.js';
import { OwnItem } from './own-item.js';

/** The tick that says: entered with the Scrum Alliance. */
@Injectable()
export class LogItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LedgerRepository,
    private readonly own: OwnItem,
    private readonly clock: Clock,
  ) {}

  /** With the minutes that it counts now; ticked again it is logged with those. @throws DomainError `not-found` */
  run(viewer: Viewer, id: string, logged: boolean): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { minutes } = await this.own.hold(tx, viewer, id);
      await this.ledger.setLogged(tx, id, logged ? { minutes, at: this.clock.now() } : null);
    });
  }
}
