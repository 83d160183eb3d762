/** What facts say of somebody's attendance, and their trainers of the rest. */
export interface Standing {
  /** Whole minutes that count, those made up in another class among them. */
  minutes: number;
  requiredMinutes: number;
  participation: boolean;
  understanding: boolean;
}

export const HINDRANCES = ['minutes', 'participation', 'understanding', 'withdrawn'] as const;

/** Why somebody cannot be submitted. */
export type Hindrance =
  { code: 'minutes'; missing: number } | { code: Exclude<(typeof HINDRANCES)[number], 'minutes'>; missing: null };

/**
 * Everything that keeps somebody from being submitted for certification; nothing where they may be. Minutes that are
 * missing are made up or corrected, and never waived.
 */
export function hindrancesOf(standing: Standing, withdrawn: boolean): Hindrance[] {
  if (withdrawn) return [{ code: 'withdrawn', missing: null }];
  const missing = standing.requiredMinutes - standing.minutes;
  return [
    ...(missing > 0 ? [{ code: 'minutes' as const, missing }] : []),
    ...(standing.participation ? [] : [{ code: 'participation' as const, missing: null }]),
    ...(standing.understanding ? [] : [{ code: 'understanding' as const, missing: null }]),
  ];
}
