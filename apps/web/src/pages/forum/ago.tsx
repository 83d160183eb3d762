import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { fromNow, moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';

const MINUTE = 60_000;

/** One clock for all that is on a page: a thread has a thousand posts, and most of them say the same a minute later. */
class Minutes {
  now = Date.now();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setInterval> | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  };

  private readonly tick = () => {
    if (document.hidden) return;
    this.now = Date.now();
    this.listeners.forEach((listener) => listener());
  };

  private start(): void {
    this.now = Date.now();
    this.timer = setInterval(this.tick, MINUTE);
    document.addEventListener('visibilitychange', this.tick);
  }

  private stop(): void {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.tick);
  }
}

const minutes = new Minutes();

/** How long ago something was; when exactly, for whoever points at it. */
export function Ago({ at }: { at: string }) {
  const { t } = useTranslation('forum');
  const place = usePlace();
  const words = useSyncExternalStore(
    minutes.subscribe,
    useCallback(
      // What was written a moment ago by a clock ahead of this one is not in the future.
      () => (minutes.now - Date.parse(at) < MINUTE ? t('justNow') : fromNow(at, minutes.now, place.language)),
      [at, place.language, t],
    ),
  );
  return (
    <time dateTime={at} title={moment(at, place)}>
      {words}
    </time>
  );
}
