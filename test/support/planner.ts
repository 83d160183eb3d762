import { uuidv7 } from '#kernel';
import type { Database } from '#platform';
import { bodyOf, type MeetupsApp } from './meetups.js';

/** The parts of a goal's JSON that tests look at. */
export interface GoalJson {
  kind: string;
  codes: string[];
  certificationIds: string[];
  by: string;
  daysLeft: number;
  window: { from: string; to: string };
  seus: number;
  fee: number;
  countedMinutes: number;
  missingMinutes: number;
  countedSeus: number;
  items: { id: string; title: string; chosen: boolean }[];
  meetupsMissing: number | null;
}

/** The parts of a plan's JSON that tests look at. */
export interface PlanJson {
  version: string;
  certifications: { id: string; code: string; issuedOn: string; expiresOn: string; fromClass: boolean }[];
  goals: GoalJson[];
  together: GoalJson | null;
  nextSteps: { from: string; to: { code: string }; experienceMonths: number }[];
  usualMinutes: number | null;
  fullDays: { on: string; seus: number }[];
}

/** Somebody's plan. */
export const planOf = async ({ as }: Pick<MeetupsApp, 'as'>, who: { cookie: string }): Promise<PlanJson> =>
  bodyOf(await as(who).get('/planner').expect(200));

/** Enters a certification, and gives its id. */
export async function aCertification(
  { as }: Pick<MeetupsApp, 'as'>,
  who: { cookie: string },
  code: string,
  days: { issuedOn: string; expiresOn?: string },
): Promise<string> {
  return bodyOf<{ id: string }>(
    await as(who)
      .post('/planner/certifications', { code, ...days })
      .expect(201),
  ).id;
}

/** Puts something into somebody's ledger, and gives its id. */
export async function anItem(
  database: Database,
  who: { id: string },
  happenedOn: string,
  { minutes = 60, title = 'A webinar' } = {},
): Promise<string> {
  const id = uuidv7(Date.parse(happenedOn));
  await database.query(
    `INSERT INTO ledger_item (id, person_id, kind, source_id, category, title, description, happened_on, created_at)
     VALUES ($1, $2, 'own', NULL, 'learning', $3, '', $4, now())`,
    [id, who.id, title, happenedOn],
  );
  await correct(database, id, minutes, 'made');
  return id;
}

/** Adds an entry to an item. */
export async function correct(database: Database, itemId: string, minutes: number, reason = 'edited'): Promise<void> {
  await database.query(
    `INSERT INTO ledger_entry (id, item_id, minutes, reason, at) VALUES (gen_random_uuid(), $1, $2, $3, now())`,
    [itemId, minutes, reason],
  );
}
