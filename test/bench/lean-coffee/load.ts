/**
 * The load process: the same for the floor and for ours. Told by messages of its parent what to do; answers with numbers.
 */
import { Participant, type Target } from './participant.ts';

/** What the parent asks for. Spans in milliseconds. */
export type Order =
  | { do: 'connect'; target: Target; count: number }
  | { do: 'latency'; perSecond: number; during: number }
  | { do: 'burst'; votes: number }
  | { do: 'saturate'; inFlight: number; voters: number; during: number }
  | { do: 'close' };

/** Given up after so long: a participant who never hears is a failure, not a slow one. */
const PATIENCE = 30_000;

let room: Participant[] = [];
let frames = 0;
/** By seq: how many have it, and when the last of them got it. */
const reached = new Map<number, { count: number; at: number }>();
let highest = 0;
let watch: (() => void) | undefined;

function onFrame(from: number, to: number): void {
  frames += 1;
  const now = performance.now();
  if (to > highest) highest = to;
  if (watch === undefined) return;
  for (let seq = from; seq <= to; seq++) {
    const entry = reached.get(seq) ?? { count: 0, at: 0 };
    entry.count += 1;
    entry.at = now;
    reached.set(seq, entry);
    if (entry.count === room.length) watch();
  }
}

async function connect(target: Target, count: number): Promise<object> {
  const before = performance.now();
  for (let start = 0; start < count; start += 50) {
    const some = Array.from({ length: Math.min(50, count - start) }, (_, index) =>
      one(target, target.tokens[start + index]),
    );
    room.push(...(await Promise.all(some)));
  }
  return { connectedInMs: performance.now() - before };
}

function one(target: Target, token: string | undefined): Promise<Participant> {
  return new Promise((resolve, reject) => {
    const participant = new Participant(target, token, onFrame, (error) =>
      error ? reject(error) : resolve(participant),
    );
  });
}

/** When the last participant has event `seq`. */
function everybodyHas(seq: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error(`Not everybody got event ${seq}.`)), PATIENCE);
    const look = () => {
      const entry = reached.get(seq);
      if (!entry || entry.count < room.length) return;
      clearTimeout(giveUp);
      waiting.delete(look);
      resolve(entry.at);
    };
    waiting.add(look);
    look();
  });
}

const waiting = new Set<() => void>();
const watching = () => {
  for (const look of waiting) look();
};

/** Votes at a steady rate; milliseconds from each command's sending until the last participant has its event. */
async function latency(perSecond: number, during: number): Promise<object> {
  watch = watching;
  const samples: Promise<number>[] = [];
  const begun = performance.now();
  for (let index = 0; performance.now() - begun < during; index++) {
    samples.push(voteAndWait(room[(index * 37) % room.length]!));
    const next = begun + ((index + 1) * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  }
  const found = await Promise.all(samples);
  watch = undefined;
  reached.clear();
  return { samples: found };
}

async function voteAndWait(participant: Participant): Promise<number> {
  const sent = performance.now();
  const answer = await participant.vote();
  if (!answer.ok) throw new Error('A vote was refused.');
  return (await everybodyHas(answer.seq)) - sent;
}

/** Votes of different participants at once; milliseconds until the last participant has the last of them. */
async function burst(votes: number): Promise<object> {
  watch = watching;
  const sent = performance.now();
  const answers = await Promise.all(room.slice(0, votes).map((participant) => participant.vote()));
  if (answers.some(({ ok }) => !ok)) throw new Error('A vote was refused.');
  const ends = await Promise.all(answers.map(({ seq }) => everybodyHas(seq)));
  watch = undefined;
  reached.clear();
  return { ms: Math.max(...ends) - sent };
}

/** Votes as fast as they are answered, so many in flight per voter. */
async function saturate(inFlight: number, voters: number, during: number): Promise<object> {
  const framesBefore = frames;
  const begun = performance.now();
  let acked = 0;
  let refused = 0;
  const loop = async (participant: Participant) => {
    while (performance.now() - begun < during) {
      if ((await participant.vote()).ok) acked += 1;
      else refused += 1;
    }
  };
  await Promise.all(
    room.slice(0, voters).flatMap((participant) => Array.from({ length: inFlight }, () => loop(participant))),
  );
  const seconds = (performance.now() - begun) / 1000;
  return { ackedPerSecond: acked / seconds, refused, framesPerSecond: (frames - framesBefore) / seconds };
}

async function obey(order: Order): Promise<object> {
  switch (order.do) {
    case 'connect':
      return connect(order.target, order.count);
    case 'latency':
      return latency(order.perSecond, order.during);
    case 'burst':
      return burst(order.votes);
    case 'saturate':
      return saturate(order.inFlight, order.voters, order.during);
    case 'close':
      for (const participant of room) participant.close();
      room = [];
      reached.clear();
      return {};
  }
}

process.on('message', (order: Order) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
