import type { Road } from '../../../api/road.js';

/** One step of a road, as the picture shows it. */
export interface Step {
  name: 'enrolled' | 'pre-work' | 'attended' | 'submitted' | 'activated' | 'exam' | 'certified';
  place: 'done' | 'now' | 'ahead';
  /** The day it was done, where one is known. */
  on: string | null;
}

/** The steps from the roster to the certification. Those that a course or a class does not have are not there. */
export function stepsOf(road: Road): Step[] {
  const { activatedOn, course, exam, issuedOn, preWorkSent, state, submittedAt } = road;
  const begun = state !== 'enrolled' && state !== 'pre-work-sent';
  const passed = exam?.result === 'passed';
  const steps: (Omit<Step, 'place'> & { done: boolean })[] = [
    { name: 'enrolled', done: true, on: null },
    ...(preWorkSent ? [{ name: 'pre-work' as const, done: true, on: null }] : []),
    { name: 'attended', done: begun, on: null },
  ];
  if (course.certification) {
    steps.push(
      { name: 'submitted', done: submittedAt !== null, on: submittedAt?.slice(0, 10) ?? null },
      { name: 'activated', done: activatedOn !== null, on: activatedOn },
    );
    if (course.hasExam) steps.push({ name: 'exam', done: passed, on: passed ? exam.on : null });
    steps.push({ name: 'certified', done: issuedOn !== null, on: null });
  }
  const now = steps.findIndex(({ done }) => !done);
  return steps.map(({ done, ...step }, index) => ({
    ...step,
    place: done ? 'done' : index === now ? 'now' : 'ahead',
  }));
}
