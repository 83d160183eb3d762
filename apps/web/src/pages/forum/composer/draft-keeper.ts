import type { Draft, DraftContent } from '../../../api/forum.js';

/** Where drafts are kept. */
export interface DraftPort {
  save(place: string, version: number, content: DraftContent): Promise<Draft>;
  read(place: string): Promise<Draft>;
  discard(place: string, version: number): Promise<unknown>;
  /** Whether a refusal says that another device has changed it. */
  changedElsewhere(thrown: unknown): boolean;
  /** Whether it is worth asking again. */
  silence(thrown: unknown): boolean;
  later(act: () => void, ms: number): () => void;
}

export type DraftState =
  | { state: 'clean' }
  | { state: 'saving' }
  | { state: 'saved' }
  | { state: 'waiting' }
  | { state: 'conflict'; there: Draft };

const PAUSE_MS = 800;
const RETRY_MS = 5_000;

/**
 * Keeps what is typed on the server, one save at a time, each from the version of the one before. Without a connection
 * the words stay here and are sent later; where another device was quicker, both texts are kept until somebody chooses.
 */
export class DraftKeeper {
  private version: number;
  private content: DraftContent | null = null;
  private cancel: () => void = () => undefined;
  private busy: Promise<void> | null = null;
  private closed = false;
  state: DraftState = { state: 'clean' };

  constructor(
    private readonly port: DraftPort,
    private readonly place: string,
    begun: Draft | null,
    private readonly tell: (state: DraftState) => void,
  ) {
    this.version = begun?.version ?? 0;
    if (begun) this.state = { state: 'saved' };
  }

  /** The words as they are now. */
  write(content: DraftContent): void {
    this.content = content;
    if (this.state.state !== 'conflict') this.soon(PAUSE_MS);
  }

  /** Sends what waits, now: the connection is back, or the page is about to go. */
  async flush(): Promise<void> {
    this.cancel();
    await (this.busy ?? this.send());
  }

  /** Ends a conflict: these words go over those of the other device. */
  resolve(content: DraftContent, there: Draft): void {
    this.version = there.version;
    this.content = content;
    this.become({ state: 'saving' });
    void this.send();
  }

  /** It was sent, or is not wanted: the draft goes. What is still under way is waited for, or it would come back. */
  async discard(): Promise<void> {
    this.cancel();
    this.content = null;
    this.closed = true;
    await this.busy;
    if (this.version > 0) await this.port.discard(this.place, this.version).catch(() => undefined);
    this.version = 0;
    this.closed = false;
    this.become({ state: 'clean' });
  }

  private soon(ms: number): void {
    this.cancel();
    this.cancel = this.port.later(() => void this.send(), ms);
  }

  private send(): Promise<void> {
    if (this.busy) return this.busy;
    this.busy = this.sendAll().finally(() => (this.busy = null));
    return this.busy;
  }

  private async sendAll(): Promise<void> {
    while (this.content && this.state.state !== 'conflict') {
      const content = this.content;
      this.content = null;
      this.become({ state: 'saving' });
      try {
        this.version = (await this.port.save(this.place, this.version, content)).version;
        if (!this.content) this.become({ state: 'saved' });
      } catch (thrown) {
        if (this.closed) return;
        this.content ??= content;
        return this.failed(thrown);
      }
    }
  }

  private async failed(thrown: unknown): Promise<void> {
    if (this.port.changedElsewhere(thrown)) {
      const there = await this.port.read(this.place).catch(() => null);
      if (there) return this.become({ state: 'conflict', there });
      // It was sent or discarded over there: what is written here begins a new one.
      this.version = 0;
      return this.soon(PAUSE_MS);
    }
    this.become({ state: 'waiting' });
    if (this.port.silence(thrown)) this.soon(RETRY_MS);
  }

  private become(state: DraftState): void {
    this.state = state;
    this.tell(state);
  }
}
