import type { AppealOutcome, ModerationAction, NotificationKind } from '#contracts';
import { excerptOf, livePost, liveThread } from '#forum';
import type { Instant } from '#kernel';

/** A notification as it is read: what it is about is as it is by now. */
export interface NotificationRow {
  id: string;
  kind: NotificationKind;
  createdAt: Instant;
  readAt: Instant | null;
  by: { id: string; name: string; handle: string | null } | null;
  thread: { id: string; title: string } | null;
  space: { id: string; slug: string; name: string } | null;
  postId: string | null;
  number: number | null;
  excerpt: string;
  action: ModerationAction | null;
  outcome: AppealOutcome | null;
  offering: { id: string; name: string } | null;
}

/** Joined to `notification note`: what it is about. A post may have gone to another thread, and that to another space. */
export const ABOUT = `
  LEFT JOIN moderation_action decision ON decision.id = note.action_id
  LEFT JOIN post ON post.id = coalesce(note.post_id, decision.post_id)
  LEFT JOIN thread ON thread.id = coalesce(post.thread_id, decision.thread_id)
  LEFT JOIN space ON space.id = thread.space_id
  LEFT JOIN enrolment submitted ON submitted.id = note.enrolment_id AND submitted.person_id = note.person_id
        AND submitted.withdrawn_at IS NULL
        AND EXISTS (SELECT FROM certification WHERE certification.enrolment_id = submitted.id)`;

/**
 * Whether a notification still stands: its post can be read, its answer is still accepted or endorsed, its decision was
 * not taken back, nor was the submission. Nothing has to be deleted when that changes, and nothing can disagree with it. What became of an appeal
 * stands in any case: one that was granted has taken its decision back.
 *
 * @param sees an expression of whether the receiver sees the space
 */
export const stands = (sees: string): string => `
  CASE WHEN note.action_id IS NOT NULL THEN note.kind = 'appeal' OR decision.undone_at IS NULL
       WHEN note.enrolment_id IS NOT NULL THEN submitted.id IS NOT NULL
       ELSE ${sees} AND ${livePost('post')} AND ${liveThread('thread')}
            AND (note.kind <> 'accepted' OR thread.accepted_post_id = post.id)
            AND (note.kind <> 'endorsed' OR post.endorsed) END`;

/** When the receiver read on in the thread, past the post, after they were told. */
const READ_ON = `
  (SELECT position.at FROM read_position position
    WHERE note.action_id IS NULL AND position.person_id = note.person_id AND position.thread_id = post.thread_id
      AND position.last_number >= post.number AND position.at >= note.created_at)`;

export const IS_UNREAD = `(note.read_at IS NULL AND ${READ_ON} IS NULL)`;

/** Who did it. Who wrote without a name is nobody here, whoever is told. */
const DOER = `
  CASE WHEN note.action_id IS NOT NULL THEN NULL
       WHEN note.kind = 'accepted' THEN CASE WHEN NOT thread.anonymous THEN thread.author_id END
       WHEN note.kind = 'endorsed' THEN post.endorsed_by
       WHEN NOT post.anonymous THEN post.author_id END`;

const millis = (moment: string) => `(extract(epoch FROM ${moment}) * 1000)::float8`;

/**
 * The columns of a `NotificationRow`. After a decision of a moderator the receiver is led to what they may still see of
 * it, which may be what they alone see.
 *
 * @param sees as `stands`
 */
export const columns = (sees: string): string => {
  const thread = `(${sees} AND thread.merged_into IS NULL
    AND (${liveThread('thread')} OR thread.author_id = note.person_id))`;
  const post = `(${thread} AND (${livePost('post')} OR post.author_id = note.person_id))`;
  return `
  note.id, note.kind, ${millis('note.created_at')} AS "createdAt",
  ${millis(`coalesce(note.read_at, ${READ_ON})`)} AS "readAt",
  (SELECT jsonb_build_object('id', doer.id, 'name', doer.display_name, 'handle', member_handle.handle)
     FROM person doer LEFT JOIN member_handle ON member_handle.person_id = doer.id
    WHERE doer.id = ${DOER} AND doer.erased_at IS NULL) AS by,
  CASE WHEN ${thread} THEN jsonb_build_object('id', thread.id, 'title', thread.title) END AS thread,
  CASE WHEN ${thread} THEN jsonb_build_object('id', space.id, 'slug', space.slug, 'name', space.name) END AS space,
  CASE WHEN ${post} THEN post.id END AS "postId", CASE WHEN ${post} THEN post.number END AS number,
  CASE WHEN note.post_id IS NOT NULL THEN ${excerptOf('post')} ELSE '' END AS excerpt, decision.action,
  CASE WHEN note.kind = 'appeal' THEN (SELECT outcome FROM appeal WHERE appeal.action_id = note.action_id) END AS outcome,
  (SELECT jsonb_build_object('id', offering.id, 'name', coalesce(nullif(offering.title, ''), course.name))
     FROM offering JOIN course ON course.id = offering.course_id WHERE offering.id = submitted.offering_id) AS offering`;
};
