import { findWrongCounts, livePost, liveThread } from '#forum';
import { proveLogs } from '#lean-coffee';

/** Reads rows in the snapshot of the examination. */
export type Reading = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** One thing that is not as it should be: the id of a row or the key of a file, and what is wrong in words. */
export interface Wrong {
  id: string;
  what: string;
}

/** Something that is proven by comparing it with something else. */
export interface Check {
  name: string;
  /** What is true where nothing is found. */
  proves: string;
  /** Whether `--fix` puts it right by computing it anew from what people wrote. */
  fixable: boolean;
  find(read: Reading): AsyncGenerator<Wrong>;
}

/** A check by one statement, whose rows are what is wrong. */
const bySql = (name: string, proves: string, sql: string, fixable = false): Check => ({
  name,
  proves,
  fixable,
  async *find(read) {
    yield* await read<Wrong>(sql);
  },
});

/** Facts reach their followers through the outbox: while something waits there, they may differ for a moment. */
const ALL_TOLD = 'NOT EXISTS (SELECT FROM outbox WHERE parked_at IS NULL)';

const COUNTERS: Check = {
  name: 'counters',
  proves: 'replies, answers, votes, endorsements and "me too" are counted as their rows are',
  fixable: true,
  async *find(read) {
    for await (const { id, counter, said, is } of findWrongCounts(read))
      yield { id, what: `${counter} says ${said}, is ${is}` };
  },
};

const LOGS: Check = {
  name: 'session-logs',
  proves: 'the log of every session is whole, and played on from its snapshot gives what its row says',
  fixable: false,
  find: (read) => proveLogs(read),
};

const TREES = `
  SELECT post.id, CASE
           WHEN post.depth = 0 AND post.parent_id IS NOT NULL THEN 'is the first post, and an answer to another'
           WHEN post.depth > 0 AND parent.id IS NULL THEN 'is an answer to no post'
           WHEN post.depth > 0 AND parent.thread_id <> post.thread_id THEN 'is an answer to a post of another thread'
           WHEN post.number > thread.last_number THEN 'has a higher number than its thread has given'
           ELSE 'has a path that does not go on from its parent''s' END AS what
    FROM post JOIN thread ON thread.id = post.thread_id LEFT JOIN post parent ON parent.id = post.parent_id
   WHERE (post.depth = 0) <> (post.parent_id IS NULL) OR parent.thread_id <> post.thread_id
      OR post.number > thread.last_number
      OR post.depth > 0 AND (post.depth <> parent.depth + 1
         OR substr(post.path, 1, octet_length(post.path) - 4) <> parent.path)
   ORDER BY post.id`;

const LEDGER = `
  SELECT item.id, format('counts %s minutes by its entries, and %s by its record', total.minutes, record.minutes) AS what
    FROM ledger_item item JOIN attendance_record record ON record.id = item.source_id
    CROSS JOIN LATERAL (SELECT coalesce(sum(minutes), 0) AS minutes FROM ledger_entry WHERE item_id = item.id) total
   WHERE item.kind = 'meetup' AND record.issued_at IS NOT NULL AND total.minutes <> record.minutes AND ${ALL_TOLD}
  UNION ALL
  SELECT item_id, format('counts %s minutes by its entries', sum(minutes)) FROM ledger_entry
   GROUP BY item_id HAVING sum(minutes) < 0
   ORDER BY 1`;

const RECORDS = `
  SELECT record.id, format('says %s minutes, and was corrected to %s last', record.minutes, last.minutes) AS what
    FROM attendance_record record
    JOIN LATERAL (SELECT minutes FROM attendance_override WHERE record_id = record.id ORDER BY at DESC, id DESC LIMIT 1) last
      ON last.minutes <> record.minutes
   ORDER BY 1`;

const CREDENTIALS = `
  SELECT credential.id, format('says %s minutes, and its item counts %s', credential.minutes, total.minutes) AS what
    FROM credential
    CROSS JOIN LATERAL (SELECT coalesce(sum(minutes), 0) AS minutes FROM ledger_entry
                         WHERE item_id = credential.item_id) total
   WHERE credential.revoked_at IS NULL AND total.minutes <> credential.minutes AND ${ALL_TOLD}
  UNION ALL
  SELECT id, 'was replaced, and is not revoked' FROM credential WHERE replaced_by IS NOT NULL AND revoked_at IS NULL
   ORDER BY 1`;

