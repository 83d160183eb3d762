import { FACILITATOR_GRACE_MS, type CommandType, type ParticipantKind, type Phase, type ViewerKind } from '#contracts';
import type { Instant } from '#kernel';
import type { Refusal } from './commands.js';
import { entry } from './lookup.js';
import type { Actor, PersonActor, PersonId, Presence, Role, SessionState, Takeaway, Topic } from './state.js';

export const roleOf = (state: SessionState, personId: PersonId): Role => {
  if (state.owner === personId) return 'owner';
  return state.cofacilitators.includes(personId) ? 'cofacilitator' : 'participant';
};

export const facilitates = (state: SessionState, actor: Actor): boolean =>
  actor !== 'server' && roleOf(state, actor.personId) !== 'participant';

/** Which projection somebody gets. It changes with their role, and then they need a fresh snapshot. */
export function viewerKindOf(state: SessionState, person: PersonActor): ViewerKind {
  if (facilitates(state, person)) return 'facilitator';
  return person.kind === 'member' ? 'participant' : person.kind;
}

type Who = (state: SessionState, actor: Actor) => boolean;

const server: Who = (_, actor) => actor === 'server';
const owner: Who = (state, actor) => actor !== 'server' && actor.personId === state.owner;
const facilitator: Who = facilitates;
/** Everybody who takes part; observers only watch. A facilitator takes part whatever their kind. */
const participant: Who = (state, actor) =>
  actor !== 'server' && (actor.kind !== 'observer' || facilitates(state, actor));
const signedIn: Who = (_, actor) => actor !== 'server' && actor.kind === 'member';
const either =
  (one: Who, other: Who): Who =>
  (state, actor) =>
    one(state, actor) || other(state, actor);

interface Rule {
  who: Who;
  phases: readonly Phase[];
}

const open: readonly Phase[] = ['scheduled', 'gathering', 'voting', 'discussing'];
const live: readonly Phase[] = ['gathering', 'voting', 'discussing'];
const discussing: readonly Phase[] = ['discussing'];

/** Who may give which command, and when. Whose topic or takeaway it is comes on top. */
const RULES: Record<CommandType, Rule> = {
  'start-session': { who: facilitator, phases: ['scheduled'] },
  'add-topic': { who: either(participant, server), phases: open },
  'edit-topic': { who: participant, phases: open },
  'withdraw-topic': { who: participant, phases: open },
  'merge-topics': { who: facilitator, phases: open },
  'split-topic': { who: facilitator, phases: open },
  'open-voting': { who: facilitator, phases: ['gathering'] },
  'cast-vote': { who: participant, phases: ['voting'] },
  'retract-vote': { who: participant, phases: ['voting'] },
  'close-voting': { who: facilitator, phases: ['voting'] },
  'set-phase-timer': { who: facilitator, phases: ['gathering', 'voting'] },
  'reorder-queue': { who: facilitator, phases: discussing },
  'start-topic': { who: facilitator, phases: discussing },
  'pause-timebox': { who: facilitator, phases: discussing },
  'resume-timebox': { who: facilitator, phases: discussing },
  'extend-timebox': { who: facilitator, phases: discussing },
  'expire-timebox': { who: server, phases: discussing },
  'open-poll': { who: facilitator, phases: discussing },
  'show-thumb': { who: participant, phases: discussing },
  'close-poll': { who: either(facilitator, server), phases: discussing },
  'decide-continuation': { who: facilitator, phases: discussing },
  'finish-topic': { who: facilitator, phases: discussing },
  'add-takeaway': { who: participant, phases: live },
  'edit-takeaway': { who: participant, phases: live },
  'remove-takeaway': { who: participant, phases: live },
  'change-settings': { who: either(facilitator, server), phases: open },
  'hand-over': { who: either(owner, server), phases: open },
  'add-cofacilitator': { who: owner, phases: open },
  'remove-cofacilitator': { who: owner, phases: open },
  'claim-facilitation': { who: signedIn, phases: open },
  'remove-topic': { who: facilitator, phases: open },
  'remove-participant': { who: either(facilitator, server), phases: open },
  'lock-room': { who: facilitator, phases: open },
  'unlock-room': { who: facilitator, phases: open },
  'reopen-step': { who: facilitator, phases: ['voting', 'discussing'] },
  'end-session': { who: either(facilitator, server), phases: open },
  'close-abandoned': { who: server, phases: open },
  reschedule: { who: server, phases: ['scheduled'] },
  'cancel-session': { who: server, phases: open },
};

