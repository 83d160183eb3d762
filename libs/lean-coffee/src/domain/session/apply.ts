import { applyRoom, type RoomEvents } from './apply-room.js';
import { applyFlow, type FlowEvents } from './apply-flow.js';
import { applyTopics, type TopicEvents } from './apply-topics.js';
import type { EventType, SessionEvent, SessionEventOf } from './events.js';
import type { SessionState } from './state.js';

/** One function per type of event; each changes the state in place and accepts whatever the log holds. */
export type Appliers<Types extends EventType> = {
  [Type in Types]: (state: SessionState, event: SessionEventOf<Type>) => void;
};

const appliers: Appliers<TopicEvents & EventType> &
  Appliers<FlowEvents & EventType> &
  Appliers<RoomEvents & EventType> = { ...applyTopics, ...applyFlow, ...applyRoom };

/**
 * Changes the state in place: for whoever holds the only reference to it. A vote costs the same however many people
 * and votes there are. What is public depends on public fields alone, so that a projection evolves by itself.
 */
export function apply(state: SessionState, event: SessionEvent): void {
  const applier = appliers[event.type] as (state: SessionState, event: SessionEvent) => void;
  applier(state, event);
}
