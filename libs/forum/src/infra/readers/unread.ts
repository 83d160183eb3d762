import { liveThread } from '../readable.js';
import { visibleSpaces } from '../visible-spaces.js';
import { levelOfThread } from './levels.js';

/** A thread is counted up to here: nobody needs to know more exactly how far behind they are. */
const MOST_IN_A_THREAD = 1_000;
/** So many threads with something new are counted at most, those that were read last. */
const MOST_THREADS = 200;
/** Looked for among so many that a person has opened. */
const OPENED_THREADS = 1_000;

/** Posts after number `from` that can be read and are not the person's own. Reads the index of numbers from there on. */
const postsAfter = (thread: string, from: string, person: string): string => `
  (SELECT count(*)::int FROM (
    SELECT FROM post unread WHERE unread.thread_id = ${thread}.id AND unread.number > ${from}
       AND unread.deleted_at IS NULL AND unread.hidden_at IS NULL AND unread.author_id <> ${person}::uuid
     LIMIT ${MOST_IN_A_THREAD}) counted)`;

/**
 * How many posts of a thread wait for a person: null where they never opened it, 0 where they muted it or its space.
 * At most 1,000.
 *
 * @param thread the alias of the thread
 * @param person a placeholder of the person's id
 */
export const unreadOfThread = (thread: string, person: string): string => `
  (SELECT ${unreadAfter(thread, person, { lastRead: 'position.last_number', level: levelOfThread(thread, person) })}
     FROM read_position position WHERE position.person_id = ${person}::uuid AND position.thread_id = ${thread}.id)`;

/** The same where it is known how far they read, and how much they want to hear of it: expressions of both. */
export const unreadAfter = (thread: string, person: string, known: { lastRead: string; level: string }): string => `
  CASE WHEN ${known.lastRead} >= ${thread}.last_number OR ${known.level} = 'mute' THEN 0
       WHEN ${known.lastRead} IS NOT NULL THEN ${postsAfter(thread, known.lastRead, person)} END`;

/**
 * A subquery of `space_id, unread`: what waits for a person in each space where anything does. Counted are the threads
 * they opened or follow, and those that began in a space since they follow it; what they muted is not, nor what nobody
 * can read any more. The work does not grow with what there is to read.
 *
 * @param person a placeholder of the person's id, as for `visibleSpaces`
 * @param trainer the other placeholder of `visibleSpaces`
 */
export const unreadBySpace = (person: string, trainer: string): string => `
  SELECT waiting.space_id, sum(${postsAfter('waiting', 'waiting.from_number', person)})::int AS unread
    FROM (${OPENED(person, trainer)} UNION ALL ${FOLLOWED(person, trainer)}
          UNION ALL ${BEGUN(person, trainer)}) waiting
   GROUP BY waiting.space_id`;

/** Of the thread in scope: the person sees its space, and did not mute it. The spaces are found once a statement. */
const heard = (person: string, trainer: string) => `
  thread.space_id = ANY ((SELECT array_agg(id) FROM (${visibleSpaces(person, trainer)}) visible)::uuid[])
  AND ${levelOfThread('thread', person)} <> 'mute'`;

const neverOpened = (person: string) => `NOT EXISTS (
  SELECT FROM read_position opened WHERE opened.person_id = ${person}::uuid AND opened.thread_id = thread.id)`;

/**
 * The thread, where it has posts after number `from`. `OFFSET 0` keeps the planner from reading all threads there are,
 * where it is to look up a few, and from asking for levels before it knows that there is anything to count.
 */
const threadWithId = (id: string, from: string) => `
  CROSS JOIN LATERAL (
    SELECT id, space_id, last_number FROM thread
     WHERE thread.id = ${id} AND thread.last_number > ${from} AND ${liveThread('thread')} OFFSET 0) thread`;

const OPENED = (person: string, trainer: string) => `
  (SELECT thread.id, thread.space_id, opened.last_number AS from_number
     FROM (SELECT thread_id, last_number, at FROM read_position WHERE person_id = ${person}::uuid
            ORDER BY at DESC LIMIT ${OPENED_THREADS}) opened
    ${threadWithId('opened.thread_id', 'opened.last_number')}
    WHERE ${heard(person, trainer)}
    ORDER BY opened.at DESC LIMIT ${MOST_THREADS})`;

const FOLLOWED = (person: string, trainer: string) => `
  (SELECT thread.id, thread.space_id, 0
     FROM (SELECT thread_id FROM subscription
            WHERE person_id = ${person}::uuid AND thread_id IS NOT NULL AND level IN ('watch', 'follow')
            ORDER BY created_at DESC LIMIT ${MOST_THREADS}) followed
    ${threadWithId('followed.thread_id', '0')}
    WHERE ${neverOpened(person)} AND ${heard(person, trainer)})`;

/** Threads that are followed for themselves are counted above. */
const BEGUN = (person: string, trainer: string) => `
  (SELECT thread.id, thread.space_id, 0
     FROM subscription followed
    CROSS JOIN LATERAL (
      SELECT id, space_id FROM thread
       WHERE thread.space_id = followed.space_id AND thread.created_at >= followed.created_at
         AND ${liveThread('thread')}
       ORDER BY created_at DESC, id DESC LIMIT ${MOST_THREADS}) thread
    WHERE followed.person_id = ${person}::uuid AND followed.space_id IS NOT NULL AND followed.level IN ('watch', 'follow')
      AND NOT EXISTS (SELECT FROM subscription own WHERE own.person_id = ${person}::uuid AND own.thread_id = thread.id
                         AND own.level IN ('watch', 'follow'))
      AND ${neverOpened(person)} AND ${heard(person, trainer)})`;
