const channel = (): BroadcastChannel => new BroadcastChannel('afterclass.notifications');

/** Tells all tabs of this browser, this one too, that what was told may have been read. */
export function notificationsChanged(): void {
  const tabs = channel();
  tabs.postMessage('changed');
  tabs.close();
}

/** Hears of it. Returns how to stop. */
export function onNotificationsChanged(listener: () => void): () => void {
  const tabs = channel();
  tabs.onmessage = listener;
  return () => tabs.close();
}
