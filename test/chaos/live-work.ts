/** What people do in live sessions, as long as they are let: topics, votes, takeaways and thumbs. */
import { type Members, seedMeetup } from '../bench/lean-coffee/seed.ts';
import { DEFAULT_SESSION_SETTINGS, type SessionSettings, SESSION_LIMITS, THUMBS } from '#contracts';
import type { Chance } from './chance.ts';
import { pause, Unanswered } from './patience.ts';
import type { WorkRecord } from './record.ts';
import { type Seat, Voice } from './voice.ts';

/** What a session is kept at for the whole time. */
const STAGES = ['gathering', 'voting', 'discussing'] as const;
type Stage = (typeof STAGES)[number];

/** Timeboxes and polls outlast the work, so that nothing but people and faults moves a session. */
const SETTINGS: SessionSettings = {
  ...DEFAULT_SESSION_SETTINGS,
  votesPerPerson: 20,
  votesHidden: false,
  anonymousTopics: false,
  timeboxSeconds: [7_200],
  pollSeconds: 300,
  tie: 'continue',
};

const TOPICS_TO_VOTE_ON = 5;
const TOPICS_TO_DISCUSS = SESSION_LIMITS.topicsPerPerson;
const TAKEAWAYS_EACH = 12;
/** Between two commands of a person, in milliseconds; on average half of it. */
const LONGEST_PAUSE = 400;
const HOST_LOOKS_EVERY = 1_500;

export interface LiveWorkOptions {
  databaseUrl: string;
  members: Members;
  /** People of each session, its host among them. */
  each: number;
  chance: Chance;
  record: WorkRecord;
  nextPort: () => number;
}

interface Room {
  sessionId: string;
  stage: Stage;
  host: Voice;
  voices: Voice[];
  topics: string[];
}

/** What one person has at hand. */
interface Hand {
  voice: Voice;
  /** Own topics or takeaways. */
  own: string[];
  /** Votes by topic. */
  votes: string[];
  turn: number;
  step: number | undefined;
}

export class LiveWork {
  readonly rooms: Room[] = [];
  private readonly options: LiveWorkOptions;

  constructor(options: LiveWorkOptions) {
    this.options = options;
  }

  /** Every person who takes part, each in their session. */
  get seats(): Seat[] {
    return this.rooms.flatMap(({ voices }) => voices.map(({ seat }) => seat));
  }

  /** A session at each stage. */
  async prepare(): Promise<void> {
    const { members, each } = this.options;
    for (const [index, stage] of STAGES.entries()) {
      const from = index * each;
      this.rooms.push(await this.aRoom(stage, members.ids.slice(from, from + each), members.tokens.slice(from)));
    }
  }

  /** Goes on until `over`, and until everything that was asked for is answered. */
  async run(over: () => boolean): Promise<void> {
    await Promise.all(
      this.rooms.flatMap((room) => [
        ...room.voices.slice(1).map((voice) => this.takePart(room, voice, over)),
        ...(room.stage === 'discussing' ? [this.keepPollsOpen(room, over)] : []),
      ]),
    );
  }

  close(): void {
    for (const { voices } of this.rooms) for (const voice of voices) voice.close();
  }

  private async aRoom(stage: Stage, people: string[], tokens: string[]): Promise<Room> {
    const { databaseUrl, nextPort } = this.options;
    const sessionId = crypto.randomUUID();
    await seedMeetup(databaseUrl, sessionId, people[0]!, SETTINGS);
    const voices = people.map((personId, index) => new Voice({ sessionId, personId, token: tokens[index]! }, nextPort));
    const room: Room = { sessionId, stage, host: voices[0]!, voices, topics: [] };
    await this.give(room.host, 'start-session', {});
    const topics = { gathering: 0, voting: TOPICS_TO_VOTE_ON, discussing: TOPICS_TO_DISCUSS }[stage];
    for (let number = 1; number <= topics; number++) room.topics.push(await this.addTopic(room.host, number));
    if (stage !== 'gathering') await this.give(room.host, 'open-voting', await this.atStep(room.host));
    if (stage === 'discussing') await this.give(room.host, 'close-voting', await this.atStep(room.host));
    return room;
  }

