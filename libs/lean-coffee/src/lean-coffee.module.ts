import { Module } from '@nestjs/common';
import { CarryOver } from './app/session/carry-over.js';
import { FollowMeetup } from './app/session/follow-meetup.js';
import { PlaceTopic } from './app/session/place-topic.js';
import { SessionFacts } from './app/session/session-facts.js';
import { SessionMinutes } from './app/session/session-minutes.js';
import { SessionReader } from './app/session/session-reader.js';
import { Sessions } from './app/session/sessions.js';
import { TopicOrigins } from './app/session/topic-origins.js';
import { SessionController } from './http/session.controller.js';
import { PresenceFacts } from './infra/session/presence-facts.js';
import { PresenceStore } from './infra/session/presence-store.js';
import { SessionLog } from './infra/session/session-log.js';
import { MeetupsModule } from './meetups.module.js';
import { Caretaker } from './realtime/caretaker.js';
import { Commands } from './realtime/commands.js';
import { Doorkeeper } from './realtime/doorkeeper.js';
import { Hints } from './realtime/hints.js';
import { Joining } from './realtime/joining.js';
import { LeanCoffeeGateway } from './realtime/lean-coffee.gateway.js';
import { Rooms } from './realtime/rooms.js';
import { SignIns } from './realtime/sign-ins.js';

const session = [
  CarryOver,
  FollowMeetup,
  PlaceTopic,
  SessionLog,
  PresenceStore,
  PresenceFacts,
  Sessions,
  SessionFacts,
  SessionMinutes,
  SessionReader,
  TopicOrigins,
];
const realtime = [LeanCoffeeGateway, Doorkeeper, Joining, Commands, Hints, Rooms, SignIns, Caretaker];

/** Meetups and their live sessions. */
@Module({
  imports: [MeetupsModule],
  controllers: [SessionController],
  providers: [...session, ...realtime],
  exports: [MeetupsModule, PlaceTopic, SessionFacts, SessionMinutes, Sessions, TopicOrigins],
})
export class LeanCoffeeModule {}
