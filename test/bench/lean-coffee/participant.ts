/** One participant on a bare WebSocket, speaking just enough Engine.IO 4 and Socket.IO 5 to cost the load process little. */
import { Frames } from './frames.ts';

const NAMESPACE = '/lean-coffee';
const EVENTS = `42${NAMESPACE},["events"`;
const ACK = `43${NAMESPACE},`;

export interface Target {
  port: number;
  sessionId: string;
  topicId: string;
  /** One for each participant; empty where nobody asks. */
  tokens: string[];
}

/** What a command came to, and when the answer was here (milliseconds, monotonic). */
export interface Answer {
  ok: boolean;
  seq: number;
  at: number;
  /** All of it, as it came. */
  text: string;
}

/** What stands in an answer, read. */
export const bodyOf = <Body>({ text }: Answer): Body => (JSON.parse(text.slice(text.indexOf('['))) as [Body])[0];

export class Participant {
  private readonly socket: Frames;
  private readonly waiting = new Map<number, { heard: (text: string) => void; lost: (error: Error) => void }>();
  private nextAck = 1;
  /** Whether this participant's vote lies on the topic, so that the next command takes it back. */
  private voted = false;
  /** Why there is no connection any more. */
  private gone: Error | undefined;

  private readonly target: Target;
  private readonly onFrame: (from: number, to: number) => void;

  /** @param onReady told of the join, and afterwards of the end of the connection */
  constructor(
    target: Target,
    token: string | undefined,
    onFrame: (from: number, to: number) => void,
    onReady: (error?: Error) => void,
  ) {
    this.target = target;
    this.onFrame = onFrame;
    this.socket = new Frames(
      target.port,
      '/socket.io/?EIO=4&transport=websocket',
      (text) => this.heard(text, token, onReady),
      (error) => {
        this.lose(error);
        onReady(error);
      },
    );
  }

  /** Casts a vote, or takes the last one back; resolves with the acknowledgement. */
  vote(): Promise<Answer> {
    const type = this.voted ? 'retract-vote' : 'cast-vote';
    this.voted = !this.voted;
    return this.give(type, { topicId: this.target.topicId });
  }

  /** Gives a command; a repeat has the same id. Rejects where the connection ends before the answer. */
  give(type: string, payload: object, commandId: string = crypto.randomUUID()): Promise<Answer> {
    return this.ask('command', { sessionId: this.target.sessionId, commandId, type, payload });
  }

  /** Joins (again), which is answered with all there is. */
  join(): Promise<Answer> {
    return this.ask('join', { sessionId: this.target.sessionId });
  }

  close(): void {
    this.socket.close();
    this.lose(new Error('The connection was closed.'));
  }

  private lose(error: Error): void {
    this.gone ??= error;
    for (const { lost } of this.waiting.values()) lost(this.gone);
    this.waiting.clear();
  }

  private heard(text: string, token: string | undefined, onReady: (error?: Error) => void): void {
    if (text.startsWith(EVENTS)) return this.frame(text);
    if (text === '2') return this.socket.send('3');
    if (text.startsWith(ACK)) return this.acknowledged(text);
    if (text.startsWith('0')) return this.socket.send(`40${NAMESPACE},${JSON.stringify({ protocol: 1, token })}`);
    if (text.startsWith(`40${NAMESPACE}`)) {
      this.join().then((answer) => onReady(answer.ok ? undefined : new Error(`Not let in: ${answer.text}`)), onReady);
    } else if (text.startsWith('44') || text.startsWith('41')) onReady(new Error(text));
  }

  private frame(text: string): void {
    const from = text.indexOf('"from":');
    const to = text.indexOf('"to":', from);
    if (from > 0)
      this.onFrame(parseInt(text.slice(from + 7, from + 17), 10), parseInt(text.slice(to + 5, to + 15), 10));
  }

  private ask(event: string, message: object): Promise<Answer> {
    const id = this.nextAck++;
    if (this.gone) return Promise.reject(this.gone);
    return new Promise((resolve, lost) => {
      const heard = (text: string) => {
        const seq = text.indexOf('"seq":');
        const ok = text.includes('"ok":true');
        resolve({ ok, seq: parseInt(text.slice(seq + 6, seq + 16), 10), at: performance.now(), text });
      };
      this.waiting.set(id, { heard, lost });
      this.socket.send(`42${NAMESPACE},${id}${JSON.stringify([event, message])}`);
    });
  }

  private acknowledged(text: string): void {
    const id = parseInt(text.slice(ACK.length, ACK.length + 10), 10);
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    waiting?.heard(text);
  }
}
