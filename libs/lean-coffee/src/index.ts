import { Meetups1764000200000 } from './infra/migrations/1764000200000-meetups.js';
import { SessionEngine1764000300000 } from './infra/migrations/1764000300000-session-engine.js';

export { LeanCoffeeModule } from './lean-coffee.module.js';
export { CalendarDesk } from './app/meetup/calendar-desk.js';
export { type MeetupAhead, type MeetupForSession, MeetupDirectory } from './app/meetup/meetup-directory.js';
export { RegisterForMeetup } from './app/meetup/register-for-meetup.js';
export { type MeetupDraft, ScheduleMeetup } from './app/meetup/schedule-meetup.js';
export { PlaceTopic, type TopicFromElsewhere } from './app/session/place-topic.js';
export { proveLogs, type WrongLog } from './app/session/prove-logs.js';
export { SessionFacts, type SessionFactsOf, type TopicFacts } from './app/session/session-facts.js';
export { SessionMinutes, type SessionMinutesOf } from './app/session/session-minutes.js';
export { TopicOrigins } from './app/session/topic-origins.js';
export { mayManage } from './domain/meetup/policy.js';
export type { ConnectionFacts, NodeFacts } from './infra/session/presence-facts.js';

/** The tables of this room, in the order they came to be. */
export const leanCoffeeMigrations = [Meetups1764000200000, SessionEngine1764000300000];
