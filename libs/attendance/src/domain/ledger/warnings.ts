import { LEDGER_WARNINGS, type LedgerWarning } from '#contracts';

/** What somebody ought to look at again before they log an item. */
export function warningsOf({
  minutes,
  dayMinutes,
  longDayMinutes,
  loggedMinutes,
}: {
  minutes: number;
  /** All that its owner counts on that day, this one included. */
  dayMinutes: number;
  /** By the rules of that day: more than these are worth a second look, and never refused. */
  longDayMinutes: number;
  /** Null where it is not logged. */
  loggedMinutes: number | null;
}): LedgerWarning[] {
  const applies: Record<LedgerWarning, boolean> = {
    'long-day': minutes > 0 && dayMinutes > longDayMinutes,
    'changed-since-logged': loggedMinutes !== null && loggedMinutes !== minutes,
  };
  return LEDGER_WARNINGS.filter((warning) => applies[warning]);
}
