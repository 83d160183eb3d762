import { Module } from '@nestjs/common';
import { CoursesModule } from '#courses';
import { IdentityModule } from '#identity';
import { LeanCoffeeModule } from '#lean-coffee';
import { Expiries } from './app/planner/expiries.js';
import { FollowMergedHolders } from './app/planner/follow-merges.js';
import { FollowRoads } from './app/planner/follow-roads.js';
import { KeepCertifications } from './app/planner/keep-certifications.js';
import { PlanCalendar } from './app/planner/plan-calendar.js';
import { RecordRenewals } from './app/planner/record-renewals.js';
import { RemindOfExpiry } from './app/planner/remind-of-expiry.js';
import { ShowPlan } from './app/planner/show-plan.js';
import { PlannerController } from './http/planner/planner.controller.js';
import { CertificationStore } from './infra/planner/certification-store.js';
import { PlanReader } from './infra/planner/plan-reader.js';
import { ReminderStore } from './infra/planner/reminder-store.js';
import { RenewalStore } from './infra/planner/renewal-store.js';
import { RulesModule } from './rules.module.js';

const STORES = [CertificationStore, PlanReader, ReminderStore, RenewalStore];
const USE_CASES = [
  Expiries,
  FollowMergedHolders,
  FollowRoads,
  KeepCertifications,
  PlanCalendar,
  RecordRenewals,
  RemindOfExpiry,
  ShowPlan,
];

/** What people hold, have to renew, and have renewed. */
@Module({
  imports: [CoursesModule, IdentityModule, LeanCoffeeModule, RulesModule],
  controllers: [PlannerController],
  providers: [...STORES, ...USE_CASES],
  exports: [Expiries, RemindOfExpiry],
})
export class PlannerModule {}