/** Is there such a command? Asked once at the door, so that nothing below needs to. */
export const isCommandType = (type: unknown): type is CommandType =>
  typeof type === 'string' && Object.hasOwn(RULES, type);

/** Why this actor may not give this command in this session at all, or null. Closed sessions take none. */
export function whoRefusal(state: SessionState, actor: Actor, type: CommandType): Refusal | null {
  if (state.stage.phase === 'closed') return { code: 'session-closed' };
  if (actor !== 'server' && entry(state.removed, actor.personId)) return { code: 'removed-from-room' };
  return RULES[type].who(state, actor) ? null : { code: 'forbidden' };
}

/** Why it is not the time for this command, or null. */
export const phaseRefusal = (state: SessionState, type: CommandType): Refusal | null =>
  RULES[type].phases.includes(state.stage.phase) ? null : { code: 'wrong-phase' };

/** May this actor give such a command now? For buttons: the same rules that `decide` asks first. */
export const canDo = (state: SessionState, actor: Actor, type: CommandType): boolean =>
  whoRefusal(state, actor, type) === null && phaseRefusal(state, type) === null;

/** Wrote they this topic? An anonymous one is known to the full state, or to a projection with one's own part. */
export const wroteTopic = (state: SessionState, actor: Actor, topic: Topic): boolean =>
  actor !== 'server' && (topic.by ?? state.secret?.authors[topic.id]) === actor.personId;

/** The author, and whoever facilitates; not once it has been discussed. */
export const mayEditTopic = (state: SessionState, actor: Actor, topic: Topic): boolean =>
  wroteTopic(state, actor, topic) || facilitates(state, actor);

/** Who wrote it down, and whoever facilitates. */
export const mayEditTakeaway = (state: SessionState, actor: Actor, takeaway: Takeaway): boolean =>
  (actor !== 'server' && takeaway.by === actor.personId) || facilitates(state, actor);

/**
 * Why somebody may not take over the facilitator's role, or null. Once the owner has been away for the grace period
 * their co-facilitators may, and whoever holds a right to run the meetup; the other signed-in participants when none of
 * the co-facilitators is here, or when none has done so for as long again. Never guests, never observers.
 */
export function claimRefusal(
  state: SessionState,
  actor: Actor,
  presence: Presence | undefined,
  now: Instant,
): Refusal | null {
  const refusal = whoRefusal(state, actor, 'claim-facilitation') ?? phaseRefusal(state, 'claim-facilitation');
  if (refusal) return refusal;
  if (actor === 'server' || actor.personId === state.owner) return { code: 'conflict', detail: 'You hold this role.' };
  const since = presence?.ownerAwaySince ?? null;
  if (!presence || since === null) return { code: 'facilitator-here' };
  const away = now - (state.stage.phase === 'scheduled' ? Math.max(since, state.startsAt) : since);
  const first = roleOf(state, actor.personId) === 'cofacilitator' || actor.canHost === true;
  if (away < FACILITATOR_GRACE_MS) return { code: 'facilitator-here', detail: 'Please give the facilitator a minute.' };
  const cofacilitatorHere = state.cofacilitators.some((personId) => presence.kindOf(personId) !== null);
  if (first || !cofacilitatorHere || away >= 2 * FACILITATOR_GRACE_MS) return null;
  return { code: 'facilitator-here', detail: 'A co-facilitator may take over first.' };
}

/** Somebody at the door. */
export interface Newcomer {
  personId: PersonId;
  /** How they would be in the room. */
  kind: ParticipantKind;
  /** They have no account, also where they only want to watch. */
  guest: boolean;
  /** They were in it before: a lock, or a setting changed since, does not shut them out when their connection breaks. */
  returning: boolean;
}

/** Why somebody may not come into the room, or null. A closed session may still be looked at. */
export function joinRefusal(state: SessionState, person: Newcomer): Refusal | null {
  if (entry(state.removed, person.personId)) return { code: 'removed-from-room' };
  if (person.returning || roleOf(state, person.personId) !== 'participant') return null;
  if (person.guest && !state.settings.guestsAllowed) {
    return { code: 'forbidden', detail: 'This session is for members.' };
  }
  if (person.kind === 'observer' && !state.settings.observersAllowed) {
    return { code: 'forbidden', detail: 'This session has no observers.' };
  }
  return state.locked && state.stage.phase !== 'closed' ? { code: 'room-locked' } : null;
}

/** `joinRefusal` as a yes or no. */
export const mayJoin = (...args: Parameters<typeof joinRefusal>): boolean => joinRefusal(...args) === null;
