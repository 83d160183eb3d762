import { daysBefore, expiryOf } from '#kernel';
import { hindrancesOf, type Standing } from './eligibility.js';

/** What of a course decides how its road goes. */
export interface RoadRules {
  /** Whether an exam lies between activation and certification. */
  hasExam: boolean;
  /** How long a certification holds, from the date of issue. */
  validityMonths: number;
}

/** All that is known of somebody's way from a class to a certification. Days are of a calendar, such as `2026-03-29`. */
export interface RoadFacts {
  preWorkSent: boolean;
  standing: Standing;
  submitted: boolean;
  activatedOn: string | null;
  exam: { result: ExamResult; on: string } | null;
  /** The day until which a renewal holds, as the Scrum Alliance shows it. */
  renewedUntil: string | null;
}

export const ROAD_STATES = [
  'enrolled',
  'pre-work-sent',
  'attended',
  'submitted',
  'activated',
  'valid',
  'due',
  'renewed',
  'lapsed',
] as const;
export type RoadState = (typeof ROAD_STATES)[number];

export const EXAM_RESULTS = ['passed', 'failed'] as const;
export type ExamResult = (typeof EXAM_RESULTS)[number];

/** How far somebody is. Who holds a certification has its dates, and nobody else has. */
export type Road =
  | { state: 'enrolled' | 'pre-work-sent' | 'attended' | 'submitted' }
  /** The exam is ahead, or has to be taken again. */
  | { state: 'activated'; activatedOn: string }
  | ({ state: 'valid' | 'due' | 'renewed' | 'lapsed' } & Certified);

/** A certification is due for renewal from so many days before it expires. */
const DUE_DAYS = 180;

/** What a certification rests on. */
type CertificationFacts = Pick<RoadFacts, 'activatedOn' | 'exam' | 'renewedUntil'>;

/** A certification, from its date of issue to the last day that it holds. */
export interface Certified {
  issuedOn: string;
  expiresOn: string;
}

/**
 * How far somebody is on `today`: as far as facts have taken them. What was submitted stays submitted, also where a fact
 * before it is put right later.
 */
export function roadOf(facts: RoadFacts, rules: RoadRules, today: string): Road {
  const certified = certifiedOf(facts, rules);
  if (certified) return { state: stateOf(certified, facts.renewedUntil !== null, today), ...certified };
  if (facts.activatedOn !== null) return { state: 'activated', activatedOn: facts.activatedOn };
  if (facts.submitted) return { state: 'submitted' };
  if (hindrancesOf(facts.standing, false).length === 0) return { state: 'attended' };
  return { state: facts.preWorkSent ? 'pre-work-sent' : 'enrolled' };
}

/** The certification that somebody holds or held: issued when it was activated, or with the exam where there is one. */
export function certifiedOf(
  { activatedOn, exam, renewedUntil }: CertificationFacts,
  rules: RoadRules,
): Certified | undefined {
  const passedOn = exam?.result === 'passed' ? exam.on : null;
  const issuedOn = rules.hasExam && activatedOn !== null ? passedOn : activatedOn;
  if (issuedOn === null) return undefined;
  return { issuedOn, expiresOn: renewedUntil ?? expiryOf(issuedOn, rules.validityMonths) };
}

/** It holds on the day it expires. */
function stateOf({ expiresOn }: Certified, renewed: boolean, today: string): 'valid' | 'due' | 'renewed' | 'lapsed' {
  if (today > expiresOn) return 'lapsed';
  if (today >= daysBefore(expiresOn, DUE_DAYS)) return 'due';
  return renewed ? 'renewed' : 'valid';
}
