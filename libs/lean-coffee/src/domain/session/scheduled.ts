import { DEFAULT_SESSION_SETTINGS, type SessionSettings } from '#contracts';
import type { Instant } from '#kernel';
import { STATE_VERSION, type PersonId, type SessionState } from './state.js';

/**
 * A session before its first event. The owner is the meetup's host: from here on there is exactly one owner of the
 * facilitator's role at all times.
 */
export function scheduledSession(facts: {
  sessionId: string;
  startsAt: Instant;
  endsAt: Instant;
  owner: PersonId;
  settings?: Partial<SessionSettings>;
}): SessionState {
  return {
    version: STATE_VERSION,
    sessionId: facts.sessionId,
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    startedAt: null,
    settings: structuredClone({ ...DEFAULT_SESSION_SETTINGS, ...facts.settings }),
    stage: { phase: 'scheduled' },
    step: 0,
    votingStarted: false,
    owner: facts.owner,
    cofacilitators: [],
    removed: {},
    locked: false,
    topics: {},
    topicsAdded: 0,
    queue: [],
    takeaways: {},
    takeawaysAdded: 0,
    secret: { authors: {}, ballots: {}, spent: {}, thumbs: {} },
  };
}
