import type { Ack, Problem } from '#contracts';

/** What the server may say to a session client. */
export interface SocketListener {
  /** A connection stands; nothing is joined yet. */
  connected(): void;
  disconnected(): void;
  /** The handshake was refused; trying again would not help. */
  refused(problem: Problem): void;
  message(name: string, frame: unknown): void;
}

/** One connection to the live sessions, whatever carries it. It keeps trying until closed. */
export interface SocketPort {
  listen(listener: SocketListener): void;
  /** Connects, or hurries up where a try is already waiting. */
  connect(): void;
  close(): void;
  /**
   * Sends one message and waits for its acknowledgement.
   *
   * @throws Error when none came in time or the connection broke: its fate is then unknown.
   */
  request<Data>(name: string, payload: unknown): Promise<Ack<Data>>;
}

/** The part of `Storage` that is used; a browser without storage gets one that lives as long as the page. */
export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Every key that begins like this. */
  keys(prefix: string): string[];
}

/** Time and turns, so that tests can hold both. */
export interface Ticker {
  /** Milliseconds that never jump, from any start. May stand still while the machine sleeps. */
  monotonic(): number;
  /** Epoch milliseconds as this machine believes them; may be wrong by any amount. */
  wall(): number;
  /** Runs `work` once before the next picture is drawn (soon, where nothing is drawn). */
  beforeNextFrame(work: () => void): void;
  /** Runs `work` after so many milliseconds; the answer cancels it. */
  after(milliseconds: number, work: () => void): () => void;
}

/** Storage for as long as the page lives. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
  };
}
