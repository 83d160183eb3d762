import { Injectable } from '@nestjs/common';
import type { Phase } from '#contracts';
import { visibilityOf, visibleSpaces } from '#forum';
import type { Instant } from '#kernel';
import { Database, type MemberViewer, type Tx } from '#platform';
import { FOLLOWED, openThread } from './open-threads.js';

/** A question on its way to a meetup, as its row has it. */
export interface Proposal {
  id: string;
  threadId: string;
  meetupId: string;
  proposedBy: string;
}

/** What everybody reads of a proposal. */
interface Listed {
  id: string;
  placed: boolean;
  mine: boolean;
  /** Of the session; null where nobody has opened it. */
  phase: Phase | null;
  hostId: string;
  cohostIds: string[];
}

export type ListedOfThread = Listed & { meetup: { id: string; title: string; zone: string; startsAt: string } };
export type ListedOfMeetup = Listed & { thread: { id: string; title: string; meTooCount: number } };

const STANDS = 'proposal.withdrawn_at IS NULL AND proposal.lapsed_at IS NULL';
const WAITS = `${STANDS} AND proposal.placed_at IS NULL`;

const LISTED = `
  proposal.id, proposal.placed_at IS NOT NULL AS placed, proposal.proposed_by = $1::uuid AS mine, session.phase,
  meetup.host_id AS "hostId", meetup.cohost_ids AS "cohostIds"`;

const FROM = `
  FROM meetup_proposal proposal JOIN meetup ON meetup.id = proposal.meetup_id
  LEFT JOIN lean_coffee_session session ON session.id = meetup.id`;

const moment = (at: string): string => `to_timestamp(${at}::float8 / 1000.0)`;

/** Questions that somebody wants to talk about at a meetup. */
@Injectable()
export class ProposalStore {
  constructor(private readonly database: Database) {}

  /** The thread as a member sees it, followed where it was merged; undefined where they do not. */
  async threadFor(tx: Tx, viewer: MemberViewer, threadId: string): Promise<{ id: string; open: boolean } | undefined> {
    const rows = await tx.query<{ id: string; open: boolean }>(
      `SELECT thread.id, ${openThread('thread', 'space')} AS open FROM ${FOLLOWED}
        WHERE asked.id = $3 AND ${seen('asked')} AND ${seen('thread')} AND thread.deleted_at IS NULL
          AND thread.hidden_at IS NULL`,
      [...visibilityOf(viewer), threadId],
    );
    return rows[0];
  }

