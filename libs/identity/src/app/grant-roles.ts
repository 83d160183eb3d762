import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { Clock, DomainError } from '#kernel';
import { administrationAct, memberOf, UnitOfWork, type Viewer } from '#platform';
import { normalizedRoles } from '../domain/role-policy.js';
import { type Member, PersonRepository } from '../infra/person-repository.js';

/** Gives and takes roles. They count from the next request on, in all sessions of the person. */
@Injectable()
export class GrantRoles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets the roles of a member; `member` is always among them.
   *
   * @throws DomainError `forbidden` to who is no administrator (any more); `not-found`; `last-admin`.
   */
  run(viewer: Viewer, personId: string, roles: Role[]): Promise<Member> {
    const by = memberOf(viewer).id;
    return this.unitOfWork.run(async (tx) => {
      // All administrators are locked first, in one order: of two who take the role from each other, one is too late.
      const admins = await this.people.lockAdmins(tx);
      if (!admins.includes(by)) throw new DomainError('forbidden');
      const wanted = normalizedRoles(roles);
      const isLast = admins.length === 1 && admins[0] === personId;
      if (isLast && !wanted.includes('admin')) throw new DomainError('last-admin', 'Make somebody else one first.');
      const before = (await this.people.lockMember(tx, personId))?.roles ?? [];
      const changed = await this.people.changeMember(tx, personId, { roles: wanted });
      if (!changed) throw new DomainError('not-found');
      tx.emit({ type: 'identity.roles-changed', payload: { personId, roles: wanted, by, at: this.clock.now() } });
      const codes = { before, after: wanted };
      tx.emit(administrationAct({ action: 'roles.changed', actorId: by, personId, codes }));
      return changed;
    });
  }
}
