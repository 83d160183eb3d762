import type { Problem } from './errors.js';

/** The Socket.IO namespace of the live sessions. */
export const LEAN_COFFEE_NAMESPACE = '/lean-coffee';

/** The version of the protocol spoken there; another one is refused with a message that says to reload. */
export const LEAN_COFFEE_PROTOCOL = 1;

export const PHASES = ['scheduled', 'gathering', 'voting', 'discussing', 'closed'] as const;
export type Phase = (typeof PHASES)[number];

/** Up: go on. Sideways: as you like. Down: next topic. */
export const THUMBS = ['up', 'sideways', 'down'] as const;
export type Thumb = (typeof THUMBS)[number];

/** How a person is in the room: signed in, as a named guest of one meetup, or only watching. */
export type ParticipantKind = 'member' | 'guest' | 'observer';

/** Projections exist once per kind of viewer, never per person, so that a frame is encoded once per kind. */
export const VIEWER_KINDS = ['facilitator', 'participant', 'observer', 'guest'] as const;
export type ViewerKind = (typeof VIEWER_KINDS)[number];

export type ContinuationRule = 'majority' | 'facilitator';
export type Continuation = 'continue' | 'finish';
export type CloseReason = 'ended' | 'abandoned' | 'cancelled';

/** How one session is run. Spans are whole seconds; `null` means no timer. */
export interface SessionSettings {
  votesPerPerson: number;
  severalVotesPerTopic: boolean;
  /** Nobody sees a total before voting closes; who voted is never seen by anyone. */
  votesHidden: boolean;
  anonymousTopics: boolean;
  /** First timebox, second, ...; the last one repeats. */
  timeboxSeconds: number[];
  /** Thumbs stay unseen; only how many have answered is shown, and counts at the end. */
  thumbsSecret: boolean;
  /** How long a poll waits for those who have not answered. */
  pollSeconds: number;
  continuation: ContinuationRule;
  /** What happens when as many say up as down, or nobody answers. */
  tie: Continuation;
  observersAllowed: boolean;
  guestsAllowed: boolean;
  gatheringSeconds: number | null;
  votingSeconds: number | null;
}

export const DEFAULT_SESSION_SETTINGS: SessionSettings = {
  votesPerPerson: 3,
  severalVotesPerTopic: true,
  votesHidden: true,
  anonymousTopics: true,
  timeboxSeconds: [480, 240],
  thumbsSecret: true,
  pollSeconds: 20,
  continuation: 'majority',
  tie: 'finish',
  observersAllowed: true,
  guestsAllowed: true,
  gatheringSeconds: null,
  votingSeconds: null,
};

/** The least and the most a setting may be; spans in whole seconds. */
export const SESSION_SETTING_BOUNDS = {
  votesPerPerson: { min: 1, max: 20 },
  timeboxes: { min: 1, max: 10 },
  timeboxSeconds: { min: 1, max: 7_200 },
  pollSeconds: { min: 1, max: 300 },
  phaseTimerSeconds: { min: 1, max: 7_200 },
} as const;

/** Lengths in characters (code points), the rest in pieces. */
export const SESSION_LIMITS = {
  titleLength: 200,
  noteLength: 2_000,
  takeawayLength: 1_000,
  reasonLength: 500,
  originLength: 200,
  topicsPerSession: 200,
  topicsPerPerson: 20,
  takeawaysPerSession: 300,
  cofacilitators: 10,
  removals: 1_000,
  /** The most one press of "extend" adds, in seconds. */
  extensionSeconds: 3_600,
} as const;

/** How long a facilitator may be gone before the role can be claimed, in milliseconds. */
export const FACILITATOR_GRACE_MS = 60_000;
/** A room empty for this long is closed, in milliseconds. */
export const EMPTY_ROOM_MS = 600_000;
/** A session still open this long after its scheduled end is closed, in milliseconds. */
export const OVERRUN_MS = 3_600_000;

/** Commands that people send. */
export const CLIENT_COMMANDS = [
  'start-session',
  'add-topic',
  'edit-topic',
  'withdraw-topic',
  'merge-topics',
  'split-topic',
  'open-voting',
  'cast-vote',
  'retract-vote',
  'close-voting',
  'set-phase-timer',
  'reorder-queue',
  'start-topic',
  'pause-timebox',
  'resume-timebox',
  'extend-timebox',
  'open-poll',
  'show-thumb',
  'close-poll',
  'decide-continuation',
  'finish-topic',
  'add-takeaway',
  'edit-takeaway',
  'remove-takeaway',
  'change-settings',
  'hand-over',
  'add-cofacilitator',
  'remove-cofacilitator',
  'claim-facilitation',
  'remove-topic',
  'remove-participant',
  'lock-room',
  'unlock-room',
  'reopen-step',
  'end-session',
] as const;
export type ClientCommandType = (typeof CLIENT_COMMANDS)[number];