const STATUS_LISTS = `
  SELECT list.id, format('has given out %s entries, and %s credentials have one', list.taken, given.count) AS what
    FROM status_list list
    CROSS JOIN LATERAL (SELECT count(*) FROM credential WHERE list_id = list.id) given
   WHERE list.taken <> given.count
  UNION ALL
  SELECT id, 'was signed at a version that it has not reached' FROM status_list WHERE signed_version > version
   ORDER BY 1`;

const SEARCH = `
  SELECT post.id, CASE WHEN document.id IS NULL THEN 'is not found by any search'
                       WHEN NOT shown.live THEN 'is found by searches, and is not shown'
                       ELSE 'is found by what it said before an edit' END AS what
    FROM post JOIN thread ON thread.id = post.thread_id LEFT JOIN search_document document ON document.id = post.id
    CROSS JOIN LATERAL (SELECT ${livePost('post')} AND ${liveThread('thread')} AS live) shown
   WHERE (shown.live <> (document.id IS NOT NULL) OR document.edits <> post.edits) AND ${ALL_TOLD}
  UNION ALL
  SELECT id, 'is found by searches, and is no post' FROM search_document document
   WHERE thread_id IS NOT NULL AND NOT EXISTS (SELECT FROM post WHERE post.id = document.id)
   ORDER BY 1`;

const OUTBOX = `SELECT id, format('%s was given up after %s attempts: %s', type, attempts, last_error) AS what
                  FROM outbox WHERE parked_at IS NOT NULL ORDER BY id`;

/** Jobs are of pg-boss's schema, which is part of the same snapshot. */
const MAILS = `
  SELECT id, 'waits, and no job will send it' AS what FROM mail
   WHERE state = 'waiting' AND NOT EXISTS (
     SELECT FROM pgboss.job WHERE name = 'mail.send' AND data ->> 'id' = mail.id::text
        AND job.state::text IN ('created', 'retry', 'active'))
   ORDER BY id`;

const ACCEPTED = `
  SELECT thread.id, 'has accepted an answer that is not shown, or is none' AS what
    FROM thread JOIN post ON post.id = thread.accepted_post_id
   WHERE post.deleted_at IS NOT NULL OR post.hidden_at IS NOT NULL OR post.depth <> 1 ORDER BY 1`;

/** What lets these tables only grow. A restore that went wrong, or a hand at the database, may have taken it away. */
const GUARDS = `
  SELECT wanted.name AS id, 'does not refuse changes any more' AS what
    FROM (VALUES ('audit_only_grows', 'A'), ('ledger_entry_stays', 'O'), ('rule_version_stays', 'O'),
                 ('credential_stays', 'O')) wanted (name, enabled)
   WHERE NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = wanted.name AND tgenabled IN ('A', wanted.enabled::"char"))
   ORDER BY 1`;

/** All that is proven by rows alone, in the order of the report. */
export const CHECKS: Check[] = [
  COUNTERS,
  bySql('trees', 'every answer stands below what it answers', TREES),
  bySql('accepted', 'an accepted answer is one that everybody sees', ACCEPTED),
  bySql('search', 'the search knows every post that is shown as it is, and no other', SEARCH, true),
  LOGS,
  bySql('records', 'a record says what it was corrected to last', RECORDS),
  bySql('ledger', 'the entries of an item add up to its record, and never to less than nothing', LEDGER),
  bySql('credentials', 'a credential that stands says what its item counts', CREDENTIALS),
  bySql('status-lists', 'a status list has given out as many entries as credentials have', STATUS_LISTS),
  bySql('guards', 'what must only grow refuses everything else', GUARDS),
  bySql('outbox', 'no event was given up', OUTBOX),
  bySql('mails', 'a mail that waits has a job that sends it', MAILS),
];
