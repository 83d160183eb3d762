import { SessionEngine1764000300000 } from './infra/migrations/1764000300000-session-engine.js';

export { LeanCoffeeModule } from './lean-coffee.module.js';
export { type MeetupForSession, MeetupDirectory } from './app/meetup/meetup-directory.js';
export { SessionFacts, type SessionFactsOf, type TopicFacts } from './app/session/session-facts.js';
export type { ConnectionFacts, NodeFacts } from './infra/session/presence-facts.js';

/** The tables of this room, in the order they came to be. */
export const leanCoffeeMigrations = [SessionEngine1764000300000];
