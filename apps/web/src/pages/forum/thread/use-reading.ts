import { useEffect, useRef } from 'react';
import { readUpTo as sendReadUpTo } from '../../../api/forum.js';
import { readUpTo } from './reading.js';

/** How long what was read waits for more, before it is sent. */
const PATIENCE_MS = 1_500;

interface Reading {
  threadId: string;
  /** Nobody is signed in: nothing is kept. */
  off: boolean;
  lastRead: number;
  numbers: ReadonlySet<number>;
  complete: boolean;
}

/**
 * Notices which posts come into sight, and tells the server how far this is: together, when the reader pauses, and when
 * they leave. The server moves the position forward only.
 */
export function useReading(reading: Reading): void {
  const seen = useRef(new Set<number>());
  const latest = useRef(reading);
  const sent = useRef(0);
  useEffect(() => {
    latest.current = reading;
  });
  useEffect(() => {
    if (reading.off) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const inSight = seen.current;
    const send = () => {
      const { threadId, lastRead, numbers, complete } = latest.current;
      const reached = readUpTo(Math.max(lastRead, sent.current), numbers, inSight, complete);
      if (reached <= Math.max(lastRead, sent.current)) return;
      sent.current = reached;
      // What is not kept now is kept with the next scroll: nobody needs to be told.
      void sendReadUpTo(threadId, reached).catch(() => (sent.current = lastRead));
    };
    const eyes = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) inSight.add(Number((target as HTMLElement).dataset['number']));
      }
      clearTimeout(timer);
      timer = setTimeout(send, PATIENCE_MS);
    });
    const watched = new WeakSet<Element>();
    const watch = () => {
      for (const post of document.querySelectorAll('[data-number]')) {
        if (watched.has(post)) continue;
        watched.add(post);
        eyes.observe(post);
      }
    };
    watch();
    const changes = new MutationObserver(watch);
    changes.observe(document.getElementById('content') ?? document.body, { childList: true, subtree: true });
    const leave = () => document.visibilityState === 'hidden' && send();
    document.addEventListener('visibilitychange', leave);
    return () => {
      clearTimeout(timer);
      eyes.disconnect();
      changes.disconnect();
      document.removeEventListener('visibilitychange', leave);
      send();
    };
  }, [reading.off, reading.threadId]);
}
