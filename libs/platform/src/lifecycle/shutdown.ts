import { Injectable } from '@nestjs/common';

type Listener = () => void | Promise<void>;

/** Tells everybody that this process is about to stop, so that clients can go elsewhere before it does. */
@Injectable()
export class Shutdown {
  private readonly listeners: Listener[] = [];
  private announcing: Promise<void> | undefined;

  /** Whether the process is on its way out: it still answers, and is not ready for more. */
  get announced(): boolean {
    return this.announcing !== undefined;
  }

  /** Calls `listener` once, when the end is announced: to send `closing` to sockets, for example. */
  onAnnounce(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Announces the end. A second call waits for the first. One listener that fails keeps no other from hearing it. */
  announce(): Promise<void> {
    this.announcing ??= Promise.allSettled(this.listeners.map(async (listener) => listener())).then(() => undefined);
    return this.announcing;
  }
}
