import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { LeanCoffeeModule } from '#lean-coffee';
import { AnswerDispute } from './app/answer-dispute.js';
import { KeepRecord } from './app/keep-record.js';
import { Letters } from './app/letters.js';
import { OverrideMinutes } from './app/override-minutes.js';
import { RaiseDispute } from './app/raise-dispute.js';
import { SettleSession } from './app/settle-session.js';
import { Settlements } from './app/settlements.js';
import { ShowRecords } from './app/show-records.js';
import { RecordKeepingController } from './http/record-keeping.controller.js';
import { RecordsController } from './http/records.controller.js';
import { DisputeRepository } from './infra/dispute-repository.js';
import { RecordQueries } from './infra/record-queries.js';
import { RecordRepository } from './infra/record-repository.js';
import { LedgerModule } from './ledger.module.js';
import { PlannerModule } from './planner.module.js';
import { RulesModule } from './rules.module.js';

const STORES = [DisputeRepository, RecordQueries, RecordRepository];

const USE_CASES = [
  AnswerDispute,
  KeepRecord,
  Letters,
  OverrideMinutes,
  RaiseDispute,
  SettleSession,
  Settlements,
  ShowRecords,
];

/** From the facts of presence to attendance records. */
@Module({
  imports: [IdentityModule, LeanCoffeeModule, LedgerModule, PlannerModule, RulesModule],
  controllers: [RecordsController, RecordKeepingController],
  providers: [...STORES, ...USE_CASES],
  exports: [LedgerModule, PlannerModule, RulesModule, SettleSession],
})
export class AttendanceModule {}
