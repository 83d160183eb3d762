export {
  Configuration,
  ConfigurationError,
  type InboundMail,
  PROCESS_ROLES,
  type ProcessRole,
  readConfiguration,
  type SignInProvider,
} from './config/configuration.js';
export { ConfigurationModule } from './config/configuration.module.js';
export { type DomainEvent, outboxInsert, outboxRow, rowsOf, Tx, UnitOfWork } from './database/unit-of-work.js';
export {
  type CalendarEntry,
  calendarFeed,
  calendarFile,
  calendarMail,
  type CalendarSender,
} from './calendar/calendar.js';
export { calendarSender } from './calendar/calendar-sender.js';
export { Database } from './database/database.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './database/embedded/embedded-postgres.js';
export { EmbeddedPostgresError } from './database/embedded/embedded-postgres-error.js';
export { derivedId } from './database/derived-id.js';
export { DatabaseModule } from './database/database.module.js';
export { dataSourceOptions, migrate, type Schema } from './database/data-source.js';
export { archiveNames, type Named } from './files/archive-names.js';
export { BrokenCsv, csvRecords, delimiterOf } from './files/csv-records.js';
export { namesTag } from './files/byte-range.js';
export { contentDisposition, fileName } from './files/file-name.js';
export { fileStore } from './files/disks.js';
export { type ByteRange, FileStore } from './files/file-store.js';
export { inspectFile } from './files/inspect-file.js';
export {
  BOOKS_AND_VIDEOS,
  DOCUMENTS,
  isPicture,
  type Kind,
  MEDIA_TYPES,
  type Picture,
  PICTURES,
} from './files/kinds.js';
export { kindOf } from './files/kind-of.js';
export { type ZipArchive, zipArchive, type ZipPart } from './files/zip-archive.js';
export {
  ACCESS_RULE,
  AccessGuard,
  type AccessRule,
  ensureAccess,
  GuestsToo,
  Public,
  REQUIRED_SCOPE,
  RequireScope,
  Roles,
  SignedIn,
} from './http/access.js';
export { answerDocument, documentOf, type TextDocument } from './http/answer-document.js';
export { answerFile, answerStream, type SentStream, type ServedFile } from './http/answer-file.js';
export { AsksInPassing } from './http/confirm-viewer.js';
export { documentPolicy } from './http/security-headers.js';
export { LinkTokens } from './http/link-tokens.js';
export { Authenticator, type Credentials } from './http/authenticator.js';
export { isUnexpected, problem, problemOf } from './http/problem.js';
export { ProblemFilter } from './http/problem.filter.js';
export { IdPipe } from './http/id.pipe.js';
export { CallUrlField, PlannedDayField, TimeOfDayField, ZoneField } from './http/planning-fields.js';
export { CursorQuery, pageQuery } from './http/page-query.js';
export {
  CheckedBy,
  ChoiceField,
  ChoicesField,
  CountInQuery,
  DayField,
  IdField,
  IdsField,
  InstantField,
  isDay,
  LineField,
  LinesField,
  MayBeAbsent,
  NestedField,
  SlugField,
  TextField,
  WholeField,
  WordsField,
  YesNoField,
} from './http/request-fields.js';
export { fieldProblems, says, validationPipe } from './http/validation.js';
export {
  ANONYMOUS,
  type AnonymousViewer,
  CurrentViewer,
  type GuestViewer,
  holds,
  type KnownViewer,
  type MemberViewer,
  memberOf,
  type Recognition,
  type Viewer,
  type WithViewer,
} from './http/viewer.js';
export { MemberDoor, personOf } from './realtime/member-door.js';
export { PersonSockets } from './realtime/person-sockets.js';
export { answeredAt, pongNoter } from './realtime/pongs.js';
export { RedisError } from './realtime/redis-error.js';
export { SocketAdapter } from './realtime/socket-adapter.js';
export { SocketProblemFilter } from './realtime/socket-problem.filter.js';
export { localSecret } from './config/local-secret.js';
export { API_PREFIX, HttpAdapter, nestOptions, prepareHttp } from './http/app.js';
export { ensurePortIsFree, listenOn } from './http/listen.js';
export {
  acceptFiles,
  fileOf,
  type FilePart,
  PART_OF_FILE,
  TakesFile,
  TakesForm,
  TakesPart,
  textOf,
} from './http/files.js';
export { type Handler, handlersOf } from './http/handlers.js';
export { apiDocument } from './http/openapi.js';
export { serveOpenApi } from './http/openapi-routes.js';
export { serveWeb } from './http/static.js';
export { Outbound, type OutboundAnswer, OutboundFailure, Resolver } from './outbound/outbound.js';
export { Sealer } from './config/sealing.js';
export { Shutdown } from './lifecycle/shutdown.js';
export { stopOnSignals, type StopOptions } from './lifecycle/stop-on-signals.js';
export { Metrics } from './observability/metrics.js';
export { currentTraceparent } from './observability/request-context.js';
export { Tracing } from './observability/tracing.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export { platformMigrations } from './infra/migrations.js';
export { sendAgain, type WaitingJob } from './jobs/boss.js';
export { type JobFacts, type JobHandler, type JobOptions, Jobs, type SendOptions } from './jobs/jobs.js';
export { escapeHtml, layOutMail, type MailContent } from './mail/mail-layout.js';
export { BounceReports } from './mail/bounce-reports.js';
export type { MailAttachment, MailPolicy, MailToSend, MailTopic, MailWords } from './mail/mail.js';
export { type MailPause, MailPauses } from './mail/mail-pauses.js';
export { Mailer } from './mail/mailer.js';
export { ADMINISTRATION_ACT, type AdministrationAct, administrationAct } from './outbox/administration-act.js';
export { type DeliveredEvent, DomainEvents, type EventHandler } from './outbox/domain-events.js';
export { OutboxRelay } from './outbox/outbox-relay.js';
