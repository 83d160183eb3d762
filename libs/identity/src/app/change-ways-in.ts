import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7 } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import type { SignInNotice } from '../domain/letter-text.js';
import { type Member, PersonRepository } from '../infra/person-repository.js';
import { Letters } from './letters.js';
import { RecentSignIn } from './recent-sign-in.js';

/** What was changed, for the letter that tells its owner. */
export interface WayInChange {
  kind: SignInNotice;
  named: string;
}

/** What goes with every change of the ways into an account. */
@Injectable()
export class ChangeWaysIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly recent: RecentSignIn,
    private readonly letters: Letters,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the ways into the viewer's account, one change after the other, and tells its owner by mail. Nothing is told
   * where `work` says that nothing has changed.
   *
   * @throws DomainError `sign-in-again`, and what `work` throws
   */
  async run(viewer: Viewer, work: (tx: Tx, member: Member) => Promise<WayInChange | undefined>): Promise<void> {
    await this.recent.ensure(viewer);
    await this.unitOfWork.run(async (tx) => {
      const member = await this.people.lockMember(tx, memberOf(viewer).id);
      if (!member) throw new DomainError('sign-in-required');
      const change = await work(tx, member);
      if (!change) return;
      const { email: to, locale } = member;
      await this.letters.send(tx, { ...change, key: uuidv7(this.clock.now()), to, locale });
    });
  }
}
