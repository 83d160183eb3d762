/** The live sessions: their logs against what was acknowledged, against their states, and against what a newcomer sees. */
import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import type { SessionSettings } from '#contracts';
import { apply, scheduledSession, type SessionEvent, type SessionState } from '#lean-coffee/core';
import type { AckedCommand } from './record.ts';
import type { Findings, Judged } from './verdict.ts';
import { type Seat, Voice } from './voice.ts';

/** The event that each command leads to, where it leads to one and no other command does. */
const EVENT_OF: Record<string, string> = {
  'add-topic': 'topic-added',
  'edit-topic': 'topic-edited',
  'cast-vote': 'vote-cast',
  'retract-vote': 'vote-retracted',
  'add-takeaway': 'takeaway-added',
  'edit-takeaway': 'takeaway-edited',
  'show-thumb': 'thumb-shown',
};

interface LoggedEvent {
  sessionId: string;
  body: SessionEvent;
  seq: number;
}

export async function liveFindings(client: pg.Client, judged: Judged, findings: Findings): Promise<void> {
  const sessionIds = [...new Set(judged.seats.map(({ sessionId }) => sessionId))];
  await answersAreKept(client, judged.record.commands, findings);
  const log = await client.query<LoggedEvent>(
    `SELECT session_id AS "sessionId", seq, body FROM lean_coffee_event WHERE session_id = ANY ($1) ORDER BY seq`,
    [sessionIds],
  );
  eventsAreThere(judged, log.rows, findings);
  for (const sessionId of sessionIds) {
    const events = log.rows.filter((event) => event.sessionId === sessionId);
    const state = await replayed(client, sessionId, events, findings);
    textsAreThere(judged.record.commands, state, findings);
    for (const port of judged.ports) {
      for (const seat of judged.seats) if (seat.sessionId === sessionId) await isSeen(port, seat, state, findings);
    }
  }
}

/** Each acknowledged command has its answer under its id. */
async function answersAreKept(client: pg.Client, commands: AckedCommand[], findings: Findings): Promise<void> {
  const { rows } = await client.query<{ id: string; outcome: { ok: boolean; seq: number } }>(
    'SELECT command_id AS id, outcome FROM lean_coffee_command',
  );
  const kept = new Map(rows.map(({ id, outcome }) => [id, outcome]));
  for (const { commandId, type, seq } of commands) {
    const outcome = kept.get(commandId);
    if (!outcome?.ok || outcome.seq !== seq) findings.lost.push(`${type} ${commandId}: ${JSON.stringify(outcome)}`);
  }
}

/** By session, person, event and what it is about: as many events as acknowledged commands. */
function eventsAreThere({ record }: Judged, log: LoggedEvent[], findings: Findings): void {
  const keyOf = (sessionId: string, by: string | undefined, type: string, about: string) =>
    `${type} of ${about} by ${by} in ${sessionId}`;
  const acknowledged = tally(
    record.commands
      .filter(({ type }) => type in EVENT_OF)
      .map(({ sessionId, personId, type, about }) => keyOf(sessionId, personId, EVENT_OF[type]!, about)),
  );
  const types = new Set(Object.values(EVENT_OF));
  const there = tally(
    log
      .filter(({ body }) => types.has(body.type))
      .map(({ sessionId, body }) => keyOf(sessionId, body.by, body.type, aboutOf(body))),
  );
  // What was never answered may have happened or not, and nobody knows of what it was.
  const unknown = record.unanswered.length > 0;
  for (const key of new Set([...acknowledged.keys(), ...there.keys()])) {
    const [asked, found] = [acknowledged.get(key) ?? 0, there.get(key) ?? 0];
    if (!(unknown && found > asked)) findings.count(key, asked, found);
  }
}

/** The topic or the takeaway of an event, or its thumb. */
function aboutOf(event: SessionEvent): string {
  if ('topicId' in event && event.topicId) return event.topicId;
  if ('takeawayId' in event) return event.takeawayId;
  return ('thumb' in event && event.thumb) || '';
}

