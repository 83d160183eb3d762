import { Module } from '@nestjs/common';
import { CoursesModule } from '#courses';
import { ForumModule } from '#forum';
import { IdentityModule } from '#identity';
import { MaterialsModule } from '#materials';
import { ChangeItem } from './app/ledger/change-item.js';
import { ClassNews } from './app/ledger/class-news.js';
import { CountClass } from './app/ledger/count-class.js';
import { EnterOwn } from './app/ledger/enter-own.js';
import { EnterReading } from './app/ledger/enter-reading.js';
import { FollowMerges } from './app/ledger/follow-merges.js';
import { LedgerItems } from './app/ledger/ledger-items.js';
import { LogItem } from './app/ledger/log-item.js';
import { OwnItem } from './app/ledger/own-item.js';
import { SettleItem } from './app/ledger/settle-item.js';
import { ShowLedger } from './app/ledger/show-ledger.js';
import { WithdrawItem } from './app/ledger/withdraw-item.js';
import { LedgerController } from './http/ledger/ledger.controller.js';
import { ReadingsController } from './http/ledger/readings.controller.js';
import { LedgerQueries } from './infra/ledger/ledger-queries.js';
import { LedgerRepository } from './infra/ledger/ledger-repository.js';

const STORES = [LedgerQueries, LedgerRepository];

const USE_CASES = [
  ChangeItem,
  ClassNews,
  CountClass,
  EnterOwn,
  EnterReading,
  FollowMerges,
  LedgerItems,
  LogItem,
  OwnItem,
  SettleItem,
  ShowLedger,
  WithdrawItem,
];

/** What somebody may count: from meetups, classes and reading, and what they bring themselves. */
@Module({
  imports: [CoursesModule, ForumModule, IdentityModule, MaterialsModule],
  // `readings` first: it would be an id otherwise.
  controllers: [ReadingsController, LedgerController],
  providers: [...STORES, ...USE_CASES],
  exports: [LedgerItems, SettleItem],
})
export class LedgerModule {}
