import { useEffect, useState } from 'react';
import { useBoard, useView } from './board-context.js';

/**
 * The server's time, read anew at every whole step before or after `anchor`, so that all screens change together.
 *
 * @param anchor Epoch milliseconds; null stands still.
 * @param step Milliseconds between two looks.
 */
export function useServerTime(anchor: number | null, step = 1_000): number {
  const { client } = useBoard();
  const clockVersion = useView((view) => view.clockVersion);
  const [now, setNow] = useState(() => client.now());
  useEffect(() => {
    if (anchor === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      const time = client.now();
      setNow(time);
      const rest = (((anchor - time) % step) + step) % step;
      timer = setTimeout(look, rest < 8 ? rest + step : rest + 4);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, anchor, step, clockVersion]);
  return now;
}

/** Milliseconds until `deadline`, never below zero; null without one. */
export function useRemaining(deadline: number | null): number | null {
  const now = useServerTime(deadline);
  return deadline === null ? null : Math.max(0, deadline - now);
}
