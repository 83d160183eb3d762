/**
 * The pure core of the Lean Coffee engine, for the server's shell and the browser alike: no Nest, no I/O, no clock.
 */
export type * from './domain/session/state.js';
export type * from './domain/session/events.js';
export type * from './domain/session/commands.js';
export { STATE_VERSION } from './domain/session/state.js';
export { scheduledSession } from './domain/session/scheduled.js';
