import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Namespace, Socket } from 'socket.io';
import { LEAN_COFFEE_PROTOCOL, type SessionHandshake } from '#contracts';
import { Standing } from '#identity';
import { Clock, DomainError, type Instant, SECOND } from '#kernel';
import { Configuration, Database, type KnownViewer, PersonSockets, problemOf } from '#platform';
import type { Seat } from './room.js';
import { type SignedIn, SignIns } from './sign-ins.js';

/** What is kept with a socket. */
export interface SocketData extends SignedIn {
  /** When it was asked whether they may write, and why not. */
  standing?: { askedAt: Instant; refusal: Error | undefined };
  seat?: Seat | undefined;
  sessionId?: string | undefined;
  /** Whatever comes in or goes out over this socket at the moment. */
  turn?: Promise<void>;
}

/** For so long it is believed that somebody may write. */
const BELIEVED = 5 * SECOND;

/** The span over which messages are counted, in seconds: a few quick ones in a row are fine. */
const COUNTED_OVER = 4;

/** Lets sockets in, asks again whether they still may, and slows down whoever sends too much. Per person, never per address. */
@Injectable()
export class Doorkeeper {
  private readonly limiter: RateLimiterMemory;

  constructor(
    private readonly signIns: SignIns,
    private readonly clock: Clock,
    private readonly people: PersonSockets,
    private readonly standing: Standing,
    private readonly database: Database,
    configuration: Configuration,
  ) {
    this.limiter = new RateLimiterMemory({
      points: configuration.messagesPerSecond * COUNTED_OVER,
      duration: COUNTED_OVER,
    });
  }

  /** Stands at the door of `namespace`. */
  watch(namespace: Namespace): void {
    namespace.use((socket, next) => void this.admit(socket).then(() => next(), next));
    this.signIns.watch(namespace);
    this.people.over(namespace, (socket) => this.signIns.stillIn(socket));
  }

  /** The handshake. A refusal carries its problem object in `data`. */
  private async admit(socket: Socket): Promise<void> {
    try {
      const { protocol } = socket.handshake.auth as Partial<SessionHandshake>;
      if (protocol !== LEAN_COFFEE_PROTOCOL) {
        throw new DomainError('protocol-unsupported', 'Afterclass was updated. Please reload the page.');
      }
      await this.signIns.admit(socket);
    } catch (error) {
      const refused = problemOf(error);
      throw Object.assign(new Error(refused.title), { data: refused });
    }
  }

  /**
   * A socket that is in now: it can be closed from any node. Who was suspended while it came in is asked for again, as
   * nobody could reach the socket until here.
   */
  async settle(socket: Socket): Promise<void> {
    await this.people.belongs(socket, (socket.data as SocketData).viewer.id);
    await this.signIns.stillIn(socket);
  }

  /**
   * Before each message: whether its sender is still signed in and does not send too much.
   *
   * @throws DomainError `sign-in-required`, `rate-limited`.
   */
  async check(socket: Socket): Promise<KnownViewer> {
    await this.limiter.consume((socket.data as SocketData).viewer.id).catch(() => {
      throw new DomainError('rate-limited', 'That was a lot at once. Please wait a moment.');
    });
    return this.signIns.ensure(socket);
  }

  /**
   * Before somebody puts words on the board: a silence holds here too. It is believed for a while, so that what is
   * typed costs no question each.
   *
   * @throws DomainError `silenced`, with until when
   */
  async ensureMayWrite(socket: Socket): Promise<void> {
    const data = socket.data as SocketData;
    const now = this.clock.now();
    if (!data.standing || now - data.standing.askedAt > BELIEVED) {
      const asked = this.standing.ensureMayWrite(this.database, data.viewer.id);
      data.standing = {
        askedAt: now,
        refusal: await asked.then(
          () => undefined,
          (refusal: Error) => refusal,
        ),
      };
    }
    if (data.standing.refusal) throw data.standing.refusal;
  }
}
