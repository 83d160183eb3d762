import type { ViewerKind } from '#contracts';
import type { SessionEvent } from './events.js';
import type { SessionState } from './state.js';

/** The event without the given fields; `seq` and whatever else it carries stay. */
function without<Event extends SessionEvent>(event: Event, ...fields: string[]): Event {
  const masked: Record<string, unknown> = { ...event };
  for (const field of fields) delete masked[field];
  return masked as Event;
}

/**
 * What a kind of viewer learns of an event; null where they learn nothing (its `seq` is covered all the same).
 * Ballots, authors of anonymous topics, hidden votes and secret thumbs are masked for every kind, the facilitator's too.
 */
export function projectEvent<Event extends SessionEvent>(event: Event, viewer: ViewerKind): Event | null {
  switch (event.type) {
    case 'vote-cast':
    case 'vote-retracted':
      return event.hidden ? null : without(event, 'by');
    case 'thumb-shown':
      if (!event.secret) return event;
      return event.first ? without(event, 'by', 'thumb') : null;
    case 'topic-added':
    case 'topic-edited':
      return event.anonymous ? without(event, 'by') : event;
    case 'topic-withdrawn':
      return event.anonymous ? without(event, 'by', 'affected') : without(event, 'affected');
    case 'topic-removed':
      return viewer === 'facilitator' ? without(event, 'affected') : without(event, 'affected', 'reason');
    case 'topics-merged':
      return without(event, 'affected');
    case 'topic-split':
      return without(event, 'affected', 'dropped');
    case 'takeaway-removed':
    case 'participant-removed':
      return viewer === 'facilitator' ? event : without(event, 'reason');
    default:
      return event;
  }
}

/**
 * What a kind of viewer sees of a session. Shares its parts with the full state: send it or keep it, but do not change
 * it in place, and do not keep it while somebody else does.
 */
export function projectState(state: SessionState, viewer: ViewerKind): SessionState {
  const removed =
    viewer === 'facilitator'
      ? state.removed
      : Object.fromEntries(Object.entries(state.removed).map(([personId, { at }]) => [personId, { at }]));
  return { ...state, removed, secret: null };
}
