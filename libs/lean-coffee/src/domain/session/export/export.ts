import type { Instant } from '#kernel';
import type { PersonId } from '../state.js';

/** What an export needs to know besides the minutes. */
export interface ExportFacts {
  /** The meetup's title. */
  title: string;
  /** Names by person; somebody who is not in it (erased, unknown) appears as "somebody". */
  names: Record<PersonId, string>;
  /** IANA name, such as Europe/Berlin; UTC when absent. */
  timeZone?: string;
}

/** RFC 3339 in UTC, as everywhere over HTTP. */
export const isoOf = (instant: Instant | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

export const nameOf = ({ names }: ExportFacts, personId: PersonId | null): string | null =>
  personId !== null && Object.hasOwn(names, personId) ? (names[personId] ?? null) : null;