  private async takePart(room: Room, voice: Voice, over: () => boolean): Promise<void> {
    const hand: Hand = { voice, own: [], votes: [], turn: 0, step: undefined };
    while (!over()) {
      await pause(this.options.chance.next() * LONGEST_PAUSE);
      try {
        if (room.stage === 'gathering') await this.write(hand);
        else if (room.stage === 'voting') await this.vote(room, hand);
        else await this.discuss(hand);
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        this.options.record.unanswered.push(error.message);
        return;
      }
      hand.turn += 1;
    }
  }

  private async write(hand: Hand): Promise<void> {
    if (hand.own.length < SESSION_LIMITS.topicsPerPerson) {
      hand.own.push(await this.addTopic(hand.voice, hand.turn));
    } else {
      const topicId = this.options.chance.one(hand.own);
      await this.give(hand.voice, 'edit-topic', { topicId, title: `A topic, said for the ${hand.turn}th time` });
    }
  }

  private async vote(room: Room, hand: Hand): Promise<void> {
    const { chance } = this.options;
    const full = hand.votes.length >= SETTINGS.votesPerPerson;
    if (full || (hand.votes.length > 0 && chance.next() < 0.4)) {
      const [topicId] = hand.votes.splice(chance.below(hand.votes.length), 1);
      await this.give(hand.voice, 'retract-vote', { topicId });
    } else {
      const topicId = chance.one(room.topics);
      if (await this.give(hand.voice, 'cast-vote', { topicId })) hand.votes.push(topicId);
    }
  }

  private async discuss(hand: Hand): Promise<void> {
    if (hand.turn % 2 === 0) return this.showThumb(hand);
    const text = `To be tried by the next time, ${hand.turn}`;
    if (hand.own.length < TAKEAWAYS_EACH) {
      const takeawayId = crypto.randomUUID();
      if (await this.give(hand.voice, 'add-takeaway', { takeawayId, text })) hand.own.push(takeawayId);
    } else {
      await this.give(hand.voice, 'edit-takeaway', { takeawayId: this.options.chance.one(hand.own), text });
    }
  }

  /** Another one each time, as the same one again changes nothing. */
  private async showThumb(hand: Hand): Promise<void> {
    hand.step ??= (await hand.voice.look()).state.step;
    const thumb = THUMBS[(hand.turn / 2) % THUMBS.length]!;
    const shown = await this.give(hand.voice, 'show-thumb', { thumb, expected: hand.step });
    // The poll has ended, or is yet to begin: it is looked for before the next one.
    if (!shown) hand.step = undefined;
  }

  /** The host shows no thumb, so that a poll ends by faults alone; then there is another one. */
  private async keepPollsOpen({ host }: Room, over: () => boolean): Promise<void> {
    while (!over()) {
      const { state } = await host.look();
      const { stage, step, queue } = state;
      const current = stage.phase === 'discussing' ? stage.current : null;
      if (!current && queue[0]) await this.give(host, 'start-topic', { topicId: queue[0], expected: step });
      else if (current && !current.poll && current.timebox.state === 'running') {
        await this.give(host, 'open-poll', { expected: step });
      } else if (current?.poll?.state === 'undecided' || current?.timebox.state === 'expired') {
        await this.give(host, 'decide-continuation', { outcome: 'continue', expected: step });
      }
      await pause(HOST_LOOKS_EVERY);
    }
  }

  private async addTopic(voice: Voice, number: number): Promise<string> {
    const topicId = crypto.randomUUID();
    await this.give(voice, 'add-topic', { topicId, title: `A topic, number ${number}` });
    return topicId;
  }

  private async atStep(voice: Voice): Promise<{ expected: number }> {
    return { expected: (await voice.look()).state.step };
  }

  /** Whether the answer was yes. */
  private async give(voice: Voice, type: string, payload: Payload): Promise<boolean> {
    const commandId = crypto.randomUUID();
    const given = await voice.give(type, payload, commandId);
    if (!given.ok) {
      this.options.record.refuse(type, given.code);
      return false;
    }
    const { sessionId, personId } = voice.seat;
    const about = payload.topicId ?? payload.takeawayId ?? payload.thumb ?? '';
    const text = payload.title ?? payload.text ?? '';
    this.options.record.commands.push({ sessionId, personId, commandId, type, about, text, seq: given.seq });
    return true;
  }
}

interface Payload {
  topicId?: string;
  takeawayId?: string;
  thumb?: string;
  title?: string;
  text?: string;
  outcome?: string;
  expected?: number;
}
