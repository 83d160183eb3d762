import type { ForumEventType } from '#forum';

/**
 * Doors of other rooms, each by its name: what is behind them knows of no post, or is for administrators who bring posts
 * in. A door that is new is in neither table, whatever its scope, until somebody has looked at it.
 */
export const ELSEWHERE: Record<string, string> = {
  AccessTokensController: 'list create revoke',
  AttendingController: 'list one participants calendar',
  AttendanceController: 'list one own confirm makeUp takeWhole',
  BookingsController: 'add change remove',
  CalendarController: 'file show make revoke feed',
  ClassCodesController: 'show make remove',
  CommunityController: 'read readSettings changeSettings demoSignIn',
  CoursesController: 'all teachers add change',
  CredentialsController: 'list one reissue setVisibility revoke',
  EnrolmentsController: 'invite transfer chooseAddress',
  ClassDayGateway: 'attend',
  FeedsController: 'show make revoke',
  GroupsController: 'draw list latest',
  GuestClaimController: 'request confirm',
  HalfDaysController: 'mark code scan',
  HealthController: 'live ready',
  ImportsController: 'open list find report upload start cancel',
  // For administrators: what became of a mail, with the id of a post and nothing that stands in it.
  InboundController: 'list',
  InvitationsController: 'list create revoke acceptOne',
  JoinLinksController: 'show make revoke',
  JoiningClassController: 'show join account byCode',
  JoiningController: 'open join',
  LedgerController: 'list totals one enter change withdraw restore log unlog',
  LeanCoffeeGateway: 'join command tellTime leave',
  MailController: 'list one',
  MailPausesController: 'list',
  MailPreferencesController: 'setRhythm askForLink lift',
  MaterialsController: 'add',
  MaterialUploadsController: 'begin offset part giveUp',
  MeController: 'read edit setPassword requestEmail confirm',
  MergingController: 'request confirm',
  MeetupsController: 'list next one schedule change cancel',
  MembersController: 'list setRoles',
  MetricsController: 'read',
  MinutesController: 'one change',
  OfferingsController: 'list one schedule copy change cancel',
  PapersController: 'record credential transcript json csv zip',
  PasskeySessionController: 'options signIn',
  PasswordResetController: 'request confirm',
  PlannerController: 'show file add change remove list record undo',
  ProviderController: 'leave comeBack',
  PushController: 'list add remove',
  ReadingsController: 'list enter',
  RecordKeepingController: 'ofMeetup disputes answer',
  RecordsController: 'mine one override dispute',
  RegistrationsController: 'list register leave',
  RoadController: 'road activate deactivate recordExam forgetExam renew forgetRenewal',
  RosterController: 'list add change withdraw takeBack importFile',
  RulesController: 'list addAttendance tryAttendance addRenewal tryRenewal',
  SessionController: 'signIn requestLink confirmLink signOut minutes export',
  SessionsController: 'list endAll end',
  SigningKeysController: 'list rotate compromise',
  SubmissionController: 'list file statistics submit takeBack activate deactivate',
  SignUpController: 'request confirm',
  StatusController: 'show retryEvent retryQueue',
  TrustController: 'did status',
  UnsubscribeController: 'show stop',
  // In the table of test/e2e/materials/access: who is in a class may not see it either.
  UseController: 'ofClass',
  VerificationController: 'check',
  WaysInController: 'list newPasskeyOptions add rename remove beginToLink unlink',
  // What it tells of is in the table of test/e2e/webhooks.
  WebhooksController: 'list add one change remove rotate test log again',
  VerifyController: 'form check page credential',
};
/** What sockets are told or tell, and where it is proved that nobody hears what they may not see. */
export const MESSAGES: Record<string, 'of one session, to who may join it' | 'of classes, with an id alone' | 'below'> =
  {
    ...Object.fromEntries(
      ['join', 'command', 'clock', 'leave', 'events', 'presence', 'mine', 'snapshot', 'resync', 'closing'].map(
        (message) => [message, 'of one session, to who may join it' as const],
      ),
    ),
    attend: 'of classes, with an id alone',
    changed: 'of classes, with an id alone',
    notification: 'below',
    unread: 'below',
  };
/** What the forum tells the other rooms. */
export const EVENTS: Record<ForumEventType, 'ids'> = {
  'forum.thread-created': 'ids',
  'forum.post-created': 'ids',
  'forum.post-held': 'ids',
  'forum.post-changed': 'ids',
  'forum.thread-changed': 'ids',
  'forum.answer-accepted': 'ids',
  'forum.answer-unaccepted': 'ids',
  'forum.post-endorsed': 'ids',
  'forum.endorsement-withdrawn': 'ids',
  'forum.space-changed': 'ids',
  'forum.space-left': 'ids',
};
