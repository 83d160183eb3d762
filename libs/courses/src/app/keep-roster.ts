import { Injectable } from '@nestjs/common';
import { emailAddress } from '#identity';
import { Clock, decodeCursor, DomainError, isId, type Page, pageOf, wrongField } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { coursesEvent } from '../courses-events.js';
import type { RosterEntry } from '../domain/roster/entry.js';
import { mayPlan } from '../domain/policy.js';
import { type Enrolment, EnrolmentRepository } from '../infra/enrolment-repository.js';
import { OfferingRepository } from '../infra/offering-repository.js';
import { type RosterNumbers, RosterReader } from '../infra/roster-reader.js';
import type { RosterRow } from '../infra/roster-rows.js';
import { LinkMembers } from './link-members.js';
import { ensureStands, lockRun } from './refusals.js';

/** Rosters, person by person, for whoever runs the class. */
@Injectable()
export class KeepRoster {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly reader: RosterReader,
    private readonly members: LinkMembers,
    private readonly clock: Clock,
  ) {}

  /**
   * Who is on the roster, by name, those who have withdrawn among them; or only those whose addresses differ.
   *
   * @throws DomainError `not-found`; `invalid-input` where the cursor is not one of ours
   */
  async list(
    viewer: Viewer,
    offeringId: string,
    { limit, cursor, only }: { limit: number; cursor?: string; only?: 'differing' },
  ): Promise<Page<RosterRow> & RosterNumbers> {
    const [after] = cursor === undefined ? [] : (decodeCursor(cursor, ['string']) ?? ['']);
    if (after !== undefined && !isId(after)) throw wrongField('cursor', 'cursor');
    const wanted = { limit, after, differing: only === 'differing' };
    const found = mayPlan(viewer) && (await this.reader.page(memberOf(viewer), offeringId, wanted));
    if (!found) throw new DomainError('not-found');
    const { rows, ...numbers } = found;
    const page = pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
    return { ...page, ...numbers };
  }

  /** @throws DomainError `not-found`, `class-cancelled`; `invalid-input` where the address is on the roster already */
  add(viewer: Viewer, offeringId: string, entry: RosterEntry): Promise<RosterRow> {
    return this.within(viewer, offeringId, async (tx) => {
      const { email } = spelled(entry);
      if (await this.enrolments.withEmail(tx, offeringId, email)) throw wrongField('email', 'taken');
      await this.enrolments.add(tx, offeringId, [{ ...entry, email }], memberOf(viewer).id, this.clock.now());
      await this.members.run(tx, { offeringId });
      tx.emit(coursesEvent('courses.roster-changed', { offeringId }));
      return this.told(tx, viewer, (await this.enrolments.withEmail(tx, offeringId, email))!.id);
    });
  }

  /** What is absent stays. @throws DomainError as `add` */
  change(viewer: Viewer, offeringId: string, id: string, change: Partial<RosterEntry>): Promise<RosterRow> {
    return this.within(viewer, offeringId, async (tx) => {
      const before = await this.one(tx, offeringId, id);
      const changed = spelled({ ...before, ...change });
      const other = await this.enrolments.withEmail(tx, offeringId, changed.email);
      if (other && other.id !== id) throw wrongField('email', 'taken');
      await this.enrolments.update(tx, [changed]);
      if (changed.email === before.email) return this.told(tx, viewer, id);
      // Who came by a link or a code stays who they are; who was found by the address that was wrong does not.
      if (before.joinedBy === 'address') {
        await this.enrolments.unlink(tx, id);
        tx.emit(left(offeringId, before));
      }
      await this.members.run(tx, { offeringId });
      return this.told(tx, viewer, id);
    });
  }

  /** Takes somebody off the roster, or puts them back; they stay to be seen. @throws DomainError `not-found` */
  async setWithdrawn(viewer: Viewer, offeringId: string, id: string, withdrawn: boolean): Promise<RosterRow> {
    return this.within(viewer, offeringId, async (tx) => {
      const before = await this.one(tx, offeringId, id);
      if (before.withdrawn === withdrawn) return this.told(tx, viewer, id);
      await this.enrolments.setWithdrawn(tx, id, withdrawn ? this.clock.now() : null);
      if (before.personId !== null) tx.emit(withdrawn ? left(offeringId, before) : back(offeringId, before));
      else if (!withdrawn) await this.members.run(tx, { offeringId });
      return this.told(tx, viewer, id);
    });
  }

  /**
   * Says which address of somebody is right, where that of their account is another one than the roster's.
   *
   * @throws DomainError `not-found`, `class-cancelled`; `conflict` where there is nothing to say any more; `invalid-input`
   *   where somebody else on the roster has the address
   */
  chooseAddress(viewer: Viewer, offeringId: string, id: string, use: 'account' | 'roster'): Promise<RosterRow> {
    return this.within(viewer, offeringId, async (tx) => {
      await this.one(tx, offeringId, id);
      const { accountEmail } = await this.told(tx, viewer, id);
      if (accountEmail === null) throw new DomainError('conflict');
      if (use === 'roster') await this.enrolments.keepAddress(tx, id, accountEmail);
      else if (await this.enrolments.withEmail(tx, offeringId, accountEmail)) throw wrongField('use', 'taken');
      else await this.enrolments.useAddress(tx, id, accountEmail);
      return this.told(tx, viewer, id);
    });
  }

  private told(tx: Tx, viewer: Viewer, id: string): Promise<RosterRow> {
    return this.reader.one(tx, memberOf(viewer), id);
  }

  private async one(tx: Tx, offeringId: string, id: string): Promise<Enrolment> {
    const found = await this.enrolments.find(tx, offeringId, id);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  private within<Result>(viewer: Viewer, offeringId: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run(async (tx) => {
      ensureStands(await lockRun(tx, this.offerings, viewer, offeringId));
      return work(tx);
    });
  }
}

/** With the address as addresses are stored; the shape check has seen that it is one. */
const spelled = <Entry extends RosterEntry>(entry: Entry): Entry => ({ ...entry, email: emailAddress(entry.email)! });

const placeOf = (offeringId: string, { id, personId }: Enrolment) => ({
  offeringId,
  enrolmentId: id,
  personId: personId!,
});
const left = (offeringId: string, enrolment: Enrolment) =>
  coursesEvent('courses.class-left', placeOf(offeringId, enrolment));
const back = (offeringId: string, enrolment: Enrolment) =>
  coursesEvent('courses.class-joined', placeOf(offeringId, enrolment));
