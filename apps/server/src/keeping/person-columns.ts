/** What of a table is somebody's own, and goes with them when they take their data along. */
export interface Taken {
  /** The columns they get, in this order: nobody else's words, names or addresses, and nothing that opens a door. */
  take: string[];
}

/** Why the rows that a column connects with somebody are not theirs to take. */
export interface Left {
  because: string;
}

const take = (...columns: string[]): Taken => ({ take: columns });
const left = (because: string): Left => ({ because });

const OPENS = left('opens the account');
const OFFICE = left('says who did it for the house; the row is about somebody or something else');
const MEETUP = left('a meetup is of all who come');

/**
 * Every column that points at a person, by table, and what it means for who asks for their data. A column that is missing here
 * fails a test: whoever adds one decides.
 */
export const PERSON_COLUMNS: Record<string, Taken | Left> = {
  'access_token.person_id': OPENS,
  'attendance_dispute.answered_by': OFFICE,
  'attendance_dispute.raised_by': take('record_id', 'words', 'raised_at', 'answered_at'),
  'attendance_override.by_person_id': OFFICE,
  'attendance_record.person_id': take('id', 'meetup_id', 'title', 'started_at', 'minutes', 'description', 'issued_at'),
  'audit_entry.actor_id': take('at', 'action'),
  'audit_entry.person_id': take('at', 'action'),
  'appeal.decided_by': OFFICE,
  'booking.created_by': OFFICE,
  'bookmark.person_id': take('post_id', 'note', 'created_at'),
  'calendar_feed.person_id': left('its address opens the calendar'),
  'certification.submitted_by': OFFICE,
  'class_code.made_by': OFFICE,
  'class_confirmation.confirmed_by': OFFICE,
  'class_grouping.drawn_by': OFFICE,
  'class_invitation.invited_by': OFFICE,
  'class_mark.marked_by': OFFICE,
  'credential.person_id': take(
    'id',
    'kind',
    'title',
    'happened_on',
    'minutes',
    'name',
    'signed',
    'issued_at',
    'revoked_at',
    'reason',
  ),
  'credential.replaced_by': left('names a credential, and no person'),
  'credential.revoked_by': OFFICE,
  'draft.person_id': take('place', 'body', 'updated_at'),
  'enrolment.created_by': OFFICE,
  'enrolment.person_id': take(
    'id',
    'offering_id',
    'email',
    'name',
    'organisation',
    'joined_at',
    'joined_by',
    'withdrawn_at',
    'created_at',
  ),
  'guest_access.person_id': OPENS,
  'held_certification.person_id': take('id', 'code', 'issued_on', 'expires_on', 'updated_at'),
  'import.requested_by': OFFICE,
  'import_origin.read_by': left('names an import, and no person'),
  'imported_person.person_id': take('source', 'external_id'),
  'lean_coffee_command.person_id': left(
    'what was said in a session is of all who were there; minutes are with the meetup',
  ),
  'lean_coffee_connection.person_id': take('session_id', 'kind', 'joined_at', 'left_at'),
  'ledger_item.person_id': take(
    'id',
    'kind',
    'category',
    'title',
    'description',
    'own_description',
    'happened_on',
    'logged_at',
    'logged_minutes',
    'created_at',
  ),
  'mail_link.created_by': left('an invitation holds the address of somebody else'),
  'mail_link.person_id': OPENS,
  'material.created_by': left('materials are of the course'),
  'material_file.owner_id': left('materials are of the course'),
  'material_prework_mail.person_id': take('offering_id', 'state', 'sent_at'),
  'material_use.person_id': take('material_id', 'offering_id', 'opened_at', 'completed_at'),
  'material_version.created_by': left('materials are of the course'),
  'me_too.person_id': take('thread_id', 'created_at'),
  'meetup.cohost_ids': MEETUP,
  'meetup.created_by': MEETUP,
  'meetup.host_id': MEETUP,
  'meetup_join_link.created_by': left('the link opens a meetup'),
  'meetup_proposal.proposed_by': take('thread_id', 'meetup_id', 'proposed_at', 'withdrawn_at'),
  'meetup_registration.person_id': take('meetup_id', 'registered_at'),
  'meetup_series.cohost_ids': MEETUP,
  'meetup_series.created_by': MEETUP,
  'meetup_series.host_id': MEETUP,
  'member_handle.person_id': take('handle'),
  'member_note.author_id': left('is about somebody else'),
  'member_note.person_id': left('are the words of those who moderate'),
  'mention.person_id': left('is in the words of somebody else'),
  'moderation_action.actor_id': OFFICE,
  'moderation_action.person_id': take('action', 'post_id', 'thread_id', 'reason', 'until_at', 'at', 'undone_at'),
  'moderation_case.author_id': left('is told with the decision; who flagged stays unknown'),
  'moderation_case.closed_by': OFFICE,
  'notification.person_id': take('kind', 'post_id', 'created_at', 'read_at'),
  'mail.person_id': left('the words of a mail are not kept once it was sent'),
  'mail_digest.person_id': take('day', 'weekly'),
  'mail_digest_item.person_id': left('what stood in a digest is among what they were told'),
  'mail_preference.person_id': take('kind', 'space_id', 'pace'),
  'mail_rhythm.person_id': take('quiet_from', 'quiet_to', 'digest_hour', 'digest_weekday'),
  'forum_feed.person_id': left('its address opens the forum'),
  'inbound_mail.person_id': take('state', 'reason', 'post_id', 'received_at'),
  'linked_identity.person_id': take('issuer', 'email', 'created_at', 'last_used_at'),
  'passkey.person_id': take('name', 'created_at', 'last_used_at'),
  'push_device.person_id': take('name', 'created_at', 'last_told_at'),
  'offering.created_by': OFFICE,
  'offering.trainer_ids': left('a class is of all who are in it'),
  'person.merged_into': left(
    'is another account of the same person: merged accounts are told with the one that stands',
  ),
  'post.author_id': take(
    'id',
    'thread_id',
    'parent_id',
    'raw',
    'anonymous',
    'created_at',
    'edited_at',
    'score',
    'deleted_at',
  ),
  'post.deleted_by': OFFICE,
  'post.endorsed_by': take('id', 'endorsed_at'),
  'post_flag.person_id': take('post_id', 'kind', 'words', 'at'),
  'post_revision.author_id': take('post_id', 'revision', 'raw', 'title', 'tags', 'created_at', 'reason'),
  'post_vote.person_id': take('post_id', 'created_at'),
  'read_position.person_id': take('thread_id', 'last_number', 'at'),
  'renewal.person_id': take('id', 'expires_on', 'renewed_at'),
  'renewal_reminder.person_id': take('expires_on', 'days'),
  'rule_version.added_by': OFFICE,
  'sanction.given_by': OFFICE,
  'sanction.person_id': take('kind', 'from_at', 'until_at', 'lifted_at'),
  'session.person_id': take('created_at', 'last_seen_at'),
  'space.created_by': OFFICE,
  'space_member.person_id': take('space_id', 'role', 'joined_at', 'left_at'),
  'subscription.person_id': take('space_id', 'thread_id', 'level', 'created_at'),
  'thread.author_id': take('id', 'space_id', 'kind', 'title', 'anonymous', 'created_at', 'deleted_at'),
  'upload.held_by': left('names what holds a file, and no person'),
  'upload.owner_id': take('id', 'post_id', 'name', 'type', 'bytes', 'created_at'),
};

