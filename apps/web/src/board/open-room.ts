import { browserStore, browserTicker, newId } from './client/browser-ports.js';
import { ioSocket } from './client/io-socket.js';
import { SessionClient } from './client/session-client.js';

/** A client of one session, over the real connection and the browser's own stores. The session has the id of its meetup. */
export function openRoom(sessionId: string): SessionClient {
  return new SessionClient(sessionId, {
    socket: ioSocket(sessionId),
    ticker: browserTicker,
    tabStore: browserStore('sessionStorage'),
    lastingStore: browserStore('localStorage'),
    newId,
    // `…/board?watch` is for those who only want to look on.
    observe: new URLSearchParams(location.search).has('watch'),
  });
}
