/** Somebody in a live session who asks until they are answered, wherever there is a node. */
import { type Answer, bodyOf, Participant } from '../bench/lean-coffee/participant.ts';
import type { PrivateView, SessionState } from '#lean-coffee/core';
import { ANSWER_MS, inTime, untilAnswered } from './patience.ts';

/** Refusals that say: not now. Everything else is an answer, kept under the command's id. */
const FOR_NOW = new Set(['unavailable', 'internal', 'rate-limited', 'not-joined', 'sign-in-required']);

export type Given = { ok: true; seq: number } | { ok: false; code: string };

interface Body {
  ok: boolean;
  data?: { seq: number; snapshot?: SessionState; mine?: PrivateView };
  problem?: { code: string };
}

/** What somebody sees who joins anew. */
export interface Sight {
  state: SessionState;
  mine: PrivateView;
  seq: number;
}

export interface Seat {
  sessionId: string;
  personId: string;
  token: string;
}

export class Voice {
  private participant: Promise<Participant> | undefined;
  readonly seat: Seat;
  private readonly nextPort: () => number;

  /** @param nextPort where to try next */
  constructor(seat: Seat, nextPort: () => number) {
    this.seat = seat;
    this.nextPort = nextPort;
  }

  /** Gives a command under one id until it is answered. @throws Unanswered */
  give(type: string, payload: object, commandId: string): Promise<Given> {
    return untilAnswered(type, async () => {
      const { ok, data, problem } = await this.ask((participant) => participant.give(type, payload, commandId));
      if (ok && data) return { ok: true, seq: data.seq };
      return FOR_NOW.has(problem!.code) ? undefined : { ok: false, code: problem!.code };
    });
  }

  /** Looks at everything as a newcomer does. @throws Unanswered */
  look(): Promise<Sight> {
    return untilAnswered('join', async () => {
      const { data } = await this.ask((participant) => participant.join());
      return data?.snapshot && data.mine && { state: data.snapshot, mine: data.mine, seq: data.seq };
    });
  }

  close(): void {
    void this.participant?.then(
      (participant) => participant.close(),
      () => undefined,
    );
    this.participant = undefined;
  }

  private async ask(what: (participant: Participant) => Promise<Answer>): Promise<Body> {
    try {
      return bodyOf<Body>(await inTime(this.connected().then(what)));
    } catch (error) {
      // Also a connection that stands and says nothing is left for another one.
      this.close();
      throw error;
    }
  }

  private connected(): Promise<Participant> {
    this.participant ??= inTime(this.connect(), ANSWER_MS);
    return this.participant;
  }

  private connect(): Promise<Participant> {
    const { sessionId, token } = this.seat;
    return new Promise((resolve, reject) => {
      const target = { port: this.nextPort(), sessionId, topicId: '', tokens: [] };
      const participant: Participant = new Participant(
        target,
        token,
        () => undefined,
        (error) => {
          if (!error) return resolve(participant);
          participant.close();
          reject(error);
        },
      );
    });
  }
}
