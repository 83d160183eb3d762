import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { CLASS_DAY_MESSAGES, CLASS_DAY_NAMESPACE } from '#contracts';
import { dayKey } from '../../api/class-day.js';
import { keptOpen } from '../../api/live.js';

/** Many scan within a few seconds; so often at most everything is read again, in milliseconds. */
const READ_AGAIN_AFTER = 700;

/**
 * Follows the day of a class for as long as the page is open: its reader is present by that, and what changes is read again.
 *
 * @returns whether the connection stands
 */
export function useClassDay(offeringId: string): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    const { socket, stop } = keptOpen(CLASS_DAY_NAMESPACE);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void client.invalidateQueries({
          queryKey: dayKey(offeringId),
          // A code on the wall is renewed by its own clock.
          predicate: ({ queryKey }) => queryKey[3] !== 'code',
        });
      }, READ_AGAIN_AFTER);
    };
    socket.on('connect', () => {
      socket.emit(CLASS_DAY_MESSAGES.attend, { offeringId }, ({ ok }: { ok: boolean }) => setConnected(ok));
      readAgain();
    });
    socket.on('disconnect', () => setConnected(false));
    socket.on(CLASS_DAY_MESSAGES.changed, readAgain);
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [client, offeringId]);
  return connected;
}
