import type { RosterEntry, RowProblem } from './entry.js';

/** Who is on a roster already, as far as a file is compared with them. */
export interface KnownEntry extends RosterEntry {
  id: string;
  withdrawn: boolean;
}

/** What a file does to a roster. */
export interface RosterPlan {
  add: RosterEntry[];
  /** Those who are known and told of otherwise; their ids stay. */
  update: (RosterEntry & { id: string })[];
  unchanged: number;
  /** Who has withdrawn stays so: somebody decided about them here. By their addresses. */
  withdrawn: string[];
  /** Rows that name somebody again whom an earlier row has named. */
  problems: RowProblem[];
}

/**
 * Compares what a file says with who is on the roster. Taken twice, a file changes nothing the second time.
 *
 * @param emailColumn the column of the addresses, for problems with them
 */
export function planRoster(
  read: readonly { row: number; entry: RosterEntry }[],
  known: ReadonlyMap<string, KnownEntry>,
  emailColumn: number,
): RosterPlan {
  const plan: RosterPlan = { add: [], update: [], unchanged: 0, withdrawn: [], problems: [] };
  const seen = new Set<string>();
  for (const { row, entry } of read) {
    if (seen.has(entry.email)) {
      plan.problems.push({ row, column: emailColumn, code: 'repeated' });
      continue;
    }
    seen.add(entry.email);
    const before = known.get(entry.email);
    if (!before) plan.add.push(entry);
    else if (before.withdrawn) plan.withdrawn.push(entry.email);
    else if (isSame(before, entry)) plan.unchanged += 1;
    // Where the roster has the address of the account, the registration system may know another one: it stays.
    else plan.update.push({ ...entry, email: before.email, id: before.id });
  }
  return plan;
}

const isSame = (one: RosterEntry, other: RosterEntry): boolean =>
  one.name === other.name && one.organisation === other.organisation && one.reference === other.reference;
