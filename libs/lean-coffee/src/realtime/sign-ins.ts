import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import type { SessionHandshake } from '#contracts';
import { Clock, DomainError, type Instant, MINUTE, SECOND } from '#kernel';
import { Authenticator, type KnownViewer } from '#platform';

/** What is kept with a socket of who opened it. */
export interface SignedIn {
  viewer: KnownViewer;
  /** When it was last known that they are signed in. */
  checkedAt: Instant;
  /** When they were last asked for by themselves, which counts as a use of their session. */
  authenticatedAt: Instant;
}

/** For so long a sign-in is believed without asking again. */
const BELIEVED = 5 * SECOND;

/** Everybody is asked for by themselves so often at least, where they send something. */
const BY_THEMSELVES = MINUTE;

/**
 * So often this node asks for those whom it has not asked for lately, for a part of its sockets at once: a vote that
 * comes just then waits for a few people and not for the room. All have had their turn before they are believed no more.
 */
const LOOK_EVERY = SECOND / 4;
const LATELY = 3 * SECOND;
const PARTS = 5;
const SMALL_PART = 10;

/**
 * Who opened the sockets of this node, and whether they are still signed in. A message is never taken from somebody who
 * was last asked for more than five seconds ago. So that it need not wait for an answer, all are asked for together and
 * ahead of time; who only listens is shown out by that as well.
 */
@Injectable()
export class SignIns implements OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
  ) {}

  /** Begins to ask for whoever is in `namespace`. */
  watch(namespace: Namespace): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.askTogether(namespace)
        // A database that is away is no reason to show anybody out: they are asked with their next message.
        .catch(() => undefined)
        .finally(() => this.watch(namespace));
    }, LOOK_EVERY);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** The handshake. @throws DomainError `sign-in-required` */
  async admit(socket: Socket): Promise<void> {
    const data = socket.data as SignedIn;
    const now = this.clock.now();
    data.viewer = await this.authenticate(socket);
    data.checkedAt = now;
    data.authenticatedAt = now;
  }

  /** Who sends something by this socket. @throws DomainError `sign-in-required` */
  async ensure(socket: Socket): Promise<KnownViewer> {
    const data = socket.data as SignedIn;
    const now = this.clock.now();
    if (now - data.checkedAt > BELIEVED || now - data.authenticatedAt > BY_THEMSELVES) await this.askAgain(socket);
    return data.viewer;
  }

  /** Shows out whoever is signed out by now. Where nobody can tell just now, they are asked with their next message. */
  async stillIn(socket: Socket): Promise<void> {
    await this.askAgain(socket).catch(() => undefined);
  }

  private async askTogether(namespace: Namespace): Promise<void> {
    const now = this.clock.now();
    const most = Math.max(SMALL_PART, Math.ceil(namespace.sockets.size / PARTS));
    const asked: { socket: Socket; data: SignedIn; viewer: KnownViewer; checkedAt: Instant }[] = [];
    for (const socket of namespace.sockets.values()) {
      const data = socket.data as SignedIn;
      const { viewer, checkedAt } = data;
      if (now - checkedAt >= LATELY) asked.push({ socket, data, viewer, checkedAt });
      if (asked.length === most) break;
    }
    if (asked.length === 0) return;
    const found = await this.authenticator.askTogether(asked.map(({ viewer }) => viewer));
    for (const [index, { socket, data, checkedAt }] of asked.entries()) {
      // Somebody was asked for by themselves meanwhile: that answer is the newer one.
      if (data.checkedAt !== checkedAt) continue;
      const viewer = found[index];
      if (!viewer) void this.stillIn(socket);
      else [data.viewer, data.checkedAt] = [viewer, now];
    }
  }

  private async askAgain(socket: Socket): Promise<void> {
    const data = socket.data as SignedIn;
    // Before the answer: one question is enough for all that is sent meanwhile.
    const now = this.clock.now();
    [data.checkedAt, data.authenticatedAt] = [now, now];
    try {
      const viewer = await this.authenticate(socket);
      // A browser may still be a guest of the meetup once its member is signed out: as such it comes in anew.
      if (viewer.id !== data.viewer.id) throw new DomainError('sign-in-required');
      data.viewer = viewer;
    } catch (error) {
      data.checkedAt = 0;
      // After the answer that says why. A database that is away is no reason to show anybody out.
      if (error instanceof DomainError) setImmediate(() => socket.disconnect(true));
      throw error;
    }
  }

  private async authenticate(socket: Socket): Promise<KnownViewer> {
    const { token, meetupId } = socket.handshake.auth as Partial<SessionHandshake>;
    const { cookie, authorization } = socket.handshake.headers;
    const viewer = await this.authenticator.authenticate({
      cookie,
      authorization,
      token: typeof token === 'string' ? token : undefined,
      meetupId: typeof meetupId === 'string' ? meetupId : undefined,
    });
    if (viewer.kind === 'anonymous') throw new DomainError('sign-in-required');
    return viewer;
  }
}
