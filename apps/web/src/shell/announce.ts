type Listener = (message: string) => void;

let listener: Listener | undefined;

/**
 * Says a sentence to people who listen rather than look, politely: after what is being read, never over it.
 * The sentence is already translated. The same sentence twice in a row is said twice.
 */
export function announce(message: string): void {
  listener?.(message);
}

/** The one live region of the page subscribes here. Returns how to leave. */
export function onAnnouncement(next: Listener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = undefined;
  };
}
