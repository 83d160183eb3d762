import { LEDGER_WARNINGS, type LedgerWarning } from '#contracts';

/** More than eight Scrum Education Units on one day, in whole minutes: worth a second look, and never refused. */
const LONG_DAY = 8 * 60;

/** What somebody ought to look at again before they log an item. */
export function warningsOf({
  minutes,
  dayMinutes,
  loggedMinutes,
}: {
  minutes: number;
  /** All that its owner counts on that day, this one included. */
  dayMinutes: number;
  /** Null where it is not logged. */
  loggedMinutes: number | null;
}): LedgerWarning[] {
  const applies: Record<LedgerWarning, boolean> = {
    'long-day': minutes > 0 && dayMinutes > LONG_DAY,
    'changed-since-logged': loggedMinutes !== null && loggedMinutes !== minutes,
  };
  return LEDGER_WARNINGS.filter((warning) => applies[warning]);
}
