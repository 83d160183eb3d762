import { Module } from '@nestjs/common';
import { LinkTokens, MemberDoor } from '#platform';
import { ConfirmLearning } from './app/attendance/confirm-learning.js';
import { DayBell } from './app/attendance/day-bell.js';
import { HalfDayCodes } from './app/attendance/half-day-codes.js';
import { MarkHalfDay } from './app/attendance/mark-half-day.js';
import { ReadAttendance } from './app/attendance/read-attendance.js';
import { ScanCode } from './app/attendance/scan-code.js';
import { SetMakingUp } from './app/attendance/set-making-up.js';
import { ShowCode } from './app/attendance/show-code.js';
import { DrawGroups } from './app/groups/draw-groups.js';
import { ReadGroups } from './app/groups/read-groups.js';
import { AttendanceController } from './http/attendance.controller.js';
import { GroupsController } from './http/groups.controller.js';
import { HalfDaysController } from './http/half-days.controller.js';
import { AttendanceRepository } from './infra/attendance-repository.js';
import { DoorReader } from './infra/door-reader.js';
import { GroupingRepository } from './infra/grouping-repository.js';
import { OfferingReader } from './infra/offering-reader.js';
import { OfferingRepository } from './infra/offering-repository.js';
import { PresenceLog } from './infra/presence-log.js';
import { StandingReader } from './infra/standing-reader.js';
import { ClassDayGateway } from './realtime/class-day.gateway.js';
import { PresenceTicker } from './realtime/presence-ticker.js';

const STORES = [
  AttendanceRepository,
  DoorReader,
  GroupingRepository,
  OfferingReader,
  OfferingRepository,
  PresenceLog,
  StandingReader,
];
const USE_CASES = [
  ConfirmLearning,
  DayBell,
  DrawGroups,
  HalfDayCodes,
  MarkHalfDay,
  ReadAttendance,
  ReadGroups,
  ScanCode,
  SetMakingUp,
  ShowCode,
];

/** The days of a class: who is there, in which group, and what is confirmed of them. */
@Module({
  controllers: [AttendanceController, GroupsController, HalfDaysController],
  providers: [...STORES, ...USE_CASES, ClassDayGateway, LinkTokens, MemberDoor, PresenceTicker],
})
export class ClassDayModule {}
