import type { Appliers } from './apply.js';
import type { PersonId, SessionState } from './state.js';

export type RoomEvents =
  | 'rescheduled'
  | 'settings-changed'
  | 'handed-over'
  | 'facilitation-claimed'
  | 'cofacilitator-added'
  | 'cofacilitator-removed'
  | 'participant-removed'
  | 'room-locked'
  | 'room-unlocked';

/** The role moves in one assignment: there is never a moment with two owners, or with none. */
function own(state: SessionState, owner: PersonId): void {
  state.owner = owner;
  state.cofacilitators = state.cofacilitators.filter((personId) => personId !== owner);
}

export const applyRoom: Appliers<RoomEvents> = {
  rescheduled(state, { startsAt, endsAt }) {
    Object.assign(state, { startsAt, endsAt });
  },

  'settings-changed'(state, { changes }) {
    Object.assign(state.settings, structuredClone(changes));
    // Only before the first vote, so that what is shown anew is nothing.
    if (changes.votesHidden === undefined) return;
    for (const topic of Object.values(state.topics)) {
      if (topic.status !== 'merged') topic.votes = changes.votesHidden ? null : 0;
    }
  },

  'handed-over'(state, { to }) {
    own(state, to);
  },

  'facilitation-claimed'(state, { to }) {
    own(state, to);
  },

  'cofacilitator-added'(state, { personId }) {
    state.cofacilitators.push(personId);
  },

  'cofacilitator-removed'(state, { personId }) {
    state.cofacilitators = state.cofacilitators.filter((other) => other !== personId);
  },

  'participant-removed'(state, { personId, at, reason }) {
    state.removed[personId] = reason === undefined ? { at } : { at, reason };
    state.cofacilitators = state.cofacilitators.filter((other) => other !== personId);
  },

  'room-locked'(state) {
    state.locked = true;
  },

  'room-unlocked'(state) {
    state.locked = false;
  },
};
