import type { RenewalNumbers } from '#contracts';
import { type Needs, needsOf } from '../planner/needs.js';
import { attendanceRules } from '../rules.js';
import type { SessionFacts } from '../session-facts.js';
import { settle } from '../settlement.js';
import type { RuleVersion } from './versions.js';

/** What a session comes to, by the facts alone. */
export interface SessionSum {
  records: number;
  /** Whole minutes of those with a record. */
  minutes: number;
}

/** What a session would have come to. It stays what it is. */
export interface SessionPreview {
  title: string;
  startedAt: number;
  zone: string;
  before: SessionSum;
  after: SessionSum;
}

/** Reckons a session by the rules there are, and by those that are thought of. */
export const previewSession = (
  facts: SessionFacts,
  before: Pick<RuleVersion<'attendance'>, 'numbers'>,
  after: Pick<RuleVersion<'attendance'>, 'numbers'>,
): SessionPreview => ({
  title: facts.title,
  startedAt: facts.startedAt ?? facts.scheduledStart,
  zone: facts.zone,
  before: sumOf(facts, before),
  after: sumOf(facts, after),
});

function sumOf(facts: SessionFacts, { numbers }: Pick<RuleVersion<'attendance'>, 'numbers'>): SessionSum {
  const issued = settle(facts, attendanceRules('preview', numbers)).filter(
    ({ explanation }) => explanation.verdict.issued,
  );
  return { records: issued.length, minutes: issued.reduce((sum, { minutes }) => sum + minutes, 0) };
}

/** Plans that renew the same certifications together: how many, and of how many members. */
export interface SamePlans {
  codes: string[];
  plans: number;
}

/** How plans that renew the same certifications change. */
export interface PlansPreview extends SamePlans {
  before: Needs;
  after: Needs;
}

/** How plans would change. Codes say whose, and names nobody needs. */
export interface RenewalPreview {
  /** That end on the day the rules take effect, or later. */
  plans: number;
  /** Of them, those that change. */
  changed: number;
  /** The most frequent ones that take something else than before. */
  examples: PlansPreview[];
}

/** As many examples as somebody reads. */
const EXAMPLES = 10;

/** Compares what plans take by the rules there are, and by those that are thought of. */
export function previewPlans(
  plans: readonly SamePlans[],
  before: RenewalNumbers,
  after: RenewalNumbers,
): RenewalPreview {
  const compared = plans.map((same) => ({
    ...same,
    before: needsOf(before, same.codes),
    after: needsOf(after, same.codes),
  }));
  const differing = compared.filter((one) => one.before.seus !== one.after.seus || one.before.fee !== one.after.fee);
  const forAll = before.windowMonths !== after.windowMonths || before.minutesPerSeu !== after.minutesPerSeu;
  const countOf = (some: readonly SamePlans[]) => some.reduce((sum, one) => sum + one.plans, 0);
  return {
    plans: countOf(plans),
    changed: countOf(forAll ? plans : differing),
    examples: differing.toSorted((one, other) => other.plans - one.plans).slice(0, EXAMPLES),
  };
}
