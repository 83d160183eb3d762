export {
  Configuration,
  ConfigurationError,
  PROCESS_ROLES,
  type ProcessRole,
  readConfiguration,
} from './config/configuration.js';
export { ConfigurationModule } from './config/configuration.module.js';
export { type DomainEvent, outboxInsert, rowsOf, Tx, UnitOfWork } from './database/unit-of-work.js';
export { Database } from './database/database.js';
export { DatabaseModule } from './database/database.module.js';
export { dataSourceOptions, migrate, type Schema } from './database/data-source.js';
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
export { Authenticator, type Credentials } from './http/authenticator.js';
export { isUnexpected, problem, problemOf } from './http/problem.js';
export { ProblemFilter } from './http/problem.filter.js';
export { fieldProblems, validationPipe } from './http/validation.js';
export {
  ANONYMOUS,
  type AnonymousViewer,
  CurrentViewer,
  type GuestViewer,
  holds,
  type MemberViewer,
  memberOf,
  type Viewer,
  type WithViewer,
} from './http/viewer.js';
export { SocketAdapter } from './realtime/socket-adapter.js';
export { SocketProblemFilter } from './realtime/socket-problem.filter.js';
