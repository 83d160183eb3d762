import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { discardDraft, draftAt, draftsQuery, saveDraft, type Draft, type DraftContent } from '../../../api/forum.js';
import { isRefusal } from '../../../api/problem.js';
import { DraftKeeper, type DraftPort, type DraftState } from './draft-keeper.js';

const port: DraftPort = {
  save: saveDraft,
  read: draftAt,
  discard: discardDraft,
  changedElsewhere: (thrown) => isRefusal(thrown, 'draft-changed'),
  silence: (thrown) => isRefusal(thrown, 'unavailable', 'rate-limited', 'internal'),
  later: (act, ms) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** What of a draft is on the page; `null` while it is not known yet whether there is one. */
export interface DraftHold {
  begun: DraftContent | null;
  state: DraftState;
  write(content: DraftContent): void;
  resolve(content: DraftContent, there: Draft): void;
  discard(): Promise<void>;
}

/** The draft at a place of the forum: fetched once, then kept as it is typed. */
export function useDraft(place: string): DraftHold | null {
  const client = useQueryClient();
  const keeper = useRef<DraftKeeper | null>(null);
  const [begun, setBegun] = useState<{ place: string; content: DraftContent | null } | null>(null);
  const [state, setState] = useState<DraftState>({ state: 'clean' });
  useEffect(() => {
    let left = false;
    const start = async () => {
      // The list says whether there is one; without an answer one writes all the same.
      const listed = await client.fetchQuery(draftsQuery).catch(() => ({ items: [] }));
      const there = listed.items.some((draft) => draft.place === place) ? await draftAt(place).catch(() => null) : null;
      if (left) return;
      keeper.current = new DraftKeeper(port, place, there, setState);
      setState(keeper.current.state);
      setBegun({ place, content: there?.content ?? null });
    };
    const flush = () => void keeper.current?.flush();
    void start();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      left = true;
      flush();
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
    };
  }, [client, place]);
  const write = useCallback((content: DraftContent) => keeper.current?.write(content), []);
  const resolve = useCallback((content: DraftContent, there: Draft) => keeper.current?.resolve(content, there), []);
  const discard = useCallback(async () => keeper.current?.discard(), []);
  return begun?.place === place ? { begun: begun.content, state, write, resolve, discard } : null;
}
