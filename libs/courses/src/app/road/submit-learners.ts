import { Injectable } from '@nestjs/common';
import { type FieldProblem, fieldProblem } from '#contracts';
import { Clock, DomainError } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { coursesEvent } from '../../courses-events.js';
import { type Hindrance, hindrancesOf } from '../../domain/road/eligibility.js';
import { OfferingRepository } from '../../infra/offering-repository.js';
import { CertificationRepository } from '../../infra/road/certification-repository.js';
import { type Learner, RoadReader } from '../../infra/road/road-reader.js';
import { lockRun } from '../refusals.js';
import { RoadLetters } from './letters.js';

/** Marks who has been submitted to the Scrum Alliance, and takes that back. The class is held meanwhile. */
@Injectable()
export class SubmitLearners {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    private readonly roads: RoadReader,
    private readonly certifications: CertificationRepository,
    private readonly letters: RoadLetters,
    private readonly clock: Clock,
  ) {}

  /**
   * All of them or none. Who was submitted before stays so, and hears of it once.
   *
   * @throws DomainError `not-found`; `invalid-input` that says of each who cannot be submitted, by name, what is missing
   */
  run(viewer: Viewer, offeringId: string, enrolmentIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockRun(tx, this.offerings, viewer, offeringId);
      const { course, learners } = await this.roads.ofHeldClass(tx, offeringId);
      const chosen = chosenOf(learners, enrolmentIds, whyNot);
      const at = this.clock.now();
      const fresh = new Set(await this.certifications.submit(tx, enrolmentIds, memberOf(viewer).id, at));
      const submitted = chosen.filter(({ enrolmentId }) => fresh.has(enrolmentId));
      await this.letters.submitted(
        tx,
        submitted.map((learner) => ({ ...learner, offeringId })),
        course.certification,
      );
      for (const { enrolmentId, personId } of submitted) {
        if (personId !== null) tx.emit(coursesEvent('courses.submitted', { offeringId, enrolmentId, personId }));
      }
    });
  }

  /**
   * For who was marked by mistake. Their mail is not sent, where it has not gone yet.
   *
   * @throws DomainError `not-found`; `invalid-input` where somebody has activated their certification already
   */
  takeBack(viewer: Viewer, offeringId: string, enrolmentIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockRun(tx, this.offerings, viewer, offeringId);
      await this.holdAll(tx, viewer, offeringId, enrolmentIds);
      const { learners } = await this.roads.ofHeldClass(tx, offeringId);
      chosenOf(learners, enrolmentIds, ({ facts }) => (facts.activatedOn === null ? [] : ['activated']));
      await this.certifications.takeBack(tx, enrolmentIds);
      await this.letters.takeBack(tx, enrolmentIds);
    });
  }

  /** Learners who activate hold their own place, and not the class. In the order of ids, so that nobody waits in a circle. */
  private async holdAll(tx: Tx, viewer: Viewer, offeringId: string, enrolmentIds: readonly string[]): Promise<void> {
    for (const id of enrolmentIds.toSorted()) await this.certifications.holdOf(tx, memberOf(viewer), offeringId, id);
  }
}

type Reason = Hindrance['code'] | 'activated';

const REASONS = {
  minutes: 'minutes-missing',
  participation: 'participation-open',
  understanding: 'understanding-open',
  withdrawn: 'has-withdrawn',
  activated: 'activated-already',
} as const satisfies Record<Reason, FieldProblem['code']>;

const whyNot = ({ facts, withdrawn }: Learner): Reason[] =>
  facts.submitted ? [] : hindrancesOf(facts.standing, withdrawn).map(({ code }) => code);

/** @throws DomainError `invalid-input` that names who is not there, and who is refused and why */
function chosenOf(learners: readonly Learner[], ids: readonly string[], refusals: (learner: Learner) => Reason[]) {
  const byId = new Map(learners.map((learner) => [learner.enrolmentId, learner]));
  const fields = ids.flatMap((id, index): FieldProblem[] => {
    const field = `enrolmentIds.${index}`;
    const learner = byId.get(id);
    if (!learner) return [fieldProblem(field, 'unknown')];
    const { name, minutes, requiredMinutes } = learner;
    const missing = Math.max(requiredMinutes - minutes, 0);
    return refusals(learner).map((reason) => fieldProblem(field, REASONS[reason], { name, missing }));
  });
  if (fields.length > 0) throw new DomainError('invalid-input', undefined, fields);
  return ids.map((id) => byId.get(id)!);
}
