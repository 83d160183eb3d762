import { Injectable } from '@nestjs/common';
import { classCode } from '#contracts';
import type { Person } from '#identity';
import { Clock, DomainError, wrongField } from '#kernel';
import type { Tx } from '#platform';
import type { Offering } from '../domain/offering.js';
import { CodeRepository } from '../infra/code-repository.js';
import { EnrolmentRepository } from '../infra/enrolment-repository.js';
import { OfferingRepository } from '../infra/offering-repository.js';
import { MembersOfClass } from './members-of-class.js';

/** The one answer for codes that are wrong, too old, of classes that were called off, or not for who has withdrawn. */
const wrong = () => wrongField('code', 'class-code');

/** Looks who comes with a code, in the transaction of whoever joins. */
@Injectable()
export class CodeDesk {
  constructor(
    private readonly codes: CodeRepository,
    private readonly offerings: OfferingRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly members: MembersOfClass,
    private readonly clock: Clock,
  ) {}

  /** The class with a code, held until the transaction ends. @throws DomainError `invalid-input` naming `code` */
  async hold(tx: Tx, typed: string): Promise<Offering> {
    const code = classCode(typed);
    const id = code && (await this.codes.offeringWith(tx, code));
    const offering = id && (await this.offerings.lock(tx, id));
    if (!offering || offering.cancelledAt !== null) throw wrong();
    if (offering.halfDays.at(-1)!.endsAt <= this.clock.now()) throw wrong();
    // Under the lock: a code that was replaced while this waited is none any more.
    if ((await this.codes.offeringWith(tx, code)) !== id) throw wrong();
    return offering;
  }

  /** Makes the enrolment theirs that has their address, or a new one where there is a seat. */
  async admit(tx: Tx, { id: offeringId, capacity }: Offering, member: Person): Promise<void> {
    const [personId, email] = [member.id, member.email!];
    const there = await this.enrolments.ofMember(tx, offeringId, personId);
    if (there && !there.withdrawn) return;
    let named = await this.enrolments.withEmail(tx, offeringId, email);
    // Whoever was taken off the roster does not come back by a code.
    if (there || named?.withdrawn) throw wrong();
    if (named && named.personId !== null)
      throw new DomainError('conflict', 'Somebody is in this class with your address. Please ask your trainer.');
    if (!named) {
      if ((await this.enrolments.enrolled(tx, offeringId)) >= capacity) throw new DomainError('class-full');
      const entry = { email, name: member.displayName, organisation: '', reference: '' };
      await this.enrolments.add(tx, offeringId, [entry], personId, this.clock.now());
      named = await this.enrolments.withEmail(tx, offeringId, email);
    }
    await this.members.add(tx, { offeringId, enrolmentId: named!.id, personId }, 'code');
  }
}
