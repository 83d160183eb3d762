import { fieldProblem, SESSION_LIMITS as LIMITS, type SessionSettings } from '#contracts';
import { err } from '#kernel';
import { entry } from '../lookup.js';
import { claimRefusal, facilitates } from '../policy.js';
import { checkSettings } from '../settings.js';
import type { DecideContext, PersonId, SessionState } from '../state.js';
import { cleanText, isUuid } from '../text.js';
import { event, happened, invalid, refuse, unchanged, type Decision, type Deciders } from './decision.js';

/** Why somebody cannot be given a role: it takes a signed-in person who is here. The server need not see them. */
function roleRefusal(state: SessionState, personId: PersonId, { actor, presence }: DecideContext): Decision | null {
  if (!isUuid(personId)) return invalid(fieldProblem('personId', 'id'));
  if (entry(state.removed, personId)) return refuse('person-unknown');
  if (actor === 'server') return null;
  const kind = presence?.kindOf(personId) ?? null;
  if (kind === null) return refuse('person-unknown', 'They are not in the room.');
  return kind === 'member' ? null : refuse('forbidden', 'Guests and observers cannot facilitate.');
}

/** How votes work is part of what people have agreed to by voting. */
const FROZEN = ['votesHidden', 'severalVotesPerTopic'] as const satisfies readonly (keyof SessionSettings)[];

const mostSpent = (state: SessionState): number =>
  Object.values(state.secret?.spent ?? {}).reduce((most, spent) => Math.max(most, spent), 0);

/** Only what differs from now. */
function differing(current: SessionSettings, wanted: Partial<SessionSettings>): Partial<SessionSettings> {
  const same = (name: keyof SessionSettings) => JSON.stringify(wanted[name]) === JSON.stringify(current[name]);
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => !same(name as keyof SessionSettings)));
}

export const decideRoom: Deciders<
  | 'change-settings'
  | 'hand-over'
  | 'add-cofacilitator'
  | 'remove-cofacilitator'
  | 'claim-facilitation'
  | 'remove-participant'
  | 'lock-room'
  | 'unlock-room'
> = {
  'change-settings'(state, command, context) {
    const checked = checkSettings(command.changes);
    if (!checked.ok) return invalid(...checked.error);
    const changes = differing(state.settings, checked.value);
    if (Object.keys(changes).length === 0) return unchanged;
    if (state.votingStarted && FROZEN.some((name) => name in changes)) return refuse('setting-frozen');
    if (changes.votesPerPerson !== undefined && changes.votesPerPerson < mostSpent(state)) {
      return invalid(fieldProblem('settings.votesPerPerson', 'already-spent'));
    }
    return happened(event(context, 'settings-changed', { changes: structuredClone(changes) }));
  },

  'hand-over'(state, { personId }, context) {
    if (personId === state.owner) return unchanged;
    return roleRefusal(state, personId, context) ?? happened(event(context, 'handed-over', { to: personId }));
  },

  'add-cofacilitator'(state, { personId }, context) {
    if (personId === state.owner || state.cofacilitators.includes(personId)) return unchanged;
    if (state.cofacilitators.length >= LIMITS.cofacilitators) {
      return refuse('limit-reached', `A session has at most ${LIMITS.cofacilitators} co-facilitators.`);
    }
    return roleRefusal(state, personId, context) ?? happened(event(context, 'cofacilitator-added', { personId }));
  },

  'remove-cofacilitator'(state, { personId }, context) {
    if (!state.cofacilitators.includes(personId)) return unchanged;
    return happened(event(context, 'cofacilitator-removed', { personId }));
  },

  'claim-facilitation'(state, _, context) {
    const { actor, presence, now } = context;
    const refusal = claimRefusal(state, actor, presence, now);
    if (refusal || actor === 'server') return err(refusal ?? { code: 'forbidden' });
    return happened(event(context, 'facilitation-claimed', { from: state.owner, to: actor.personId }));
  },

  'remove-participant'(state, { personId, reason: given }, context) {
    if (!isUuid(personId)) return invalid(fieldProblem('personId', 'id'));
    const reason = cleanText('reason', given, { max: LIMITS.reasonLength, required: true, multiline: true });
    if (!reason.ok) return invalid(reason.error);
    if (personId === state.owner) return refuse('forbidden', 'Whoever facilitates cannot be removed.');
    if (entry(state.removed, personId)) return unchanged;
    const { actor } = context;
    const cofacilitator = state.cofacilitators.includes(personId);
    if (cofacilitator && actor !== 'server' && facilitates(state, actor) && actor.personId !== state.owner) {
      return refuse('forbidden', 'Only the facilitator can remove a co-facilitator.');
    }
    if (Object.keys(state.removed).length >= LIMITS.removals) return refuse('limit-reached');
    return happened(event(context, 'participant-removed', { personId, reason: reason.value }));
  },

  'lock-room': (state, _, context) => (state.locked ? unchanged : happened(event(context, 'room-locked', {}))),

  'unlock-room': (state, _, context) => (state.locked ? happened(event(context, 'room-unlocked', {})) : unchanged),
};
