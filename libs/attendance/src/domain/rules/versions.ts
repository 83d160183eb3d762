import type { AttendanceNumbers, RenewalNumbers } from '#contracts';

/** What has rules with dates. */
export const RULE_KINDS = ['attendance', 'renewal'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What a version of a kind says. */
export interface NumbersOf {
  attendance: AttendanceNumbers;
  renewal: RenewalNumbers;
}

/** A version of the rules. It is added, and never changed. */
export interface RuleVersion<Kind extends RuleKind = RuleKind> {
  /** `2026-1`: never used twice for a kind. */
  version: string;
  /** It holds from midnight of that day in UTC, until a later version does. */
  effectiveFrom: string;
  /** Where the numbers come from. */
  sources: string[];
  numbers: NumbersOf[Kind];
}

/** All versions of a kind, in the order in which they take effect; of one day the one that was added last holds. */
export type Versions<Kind extends RuleKind> = readonly [RuleVersion<Kind>, ...RuleVersion<Kind>[]];

/** The version that holds on `day`; before the first one, the first. */
export const inEffect = <Kind extends RuleKind>(versions: Versions<Kind>, day: string): RuleVersion<Kind> =>
  versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? versions[0];

/** The version of that name, if there is one. */
export const called = <Kind extends RuleKind>(
  versions: Versions<Kind>,
  version: string,
): RuleVersion<Kind> | undefined => versions.find((one) => one.version === version);

/** What a further version is called: its year, and how many that year has. */
export function nextName(versions: readonly { version: string }[], effectiveFrom: string): string {
  const year = effectiveFrom.slice(0, 4);
  const numbers = versions.flatMap(({ version }) => {
    const [of, number] = version.split('-');
    return of === year ? [Number(number)] : [];
  });
  return `${year}-${Math.max(0, ...numbers) + 1}`;
}
