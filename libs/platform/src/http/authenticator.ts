import type { KnownViewer, Viewer } from './viewer.js';

/** What a request or a socket handshake shows of its sender. */
export interface Credentials {
  cookie: string | undefined;
  authorization: string | undefined;
  /** The token of a socket handshake's `auth`. */
  token?: string | undefined;
  /** The meetup it is about. A browser may be the guest of several; the cookie of this one counts, and no other. */
  meetupId?: string | undefined;
}

/** Tells who shows such credentials. Identity provides it; everything else only asks. */
export abstract class Authenticator {
  /** The viewer; anonymous where nothing, or nothing valid, was shown. */
  abstract authenticate(credentials: Credentials): Promise<Viewer>;

  /**
   * Asks for many at once, who were known a moment ago, with one statement: each as they are now, at the place of the
   * one they were; undefined where what they showed is no longer good. This counts as no use of a session.
   */
  abstract askTogether(viewers: readonly KnownViewer[]): Promise<(KnownViewer | undefined)[]>;
}
