import { fieldProblem, type FieldProblem } from '#contracts';
import { DomainError } from '#kernel';
import type { Tx, Viewer } from '#platform';
import { type HalfDayPlan, problemsOf } from '../domain/half-day.js';
import type { Offering, OfferingPlan } from '../domain/offering.js';
import { mayRun } from '../domain/policy.js';
import type { CourseRepository } from '../infra/course-repository.js';
import type { OfferingRepository } from '../infra/offering-repository.js';
import type { TrainerReader } from '../infra/trainer-reader.js';

/**
 * The class, held until the transaction ends, for who runs it.
 *
 * @throws DomainError `not-found`, also where others run it
 */
export async function lockRun(tx: Tx, offerings: OfferingRepository, viewer: Viewer, id: string): Promise<Offering> {
  const offering = await offerings.lock(tx, id);
  if (!offering || !mayRun(viewer, offering)) throw new DomainError('not-found');
  return offering;
}

/** @throws DomainError `class-cancelled` */
export function ensureStands({ cancelledAt }: Pick<Offering, 'cancelledAt'>): void {
  if (cancelledAt !== null) throw new DomainError('class-cancelled');
}

/** @throws DomainError `invalid-input` that names the fields of the half-days which make no sense */
export function ensurePossible(plans: readonly HalfDayPlan[], zone: string): void {
  const problems = problemsOf(plans, zone);
  if (problems.length === 0) return;
  const fields = problems.map(({ index, field, code }) => fieldProblem(`halfDays.${index}.${field}`, code));
  throw new DomainError('invalid-input', undefined, fields);
}

/**
 * Sees to it that what a plan names is there: a course that is offered, trainers who are trainers, a place to go to; and
 * that whoever plans it runs it afterwards.
 *
 * @throws DomainError `invalid-input` that names each field at fault
 */
export async function ensureNamed(
  tx: Tx,
  { courses, trainers }: { courses: CourseRepository; trainers: TrainerReader },
  viewer: Viewer,
  plan: OfferingPlan,
  { hadCourse }: { hadCourse?: string } = {},
): Promise<void> {
  const fields: FieldProblem[] = [];
  const course = await courses.hold(tx, plan.courseId);
  // A class keeps the course it has, also where that is no longer offered.
  if (!course || (course.archived && plan.courseId !== hadCourse)) fields.push(fieldProblem('courseId', 'not-offered'));
  if (plan.mode === 'in-person' && plan.address === '') fields.push(fieldProblem('address', 'empty'));
  const known = await trainers.among(tx, plan.trainerIds);
  fields.push(
    ...plan.trainerIds.flatMap((id, index) =>
      known.has(id) ? [] : [fieldProblem(`trainerIds.${index}`, 'not-a-trainer')],
    ),
  );
  if (!mayRun(viewer, plan)) fields.push(fieldProblem('trainerIds', 'without-you'));
  if (fields.length > 0) throw new DomainError('invalid-input', undefined, fields);
}
