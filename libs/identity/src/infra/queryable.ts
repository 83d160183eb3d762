/** What reads need: a transaction, or the database outside of one. */
export interface Queryable {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** A point in time as a parameter of type timestamptz. */
export const timestamp = (instant: number): Date => new Date(instant);
