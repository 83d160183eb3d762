import { Injectable } from '@nestjs/common';
import { People } from '#identity';
import { Clock, DomainError, wallTimeOf, wrongField } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { mayPlan } from '../../domain/policy.js';
import { certifiedOf, type ExamResult } from '../../domain/road/road.js';
import {
  type CertificationFacts,
  CertificationRepository,
  type HeldCertification,
} from '../../infra/road/certification-repository.js';
import { tellCertified } from './tell-certified.js';

/** Whose certification: one's own, or that of somebody in a class that one runs. */
export interface Whose {
  offeringId: string;
  /** Absent for one's own. */
  enrolmentId?: string;
}

/** What the Scrum Alliance has told a learner, as they tell it here. */
@Injectable()
export class KeepCertification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly certifications: CertificationRepository,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /**
   * The certification, or the account where an exam comes first, was activated.
   *
   * @param on the day; today on the calendar of whoever says so, where none is named
   * @throws DomainError `not-found`, `not-submitted`; `invalid-input` for a day ahead, or before the class
   */
  activate(viewer: Viewer, whose: Whose, on?: string): Promise<void> {
    return this.change(viewer, whose, async (tx, held) => ({
      ...held,
      activatedOn: await this.dayOf(tx, viewer, held, on ?? held.activatedOn ?? undefined),
    }));
  }

  /** It was not, after all: nor was there an exam. @throws DomainError `not-found`, `not-submitted` */
  deactivate(viewer: Viewer, whose: Whose): Promise<void> {
    const nothing = { activatedOn: null, exam: null, renewedUntil: null };
    return this.change(viewer, whose, () => nothing);
  }

  /**
   * How the exam went, the last time that it was taken; null for not yet.
   *
   * @throws DomainError `not-found`, `not-submitted`, `not-activated`, `no-exam`; `invalid-input` as `activate`
   */
  recordExam(viewer: Viewer, whose: Whose, exam: { result: ExamResult; on?: string } | null): Promise<void> {
    return this.change(viewer, whose, async (tx, held) => {
      if (!held.hasExam) throw new DomainError('no-exam');
      if (held.activatedOn === null) throw new DomainError('not-activated');
      const on = exam && (await this.dayOf(tx, viewer, held, exam.on));
      return { ...held, exam: exam && on ? { result: exam.result, on } : null };
    });
  }

  /**
   * Renewed until the day that the Scrum Alliance shows; null for not.
   *
   * @throws DomainError `not-found`, `not-submitted`, `not-activated`; `invalid-input` for a day before it expires anyway
   */
  renew(viewer: Viewer, whose: Whose, expiresOn: string | null): Promise<void> {
    return this.change(viewer, whose, (_, held) => {
      const certified = certifiedOf({ ...held, renewedUntil: null }, held);
      if (!certified) throw new DomainError('not-activated');
      if (expiresOn !== null && expiresOn <= certified.expiresOn) throw wrongField('expiresOn', 'not-renewed');
      return { ...held, renewedUntil: expiresOn };
    });
  }

  /** Changes what is known, and tells where it comes to another certification than before. */
  private change(
    viewer: Viewer,
    { offeringId, enrolmentId }: Whose,
    changed: (tx: Tx, held: HeldCertification) => CertificationFacts | Promise<CertificationFacts>,
  ): Promise<void> {
    const member = memberOf(viewer);
    return this.unitOfWork.run(async (tx) => {
      const held =
        enrolmentId === undefined
          ? await this.certifications.holdOwn(tx, member, offeringId)
          : mayPlan(viewer) && (await this.certifications.holdOf(tx, member, offeringId, enrolmentId));
      if (!held) throw new DomainError('not-found');
      if (!held.submitted) throw new DomainError('not-submitted');
      const facts = await changed(tx, held);
      await this.certifications.store(tx, held.enrolmentId, facts);
      tellCertified(tx, held, facts);
    });
  }

  private async dayOf(tx: Tx, viewer: Viewer, { firstDay }: HeldCertification, on?: string): Promise<string> {
    const person = await this.people.find(memberOf(viewer).id, tx);
    const today = wallTimeOf(this.clock.now(), person?.timeZone ?? 'UTC').date;
    if (on === undefined) return today;
    if (on > today) throw wrongField('on', 'day-ahead');
    if (on < firstDay) throw wrongField('on', 'before-class');
    return on;
  }
}
