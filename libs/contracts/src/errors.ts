import type { FieldProblem } from './field-reasons.js';

/** What every refusal looks like, over HTTP and in socket acknowledgements (RFC 9457). */
export interface Problem {
  /** `urn:afterclass:problem:<code>`, the same for every occurrence. */
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail?: string;
  /** The request's id, to be quoted when asking for help. */
  instance?: string;
  fields?: FieldProblem[];
}

const row = (status: number, title: string) => ({ status, title });

/** Every refusal the product knows. Rooms keep their codes together; a code without a row does not compile. */
export const ERRORS = {
  // Any room
  'invalid-input': row(422, 'Some of what was sent is not valid'),
  'malformed-request': row(400, 'The request could not be read'),
  'sign-in-required': row(401, 'Please sign in'),
  forbidden: row(403, 'You may not do this'),
  'not-found': row(404, 'There is nothing here'),
  'method-not-allowed': row(405, 'This cannot be done here'),
  conflict: row(409, 'Somebody else was quicker'),
  gone: row(410, 'This is no longer available'),
  'payload-too-large': row(413, 'That is too much at once'),
  'unsupported-media-type': row(415, 'This kind of content is not understood'),
  'rate-limited': row(429, 'Too many requests'),
  internal: row(500, 'Something went wrong on our side'),
  unavailable: row(503, 'Not available at the moment'),
  // Identity
  'wrong-credentials': row(401, 'E-mail address or password is not right'),
  'link-invalid': row(410, 'This link is no longer valid'),
  'cross-site-request': row(403, 'The request came from another site'),
  'scope-missing': row(403, 'The access token may not do this'),
  'sign-up-closed': row(403, 'Joining is by invitation'),
  'last-admin': row(409, 'There must be at least one administrator'),
  'sign-in-again': row(403, 'Please sign in again first'),
  'last-way-in': row(409, 'This is the last way into the account'),
  'passkey-refused': row(401, 'The passkey could not be checked'),
  'provider-unavailable': row(503, 'The other sign-in does not answer'),
  'provider-refused': row(401, 'The other sign-in did not work'),
  'address-known': row(409, 'There is an account with this address'),
  'address-unproven': row(403, 'The other sign-in has not confirmed the address'),
  'linked-elsewhere': row(409, 'This sign-in belongs to another account'),
  // Meetups
  'meetup-cancelled': row(409, 'The meetup was cancelled'),
  'meetup-over': row(409, 'The meetup is over'),
  'not-registered': row(403, 'Please register first'),
  // Sockets
  'protocol-unsupported': row(400, 'Please reload the page'),
  'not-joined': row(409, 'Join the session first'),
  'command-reused': row(409, 'This command id was used for something else'),
  // Lean Coffee
  'session-closed': row(409, 'The session is over'),
  'wrong-phase': row(409, 'This is not possible at this point of the session'),
  'topic-unknown': row(404, 'This topic is no longer here'),
  'topic-not-open': row(409, 'This topic cannot be changed like this any more'),
  'takeaway-unknown': row(404, 'This takeaway is no longer here'),
  'id-taken': row(409, 'This id is already used'),
  'limit-reached': row(409, 'There is no room for more'),
  'budget-spent': row(409, 'No votes left'),
  'already-voted': row(409, 'One vote per topic'),
  'no-vote': row(409, 'There is no vote of yours on this topic'),
  'timebox-state': row(409, 'The timebox cannot do this now'),
  'setting-frozen': row(409, 'This setting is fixed once voting has started'),
  'facilitator-here': row(409, 'The facilitator is here'),
  'person-unknown': row(404, 'This person is not in the room'),
  'removed-from-room': row(403, 'You were removed from this session'),
  'room-locked': row(403, 'The room is closed to newcomers'),
  // Uploads
  'upload-quota': row(403, 'Your room for files is used up'),
  // Classes
  'class-cancelled': row(409, 'The class was cancelled'),
  'class-full': row(409, 'There are not so many seats left'),
  'class-over': row(409, 'The class is over'),
  'in-class-already': row(409, 'You are in this class already'),
  'half-day-closed': row(409, 'This half-day is not open at the moment'),
  'code-expired': row(410, 'This code is too old'),
  'not-submitted': row(409, 'The trainer has not submitted this yet'),
  'not-activated': row(409, 'The certification is not activated yet'),
  'no-exam': row(409, 'This course has no exam'),
  // Materials
  'nothing-to-prepare': row(409, 'There is nothing to prepare'),
  'section-not-empty': row(409, 'There is something in this section'),
  // Attendance
  'own-record': row(403, 'Nobody corrects a record of their own'),
  'dispute-open': row(409, 'Your question about this record is waiting for an answer'),
  'dispute-answered': row(409, 'Somebody has answered already'),
  'from-class': row(409, 'This certification follows the class that it was earned in'),
  'renewed-since': row(409, 'It was renewed once more since'),
  // Forum
  'thread-locked': row(409, 'This thread is locked'),
  'space-archived': row(409, 'This space is archived'),
  'not-an-answer': row(409, 'This is for answers'),
  'not-a-question': row(409, 'This is for questions'),
  'own-post': row(403, 'Not for what you wrote yourself'),
  'has-replies': row(409, 'Others have replied to this'),
  'already-there': row(409, 'This is there already'),
  'draft-changed': row(409, 'The draft was changed elsewhere'),
  // Bridge
  'thread-not-open': row(409, 'Only what all members may read can be brought to a meetup'),
  'proposal-placed': row(409, 'The session has begun'),
  // Moderation
  suspended: row(403, 'This account is suspended'),
  silenced: row(403, 'You cannot write here at the moment'),
  'already-flagged': row(409, 'You have flagged this already'),
  'case-closed': row(409, 'This case is closed'),
  'case-sealed': row(403, 'Open the case first'),
  'own-case': row(403, 'Nobody decides a case of their own'),
  'appeal-made': row(409, 'You have appealed already'),
  'appeal-decided': row(409, 'Somebody has decided already'),
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERRORS;
