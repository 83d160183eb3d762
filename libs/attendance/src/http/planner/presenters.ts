import type { Page } from '#kernel';
import type { ShownPlan } from '../../app/planner/show-plan.js';
import type { Goal } from '../../domain/planner/plan.js';
import { seusOf } from '../../domain/rules.js';
import type { RenewalRow } from '../../infra/planner/renewal-store.js';
import type { GoalView, PlanView, RenewalPage } from './responses.js';

export function presentPlan({ held, goals, together, fullDays, unknown: _, ...plan }: ShownPlan): PlanView {
  return {
    ...plan,
    certifications: held.map(({ enrolmentId, ...one }) => ({ ...one, fromClass: enrolmentId !== null })),
    goals: goals.map((goal) => presentGoal(goal, plan)),
    together: together && presentGoal(together, plan),
    fullDays: fullDays.map(({ on, minutes }) => ({ on, seus: seusOf(minutes, plan) })),
  };
}

function presentGoal({ certifications, items, chosen, ...goal }: Goal, rules: { minutesPerSeu: number }): GoalView {
  const enough = new Set(chosen);
  return {
    ...goal,
    certificationIds: certifications.map(({ id }) => id),
    codes: certifications.map(({ code }) => code),
    countedSeus: seusOf(goal.countedMinutes, rules),
    // Rounded up: nobody is told that nothing is missing while something is.
    missingSeus: Math.ceil((goal.missingMinutes * 100) / rules.minutesPerSeu) / 100,
    items: items.map(({ earned: __, ...item }) => ({ ...item, chosen: enough.has(item.id) })),
  };
}

export const presentRenewals = ({ items, nextCursor }: Page<RenewalRow>): RenewalPage => ({
  items: items.map(({ certifications, renewedAt, ...row }) => ({
    ...row,
    codes: certifications,
    renewedAt: new Date(renewedAt).toISOString(),
  })),
  nextCursor,
});
