import { MINUTE, uuidv7 } from '#kernel';
import { Database } from '#platform';
import { settleOne } from '../../libs/attendance/src/domain/settlement.js';
import { FIRST_RULES } from './rules.js';
import type { TestApp } from './app.js';
import type { SessionTeller } from './session-facts.js';

/** Keeps somebody's record of a session that was told, as if it had been settled a minute after its end. Gives its id. */
export async function aSettledRecord(
  { app }: TestApp,
  told: SessionTeller,
  of: { personId: string; meetupId: string; title?: string },
): Promise<string> {
  const facts = told.facts;
  const { minutes, startedOn, explanation, topics } = settleOne(of.personId, facts, FIRST_RULES);
  const title = of.title ?? facts.title;
  const id = uuidv7(facts.endedAt);
  const settledAt = new Date(facts.endedAt + MINUTE);
  await app.get(Database).query(
    `INSERT INTO attendance_record (id, session_id, meetup_id, person_id, title, started_on, started_at,
       computed_minutes, minutes, rule_version, explanation, topics, description, issued_at, settled_at, facts_read_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11, $12, $13, $14, $14)`,
    [
      ...[id, uuidv7(facts.scheduledStart), of.meetupId, of.personId, title, startedOn, new Date(facts.scheduledStart)],
      ...[minutes, explanation.rules, JSON.stringify(explanation), topics, `Lean Coffee “${title}”.`],
      ...[explanation.verdict.issued ? settledAt : null, settledAt],
    ],
  );
  if (explanation.verdict.issued) await count(app.get(Database), id, settledAt);
  return id;
}

/** Counts a record in the ledger of whom it is about. */
async function count(database: Database, recordId: string, at: Date): Promise<void> {
  await database.query(
    `WITH item AS (
       INSERT INTO ledger_item (id, person_id, kind, source_id, category, title, description, happened_on, created_at)
       SELECT $2, person_id, 'meetup', id, 'events', title, description, started_on, $3 FROM attendance_record
        WHERE id = $1 RETURNING id, source_id)
     INSERT INTO ledger_entry (id, item_id, minutes, reason, at)
     SELECT $2, item.id, record.minutes, 'made', $3 FROM item JOIN attendance_record record ON record.id = item.source_id`,
    [recordId, uuidv7(at.getTime()), at],
  );
}