/** The state of a log from its first event on; the stored snapshot and the session's row agree with it. */
async function replayed(
  client: pg.Client,
  sessionId: string,
  events: LoggedEvent[],
  findings: Findings,
): Promise<SessionState> {
  const { rows } = await client.query<SessionRow>(ROW, [sessionId]);
  const row = rows[0]!;
  const state = scheduledSession({ ...row, sessionId });
  const { snapshot, snapshotSeq } = row;
  for (const { seq, body } of events) {
    apply(state, body);
    if (seq > snapshotSeq) apply(snapshot, body);
  }
  const seqs = events.map(({ seq }) => seq);
  if (!seqs.every((seq, index) => seq === index + 1)) findings.unequal.push(`the log of ${sessionId} has gaps`);
  if (row.seq !== (seqs.at(-1) ?? 0))
    findings.unequal.push(`${sessionId} is at ${row.seq} and its log at ${seqs.at(-1)}`);
  if (row.phase !== state.stage.phase || row.topics !== state.topicsAdded)
    findings.unequal.push(`the row of ${sessionId} is not that of its log`);
  if (!isDeepStrictEqual(snapshot, JSON.parse(JSON.stringify(state))))
    findings.unequal.push(`the snapshot of ${sessionId} leads elsewhere than its log`);
  return state;
}

interface SessionRow {
  seq: number;
  phase: string;
  topics: number;
  snapshot: SessionState;
  snapshotSeq: number;
  startsAt: number;
  endsAt: number;
  owner: string;
  settings: Partial<SessionSettings>;
}

const ROW = `
  SELECT session.seq, session.phase, session.topics, snapshot.state AS snapshot, snapshot.seq AS "snapshotSeq",
         snapshot.state->'startsAt' AS "startsAt", snapshot.state->'endsAt' AS "endsAt", meetup.host_id AS owner,
         meetup.settings
    FROM lean_coffee_session session JOIN lean_coffee_snapshot snapshot ON snapshot.session_id = session.id
    JOIN meetup ON meetup.id = session.id
   WHERE session.id = $1`;

/** The last words about each topic and takeaway of this session are those that stand. */
function textsAreThere(commands: AckedCommand[], state: SessionState, findings: Findings): void {
  const last = new Map<string, AckedCommand>();
  for (const command of commands) {
    if (command.sessionId !== state.sessionId || command.text === '') continue;
    if ((last.get(command.about)?.seq ?? 0) <= command.seq) last.set(command.about, command);
  }
  for (const [id, { type, text }] of last) {
    const found = state.topics[id]?.title ?? state.takeaways[id]?.text;
    if (found !== text) findings.lost.push(`${type}: ${id} says “${found}” rather than “${text}”`);
  }
}

/** Somebody who comes to a node anew sees what the log says: topics, takeaways, and their own votes. */
async function isSeen(port: number, seat: Seat, state: SessionState, findings: Findings): Promise<void> {
  const voice = new Voice(seat, () => port);
  const sight = await voice.look();
  voice.close();
  const textsOf = ({ topics, takeaways }: SessionState) => [
    Object.values(topics).map(({ id, title, votes }) => [id, title, votes]),
    Object.values(takeaways).map(({ id, text }) => [id, text]),
  ];
  if (!isDeepStrictEqual(textsOf(sight.state), textsOf(state)))
    findings.lost.push(`who comes to ${seat.sessionId} at ${port} sees something else than its log says`);
  const own = Object.entries(state.secret!.ballots).flatMap(([id, ballots]) =>
    ballots[seat.personId] ? [[id, ballots[seat.personId]]] : [],
  );
  if (!isDeepStrictEqual(sight.mine.votes, Object.fromEntries(own)))
    findings.lost.push(`the votes of ${seat.personId} are others at ${port}`);
}

export function tally(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
