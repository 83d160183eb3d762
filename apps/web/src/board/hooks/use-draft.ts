import { useCallback, useSyncExternalStore } from 'react';
import { useBoard } from './board-context.js';

/** The text of one field, kept at every keystroke until it is sent. */
export function useDraft(field: string): [string, (text: string) => void] {
  const { drafts } = useBoard();
  const subscribe = useCallback((listener: () => void) => drafts.subscribe(field, listener), [drafts, field]);
  const text = useSyncExternalStore(subscribe, () => drafts.read(field));
  const write = useCallback((next: string) => drafts.write(field, next), [drafts, field]);
  return [text, write];
}
