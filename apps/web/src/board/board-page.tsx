import { useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visitorQuery } from '../api/identity.js';
import { Heading } from '../ui/heading.js';
import { BoardScreen } from './board-screen.js';
import { browserStore } from './client/browser-ports.js';
import { Drafts } from './client/drafts.js';
import type { SessionClient } from './client/session-client.js';
import { BoardContext, useView, type Board, type MeetupFacts, type Pane, type Panel } from './hooks/board-context.js';
import { meetupFactsQuery } from './meetup-facts.js';
import { openRoom } from './open-room.js';
import { Stopped } from './parts/stopped.js';
import css from './styles/layout.module.css';

/** A meetup's live Lean Coffee. The session has the id of its meetup. */
export function BoardPage() {
  const { meetupId } = useParams({ strict: false });
  return meetupId === undefined ? null : <Room key={meetupId} meetupId={meetupId} />;
}

function Room({ meetupId }: { meetupId: string }) {
  const { t } = useTranslation('board');
  const client = useClient(meetupId);
  const visitor = useQuery(visitorQuery(meetupId)).data;
  // Nobody would be told, and is shown the way in instead.
  const { data } = useQuery({ ...meetupFactsQuery(meetupId), enabled: Boolean(visitor) });
  const meetup = useMemo<MeetupFacts>(
    () => data ?? { id: meetupId, title: t('unnamed'), callUrl: null },
    [data, meetupId, t],
  );
  return client && <BoardAround key={client.sessionId} client={client} meetup={meetup} />;
}

/** A connection for as long as the page is open; it sees when the device wakes or the network returns. */
function useClient(meetupId: string): SessionClient | null {
  const [client, setClient] = useState<SessionClient | null>(null);
  useEffect(() => {
    const opened = openRoom(meetupId);
    setClient(opened);
    opened.start();
    const wake = () => document.visibilityState === 'visible' && opened.wake();
    window.addEventListener('online', wake);
    window.addEventListener('pageshow', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      window.removeEventListener('online', wake);
      window.removeEventListener('pageshow', wake);
      document.removeEventListener('visibilitychange', wake);
      opened.close();
    };
  }, [meetupId]);
  return client;
}

function BoardAround({ client, meetup }: { client: SessionClient; meetup: MeetupFacts }) {
  const [panel, setPanel] = useState<Panel | null>(null);
  const [pane, showPane] = useState<Pane>('topics');
  const openPanel = useCallback((next: Panel | null) => setPanel(next), []);
  const drafts = useMemo(() => new Drafts(browserStore('localStorage'), client.sessionId), [client]);
  const board = useMemo<Board>(
    () => ({ client, meetup, drafts, panel, openPanel, pane, showPane }),
    [client, meetup, drafts, panel, openPanel, pane],
  );
  return (
    <BoardContext value={board}>
      <Standing />
    </BoardContext>
  );
}

/** The board, or why there is none. */
function Standing() {
  const { t } = useTranslation('board');
  const known = useView((view) => view.state !== null);
  const problem = useView((view) => (view.connection === 'stopped' ? view.problem : null));
  if (problem) return <Stopped problem={problem} />;
  if (known) return <BoardScreen />;
  return (
    <main className={css.skeleton} aria-busy="true">
      <Heading className="visually-hidden">{t('connection.connecting')}</Heading>
      <div className={css.skeletonBar} />
      <p className={css.slow}>{t('connection.slow')}</p>
      <div className={css.skeletonBoard}>
        <div />
        <div />
        <div />
      </div>
    </main>
  );
}
