import { memoryStore, type KeyValueStore, type Ticker } from './ports.js';

/** Where nothing is drawn (a tab in the background) the next frame may never come. */
const HIDDEN_FRAME_MS = 200;

/** The browser's time and turns. */
export const browserTicker: Ticker = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  beforeNextFrame: (work) => {
    if (document.visibilityState === 'hidden') setTimeout(work, HIDDEN_FRAME_MS);
    else onceOf(work);
  },
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The frame or the timer, whichever is first: a tab hidden between asking and drawing must not wait for ever. */
function onceOf(work: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    work();
  };
  requestAnimationFrame(once);
  setTimeout(once, HIDDEN_FRAME_MS);
}

/** A `Storage` as a port; one that throws (private windows, full disks) is replaced by the page's memory. */
export function browserStore(kind: 'localStorage' | 'sessionStorage'): KeyValueStore {
  const spare = memoryStore();
  const guarded = <T>(work: (storage: Storage) => T, otherwise: () => T): T => {
    try {
      return work(window[kind]);
    } catch {
      return otherwise();
    }
  };
  return {
    get: (key) =>
      spare.get(key) ??
      guarded(
        (storage) => storage.getItem(key),
        () => null,
      ),
    set: (key, value) =>
      guarded(
        (storage) => storage.setItem(key, value),
        () => spare.set(key, value),
      ),
    remove: (key) => {
      spare.remove(key);
      guarded(
        (storage) => storage.removeItem(key),
        () => undefined,
      );
    },
    keys: (prefix) => [
      ...spare.keys(prefix),
      ...guarded(
        (storage) => Object.keys(storage).filter((key) => key.startsWith(prefix)),
        () => [],
      ),
    ],
  };
}

/** A random UUID, also on plain http where `crypto.randomUUID` is missing. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
