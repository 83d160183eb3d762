import type { KeyValueStore } from './ports.js';

/**
 * Text that is being typed, kept outside the page at every keystroke: a reload, a lost connection or a crashed tab
 * loses none of it. Cleared by whoever sends it, once it is kept as a command.
 */
export class Drafts {
  private readonly prefix: string;
  private readonly listeners = new Map<string, Set<() => void>>();

  constructor(
    private readonly store: KeyValueStore,
    sessionId: string,
  ) {
    this.prefix = `afterclass:draft:${sessionId}:`;
  }

  /** The text of one field, empty where there is none. */
  read(field: string): string {
    return this.store.get(this.prefix + field) ?? '';
  }

  write(field: string, text: string): void {
    if (text === '') this.store.remove(this.prefix + field);
    else this.store.set(this.prefix + field, text);
    for (const listener of this.listeners.get(field) ?? []) listener();
  }

  /** Tells of every change of one field; the answer ends that. */
  subscribe(field: string, listener: () => void): () => void {
    const listeners = this.listeners.get(field) ?? new Set();
    this.listeners.set(field, listeners.add(listener));
    return () => listeners.delete(listener);
  }
}
