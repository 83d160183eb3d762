import type { EventsFrame } from '#contracts';
import type { StoredEvent } from '#lean-coffee/core';

type Frame = EventsFrame<StoredEvent>;

/**
 * Frames that wait to be applied, in the order of the log whatever order they came in. A frame covers `from`..`to`
 * without holes, so a hole between frames means that something was lost.
 */
export class FrameInbox {
  private frames: Frame[] = [];

  put(frame: Frame): void {
    const at = this.frames.findIndex((other) => other.from > frame.from);
    if (at === -1) this.frames.push(frame);
    else this.frames.splice(at, 0, frame);
  }

  clear(): void {
    this.frames = [];
  }

  /** Events that follow `seq` without a hole, and how far they reach; what is known already is dropped. */
  takeAfter(seq: number): { events: StoredEvent[]; seq: number } {
    const events: StoredEvent[] = [];
    let reached = seq;
    while (this.frames[0] && this.frames[0].from <= reached + 1) {
      const frame = this.frames.shift()!;
      if (frame.to <= reached) continue;
      for (const event of frame.events) if (event.seq > reached) events.push(event);
      reached = frame.to;
    }
    return { events, seq: reached };
  }

  /** Whether something waits behind a hole. */
  get hasHole(): boolean {
    return this.frames.length > 0;
  }
}
