import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Database, memberOf, UnitOfWork, type Viewer } from '#platform';
import type { Locale } from '../domain/time-zone.js';
import { type Member, PersonRepository } from '../infra/person-repository.js';
import { validName } from './accounts.js';

/** Shows and changes what a member tells of themselves. */
@Injectable()
export class Profile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly people: PersonRepository,
  ) {}

  /** The member who asks. */
  own(viewer: Viewer): Promise<Member> {
    return this.of(memberOf(viewer).id);
  }

  /** The member with that id, who has just signed in. */
  async of(id: string): Promise<Member> {
    const member = await this.people.memberById(this.database, id);
    if (!member) throw new DomainError('sign-in-required');
    return member;
  }

  /** @throws DomainError `invalid-input` for a name that is none. */
  async edit(viewer: Viewer, changes: { displayName?: string; timeZone?: string; locale?: Locale }): Promise<Member> {
    const { id } = memberOf(viewer);
    const { timeZone, locale } = changes;
    const displayName = changes.displayName === undefined ? undefined : validName(changes.displayName);
    const changed = await this.unitOfWork.run((tx) =>
      this.people.changeMember(tx, id, { displayName, timeZone, locale }),
    );
    if (!changed) throw new DomainError('sign-in-required');
    return changed;
  }
}