/** Commands that only the server gives itself (`close-poll` it shares with the facilitator). */
export const SERVER_COMMANDS = ['expire-timebox', 'close-abandoned', 'reschedule', 'cancel-session'] as const;
export type ServerCommandType = (typeof SERVER_COMMANDS)[number];

export type CommandType = ClientCommandType | ServerCommandType;

/** Every acknowledgement of a socket message; it always comes. */
export type Ack<Data> = { ok: true; data: Data } | { ok: false; problem: Problem };

/** What the handshake carries in `auth`. Without a token cookies speak: that of the session, then that of a guest. */
export interface SessionHandshake {
  protocol: number;
  token?: string;
  /** The meetup it is for. Guests' cookies are looked at for this one alone. */
  meetupId?: string;
}

/** A place in a session's log. `epoch` changes only when a log is restored from a backup. */
export interface LogPosition {
  epoch: number;
  seq: number;
}

export interface JoinRequest {
  sessionId: string;
  /** What this client already has; where the log since then is at hand it gets events instead of a snapshot. */
  since?: LogPosition;
  /** Only watch: no topics, votes or thumbs. */
  observe?: boolean;
}

/** Who one is in this room. */
export interface JoinedAs {
  personId: string;
  kind: ParticipantKind;
  viewerKind: ViewerKind;
}

/** The answer to `join`; `Mine` is the person's own part (own votes and such). `serverTime` is epoch milliseconds. */
export type JoinReply<State, Event, Mine> = LogPosition & {
  you: JoinedAs;
  mine: Mine;
  serverTime: number;
  /** Everyone the state names and everyone who is here. */
  people: PresentPerson[];
  /** Ids of those who are here, the first few hundred of them; `count` is all. */
  present: string[];
  count: number;
  presenceVersion: number;
} & ({ snapshot: State; events?: undefined } | { events: Event[]; snapshot?: undefined });

export interface CommandRequest {
  sessionId: string;
  /** A UUID made by the client; a repeat under the same id has no second effect and gets the same answer. */
  commandId: string;
  type: ClientCommandType;
  payload: unknown;
}

/** `seq` of the last event of the command (or of the log, where it changed nothing). */
export interface CommandReply<Mine> {
  seq: number;
  mine?: Mine;
}

export interface ClockRequest {
  t0: number;
}
export interface ClockReply {
  t0: number;
  /** Epoch milliseconds. */
  serverTime: number;
}

export interface LeaveRequest {
  sessionId: string;
}

/** Events `from`..`to` (inclusive); those masked for this kind of viewer are absent, so a gap between frames is loss. */
export interface EventsFrame<Event> {
  sessionId: string;
  epoch: number;
  from: number;
  to: number;
  events: Event[];
  /** Who wrote what is in it, where their names are known. */
  people?: PresentPerson[];
}

/** As many people as a list of those who are here names; beyond it only their number travels. */
export const NAMED_PRESENT = 100;

/** Someone in the room. Names travel here and in people lists, never in the log, so that erasure stays possible. */
export interface PresentPerson {
  personId: string;
  kind: ParticipantKind;
  name: string;
}

export interface PresenceFrame {
  sessionId: string;
  version: number;
  joined: PresentPerson[];
  left: string[];
  count: number;
}

/** A fresh start: the viewer became another kind of viewer. */
export interface SnapshotFrame<State, Mine> extends LogPosition {
  sessionId: string;
  you: JoinedAs;
  mine: Mine;
  snapshot: State;
}

/** The connection read too slowly and lost frames, or may no longer stay: join again (`rejoin`) or not. */
export interface ResyncFrame {
  sessionId: string;
  rejoin: boolean;
  problem?: Problem;
}

/** To one's own tabs: what changed in the private part, as of `seq`. */
export interface MineFrame<Mine> {
  sessionId: string;
  seq: number;
  mine: Mine;
}

export interface ClosingFrame {
  reason: string;
  reconnectAfterMs: number;
}

/** The names of the socket messages, client to server and back. */
export const SESSION_MESSAGES = {
  join: 'join',
  command: 'command',
  clock: 'clock',
  leave: 'leave',
  events: 'events',
  presence: 'presence',
  mine: 'mine',
  snapshot: 'snapshot',
  resync: 'resync',
  closing: 'closing',
} as const;
