/** The file of a roster is names and addresses: ten thousand of them are a megabyte. */
export const ROSTER_FILE_LIMITS = { megabytes: 8, columns: 200, rows: 20_000 } as const;

/** What a column of a roster may hold, in the order in which one chooses. */
export const ROSTER_FIELDS = ['email', 'name', 'firstName', 'lastName', 'organisation', 'reference'] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];