/** What is told of the person themselves. */
export const PROFILE = ['id', 'email', 'display_name', 'time_zone', 'locale', 'created_at'];

/** Rows that hang on rows of somebody, without pointing at them: `SELECT` with the person's id as `$1`. */
export const HANGING: Record<string, string> = {
  ledger_entry: `SELECT entry.item_id, entry.minutes, entry.reason, entry.at FROM ledger_entry entry
                   JOIN ledger_item item ON item.id = entry.item_id WHERE item.person_id = $1 ORDER BY entry.at, entry.id`,
  certification: `SELECT certification.enrolment_id, submitted_at, activated_on, exam_result, exam_on, renewed_until
                    FROM certification JOIN enrolment ON enrolment.id = certification.enrolment_id
                   WHERE enrolment.person_id = $1 ORDER BY 1`,
  class_mark: `SELECT mark.half_day_id, mark.present, mark.at FROM class_mark mark
                 JOIN enrolment ON enrolment.id = mark.enrolment_id WHERE enrolment.person_id = $1 ORDER BY mark.seq`,
  class_code_scan: `SELECT scan.half_day_id, scan.at FROM class_code_scan scan
                      JOIN enrolment ON enrolment.id = scan.enrolment_id WHERE enrolment.person_id = $1 ORDER BY scan.at`,
  appeal: `SELECT appeal.words, appeal.at, appeal.outcome, appeal.decided_at FROM appeal
             JOIN moderation_action action ON action.id = appeal.action_id WHERE action.person_id = $1 ORDER BY appeal.at`,
};
