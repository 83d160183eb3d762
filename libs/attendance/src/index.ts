import { Attendance1764000400000 } from './infra/migrations/1764000400000-attendance.js';
import { Ledger1764001010000 } from './infra/migrations/1764001010000-ledger.js';
import { OwnLedger1764001015000 } from './infra/migrations/1764001015000-own-ledger.js';
import { Planner1764001020000 } from './infra/migrations/1764001020000-planner.js';

export { type LedgerItem, LedgerItems } from './app/ledger/ledger-items.js';
export { type Expiry, Expiries } from './app/planner/expiries.js';
export { RemindOfExpiry } from './app/planner/remind-of-expiry.js';
export { Seus, type SeusOf } from './app/rules/seus.js';
export { SettleSession } from './app/settle-session.js';
export type { AttendanceEventPayload, AttendanceEventType } from './attendance-events.js';
export { AttendanceModule } from './attendance.module.js';

/** The tables of this room, in the order they came to be. */
export const attendanceMigrations = [
  Attendance1764000400000,
  Ledger1764001010000,
  OwnLedger1764001015000,
  Planner1764001020000,
];
