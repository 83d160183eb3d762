/** What becomes of a column that points at a person when that person's account goes into another one. */
type MergeRule =
  /** The account that stays has it from then on, at the latest once what waits is done. */
  | 'moves'
  /** Says who did something then. The row of the other account stays, and is shown under the name of the one that stays. */
  | 'stays'
  /** Nobody has it any more. */
  | 'ends';

/** A new column is decided about here, and made true in the room that has it. */
export const MERGE_RULES: Record<string, MergeRule> = {
  'access_token.person_id': 'ends',
  'appeal.decided_by': 'stays',
  'attendance_dispute.answered_by': 'stays',
  'attendance_dispute.raised_by': 'stays',
  'attendance_override.by_person_id': 'stays',
  'attendance_record.person_id': 'moves',
  'audit_entry.actor_id': 'stays',
  'audit_entry.person_id': 'stays',
  'booking.created_by': 'stays',
  'bookmark.person_id': 'moves',
  'calendar_feed.person_id': 'moves',
  'certification.submitted_by': 'stays',
  'class_code.made_by': 'stays',
  'class_confirmation.confirmed_by': 'stays',
  'class_grouping.drawn_by': 'stays',
  'class_invitation.invited_by': 'stays',
  'class_mark.marked_by': 'stays',
  // Signed for whom it names; the item of the account that stays gets its own, and the old one is revoked with its minutes.
  'credential.person_id': 'stays',
  'credential.revoked_by': 'stays',
  'draft.person_id': 'moves',
  'enrolment.created_by': 'stays',
  'enrolment.person_id': 'moves',
  'forum_feed.person_id': 'moves',
  'guest_access.person_id': 'stays',
  'held_certification.person_id': 'moves',
  'import.requested_by': 'stays',
  'imported_person.person_id': 'stays',
  // A mail that waits is posted by whoever wrote it.
  'inbound_mail.person_id': 'stays',
  // Who was in a room is told by what the room noted: records are settled anew from it, for who they are by now.
  'lean_coffee_command.person_id': 'stays',
  'lean_coffee_connection.person_id': 'stays',
  // What somebody brings moves; what comes from facts comes to nothing in the one ledger and to the union in the other.
  'ledger_item.person_id': 'stays',
  'linked_identity.person_id': 'moves',
  'mail_link.created_by': 'stays',
  'mail_link.person_id': 'ends',
  // What waits is kept; what is about to go is asked again, and a merged account is told nothing.
  'mail.person_id': 'stays',
  'mail_digest.person_id': 'stays',
  'mail_digest_item.person_id': 'moves',
  'mail_preference.person_id': 'moves',
  'mail_rhythm.person_id': 'moves',
  'material.created_by': 'stays',
  'material_file.owner_id': 'stays',
  'material_prework_mail.person_id': 'moves',
  'material_use.person_id': 'moves',
  'material_version.created_by': 'stays',
  'me_too.person_id': 'stays',
  'meetup.cohost_ids': 'moves',
  'meetup.created_by': 'stays',
  'meetup.host_id': 'moves',
  'meetup_join_link.created_by': 'stays',
  'meetup_proposal.proposed_by': 'stays',
  'meetup_registration.person_id': 'moves',
  'meetup_series.cohost_ids': 'moves',
  'meetup_series.created_by': 'stays',
  'meetup_series.host_id': 'moves',
  'member_handle.person_id': 'stays',
  'member_note.author_id': 'stays',
  'member_note.person_id': 'stays',
  'mention.person_id': 'stays',
  'moderation_action.actor_id': 'stays',
  'moderation_action.person_id': 'stays',
  'moderation_case.author_id': 'stays',
  'moderation_case.closed_by': 'stays',
  'notification.person_id': 'moves',
  'offering.created_by': 'stays',
  'offering.trainer_ids': 'moves',
  'passkey.person_id': 'moves',
  'person.merged_into': 'moves',
  'post.author_id': 'stays',
  'post.deleted_by': 'stays',
  'post.endorsed_by': 'stays',
  'post_flag.person_id': 'stays',
  'post_revision.author_id': 'stays',
  'post_vote.person_id': 'stays',
  // It hears nothing without its session, which ends.
  'push_device.person_id': 'ends',
  'read_position.person_id': 'moves',
  'renewal.person_id': 'moves',
  'renewal_reminder.person_id': 'moves',
  'rule_version.added_by': 'stays',
  'sanction.given_by': 'stays',
  'sanction.person_id': 'stays',
  'session.person_id': 'ends',
  'space.created_by': 'stays',
  'space_member.person_id': 'moves',
  'subscription.person_id': 'moves',
  'thread.author_id': 'stays',
  'upload.owner_id': 'stays',
};

/** Columns of ids that are nobody's, and have no foreign key that would say so. */
export const NOBODYS: readonly string[] = [
  ...['attendance_record.meetup_id', 'attendance_record.session_id', 'audit_entry.case_id', 'audit_entry.post_id'],
  ...['audit_entry.space_id', 'audit_entry.thread_id', 'class_presence.enrolment_ids', 'class_presence.node_id'],
  ...['credential.source_id', 'guest_access.meetup_id', 'import_origin.accepted_id', 'import_origin.read_by'],
  ...['lean_coffee_command.command_id', 'lean_coffee_connection.node_id', 'lean_coffee_heartbeat.connections'],
  ...['lean_coffee_heartbeat.node_id', 'ledger_item.source_id', 'person.guest_meetup_id', 'search_document.thread_id'],
  ...['inbound_mail.answers', 'inbound_mail.post_id', 'webhook.space_ids', 'webhook_delivery.subject_id'],
  'upload.held_by',
];

/** SQL: every column of ids that may be of people, as `table.column`. What refers to another table is of that. */
export const COLUMNS_OF_IDS = `
  SELECT format('%s.%s', col.table_name, col.column_name) AS name
    FROM information_schema.columns col
   WHERE col.table_schema = 'public' AND col.udt_name IN ('uuid', '_uuid') AND col.column_name <> 'id'
     AND NOT EXISTS (
       SELECT FROM pg_constraint con JOIN pg_attribute att ON att.attrelid = con.conrelid AND att.attnum = ANY (con.conkey)
        WHERE con.contype = 'f' AND con.conrelid = format('public.%I', col.table_name)::regclass
          AND att.attname = col.column_name AND con.confrelid <> 'person'::regclass)
   ORDER BY 1`;