  /** Stores a proposal where there is none of this thread for this meetup. @returns whether it is new */
  async add(tx: Tx, { id, threadId, meetupId, proposedBy }: Proposal, now: Instant): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO meetup_proposal (id, thread_id, meetup_id, proposed_by, proposed_at)
       VALUES ($1, $2, $3, $4, ${moment('$5')}) ON CONFLICT DO NOTHING RETURNING id`,
      [id, threadId, meetupId, proposedBy, now],
    );
    return rows.length > 0;
  }

  /** How many threads a person proposes for a meetup. */
  async countOf(tx: Tx, personId: string, meetupId: string): Promise<number> {
    const rows = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM meetup_proposal proposal
        WHERE proposed_by = $1 AND meetup_id = $2 AND ${STANDS}`,
      [personId, meetupId],
    );
    return rows[0]?.count ?? 0;
  }

  /** A proposal of which nothing has become yet, locked until the transaction ends. */
  async lockWaiting(tx: Tx, id: string): Promise<Proposal | undefined> {
    const rows = await tx.query<Proposal>(
      `SELECT id, thread_id AS "threadId", meetup_id AS "meetupId", proposed_by AS "proposedBy"
         FROM meetup_proposal proposal WHERE id = $1 AND ${WAITS} FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  /** A proposal that was neither withdrawn nor has lapsed, placed or not, locked until the transaction ends. */
  async lockStanding(tx: Tx, id: string): Promise<(Proposal & { placed: boolean }) | undefined> {
    const rows = await tx.query<Proposal & { placed: boolean }>(
      `SELECT id, thread_id AS "threadId", meetup_id AS "meetupId", proposed_by AS "proposedBy",
              placed_at IS NOT NULL AS placed
         FROM meetup_proposal proposal WHERE id = $1 AND ${STANDS} FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  /** The proposals for a meetup of which nothing has become yet, in the order they were made. */
  async waitingFor(meetupId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM meetup_proposal proposal WHERE meetup_id = $1 AND ${WAITS} ORDER BY proposed_at, id`,
      [meetupId],
    );
    return rows.map(({ id }) => id);
  }

  /** Meetups that have ended, or were called off some time ago, and left proposals behind. */
  async leftBehind(before: Instant): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT meetup.id ${FROM}
        WHERE ${WAITS} AND (meetup.ends_at < ${moment('$1')} OR meetup.cancelled_at IS NOT NULL)`,
      [before],
    );
    return rows.map(({ id }) => id);
  }

  async withdraw(tx: Tx, id: string, now: Instant): Promise<void> {
    await tx.query(`UPDATE meetup_proposal SET withdrawn_at = ${moment('$2')} WHERE id = $1`, [id, now]);
  }

  async lapse(tx: Tx, id: string, now: Instant): Promise<void> {
    await tx.query(`UPDATE meetup_proposal SET lapsed_at = ${moment('$2')} WHERE id = $1`, [id, now]);
  }

  async place(tx: Tx, id: string, note: string, now: Instant): Promise<void> {
    await tx.query(`UPDATE meetup_proposal SET placed_at = ${moment('$2')}, placed_note = $3 WHERE id = $1`, [
      id,
      now,
      note,
    ]);
  }

  /** Moves a proposal to another meetup. @returns false where the thread is proposed for that one already */
  async move(tx: Tx, { id, threadId }: Proposal, meetupId: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE meetup_proposal SET meetup_id = $3
        WHERE id = $1 AND NOT EXISTS (
          SELECT FROM meetup_proposal proposal WHERE meetup_id = $3 AND thread_id = $2 AND ${STANDS}) RETURNING id`,
      [id, threadId, meetupId],
    );
    return rows.length > 0;
  }

  /** What threads have told the boards they were brought to: notes that are no news to their readers. */
  async notesOf(threadIds: string[]): Promise<string[]> {
    const rows = await this.database.query<{ note: string }>(
      `SELECT DISTINCT placed_note AS note FROM meetup_proposal
        WHERE thread_id = ANY ($1::uuid[]) AND placed_note IS NOT NULL`,
      [threadIds],
    );
    return rows.map(({ note }) => note);
  }

  /** The proposals of a thread, also of those merged into it, soonest meetup first; undefined where it is not seen. */
  async ofThread(
    viewer: MemberViewer,
    threadId: string,
    now: Instant,
  ): Promise<{ open: boolean; items: ListedOfThread[] } | undefined> {
    const [row] = await this.database.query<{ open: boolean; items: ListedOfThread[] }>(
      `SELECT ${openThread('thread', 'space')} AS open,
              coalesce((SELECT jsonb_agg(item ORDER BY starts_at, id) FROM (
                SELECT DISTINCT ON (meetup.starts_at, meetup.id) ${LISTED}, meetup.starts_at,
                       jsonb_build_object('id', meetup.id, 'title', meetup.title, 'zone', meetup.zone,
                                          'startsAt', meetup.starts_at) AS meetup
                  ${FROM}
                 WHERE (proposal.thread_id = thread.id
                        OR proposal.thread_id IN (SELECT id FROM thread source WHERE source.merged_into = thread.id))
                   AND ${STANDS} AND (proposal.placed_at IS NOT NULL
                                      OR meetup.cancelled_at IS NULL AND meetup.ends_at > ${moment('$4')})
                 ORDER BY meetup.starts_at, meetup.id) item), '[]') AS items
         FROM ${FOLLOWED}
        WHERE asked.id = $3 AND ${seen('asked')} AND ${seen('thread')}
          AND thread.deleted_at IS NULL AND thread.hidden_at IS NULL`,
      [...visibilityOf(viewer), threadId, now],
    );
    return row;
  }

  /** The proposals for a meetup that all members may read, most asked for first. */
  async ofMeetup(viewer: MemberViewer, meetupId: string): Promise<ListedOfMeetup[]> {
    return this.database.query<ListedOfMeetup>(
      `SELECT ${LISTED}, jsonb_build_object('id', thread.id, 'title', thread.title,
                                            'meTooCount', thread.me_too_count) AS thread
         ${FROM}
         JOIN thread asked ON asked.id = proposal.thread_id
         JOIN thread ON thread.id = coalesce(asked.merged_into, asked.id)
         JOIN space ON space.id = thread.space_id
        WHERE proposal.meetup_id = $2 AND ${STANDS} AND ${openThread('thread', 'space')}
        ORDER BY thread.me_too_count DESC, proposal.proposed_at, proposal.id LIMIT 200`,
      [viewer.id, meetupId],
    );
  }
}

/** Whether the viewer of `$1` and `$2` sees the space of a thread. */
const seen = (thread: string): string => `${thread}.space_id IN (${visibleSpaces('$1', '$2')})`;
