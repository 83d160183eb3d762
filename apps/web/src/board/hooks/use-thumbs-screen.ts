import { useEffect, useState } from 'react';
import type { Poll, Topic } from '#lean-coffee/core';
import { currentOf, currentTopicOf, takesPart } from '../selectors.js';
import { useView } from './board-context.js';
import { isTyping } from './use-shortcuts.js';

/** What the thumbs that fill the screen are about. */
export interface ThumbsOnScreen {
  poll: Poll & { state: 'open' };
  topic: Topic;
  /** The timebox ran out; otherwise the facilitator asked early. */
  expired: boolean;
  putAway(): void;
}

/** How one poll came onto this screen. */
interface Shown {
  pollId: number;
  away: boolean;
  /** What had the focus before, and gets it back. */
  focus: Element | null;
}

/**
 * The open poll, as long as it fills the screen. It never comes over somebody who is writing or has a sheet open: they
 * keep their field and find the thumbs in the card.
 */
export function useThumbsScreen(): ThumbsOnScreen | null {
  const poll = useView((view) => currentOf(view)?.poll ?? null);
  const topic = useView(currentTopicOf);
  const expired = useView((view) => currentOf(view)?.timebox.state === 'expired');
  const mayShow = useView(takesPart);
  const [shown, setShown] = useState<Shown | null>(null);
  const open = poll?.state === 'open' ? poll : null;
  if (open && shown?.pollId !== open.id) {
    const busy = isTyping() || document.querySelector('dialog[open]') !== null;
    setShown({ pollId: open.id, away: busy, focus: document.activeElement });
  }
  const visible = open !== null && topic !== null && mayShow && shown?.pollId === open.id && !shown.away;
  const focus = shown?.focus ?? null;
  useEffect(() => {
    if (!visible) return;
    const putAway = (event: KeyboardEvent) =>
      event.key === 'Escape' && setShown((before) => before && { ...before, away: true });
    document.addEventListener('keydown', putAway);
    return () => {
      document.removeEventListener('keydown', putAway);
      if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
    };
  }, [visible, focus]);
  if (!visible) return null;
  return {
    poll: open,
    topic,
    expired,
    putAway: () => setShown((before) => before && { ...before, away: true }),
  };
}
