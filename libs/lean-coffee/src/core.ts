/**
 * The pure core of the Lean Coffee engine, for the server's shell and the browser alike: no Nest, no I/O, no clock.
 */
export type * from './domain/session/state.js';
export type * from './domain/session/events.js';
export type * from './domain/session/commands.js';
export { STATE_VERSION } from './domain/session/state.js';
export { scheduledSession } from './domain/session/scheduled.js';

// What happens
export { decide } from './domain/session/decide.js';
export type { Decision } from './domain/session/decide/decision.js';
export { apply } from './domain/session/apply.js';
export { evolve, evolveAll } from './domain/session/evolve.js';
export { checkSettings } from './domain/session/settings.js';
export { abandonedAt } from './domain/session/decide/phases.js';

// Who sees what
export { projectEvent, projectState } from './domain/session/project.js';
export { ownThumb, privateAffected, privateOf, votesLeft, withMine } from './domain/session/mine.js';
export { predict, type Held } from './domain/session/predict.js';

// Who may do what
export {
  canDo,
  claimRefusal,
  facilitates,
  isCommandType,
  joinRefusal,
  mayEditTakeaway,
  mayEditTopic,
  mayJoin,
  type Newcomer,
  roleOf,
  viewerKindOf,
  wroteTopic,
} from './domain/session/policy.js';

// Looking at a session
export {
  currentTopic,
  discussed,
  nextDeadline,
  nextTopic,
  partsOf,
  takeawaysOf,
  timeLeft,
  toDiscuss,
} from './domain/session/selectors.js';
export { currentOf, topicsByNumber } from './domain/session/lookup.js';
export { talkedUntil } from './domain/session/decide/discussion.js';
export { minutesOf, type Minutes, type MinutesTakeaway, type MinutesTopic } from './domain/session/minutes.js';
export type { ExportFacts } from './domain/session/export/export.js';
export { minutesCsv } from './domain/session/export/csv.js';
export { minutesJson, type MinutesJson } from './domain/session/export/json.js';
export { minutesMarkdown, topicMarkdown, type ExportLocale } from './domain/session/export/markdown.js';
