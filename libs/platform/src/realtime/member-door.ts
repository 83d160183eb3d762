import { Injectable } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import type { Scope } from '#contracts';
import { DomainError } from '#kernel';
import { ensureAccess } from '../http/access.js';
import { Authenticator } from '../http/authenticator.js';
import { problemOf } from '../http/problem.js';
import { memberOf, type MemberViewer } from '../http/viewer.js';
import { PersonSockets } from './person-sockets.js';

/** What is kept with a socket. */
interface SocketData {
  viewer: MemberViewer;
  /** What an access token has to be allowed to do. */
  scope: Scope;
}

/** Whose socket it is, let in by a `MemberDoor`. */
export const personOf = (socket: Socket): string => (socket.data as SocketData).viewer.id;

/** Lets members' sockets into a namespace, and asks again before each is told anything. */
@Injectable()
export class MemberDoor {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly people: PersonSockets,
  ) {}

  /** Stands at the door of `namespace`, which access tokens enter with `scope`. */
  watch(namespace: Namespace, scope: Scope): void {
    namespace.use((socket, next) => void this.admit(socket, scope).then(() => next(), next));
    this.people.over(namespace, (socket) => this.stillIn(socket));
  }

  /** A socket that is in now: it can be closed from any node. Who was suspended meanwhile is found by asking again. */
  async settle(socket: Socket): Promise<MemberViewer | undefined> {
    await this.people.belongs(socket, personOf(socket));
    return this.stillIn(socket);
  }

  /** Who may hear something by this socket; undefined, and the socket is closed, once they are signed out. */
  async stillIn(socket: Socket): Promise<MemberViewer | undefined> {
    try {
      const viewer = await this.authenticate(socket);
      if (viewer.id === personOf(socket)) return viewer;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    socket.disconnect(true);
    return undefined;
  }

  /** Shows out those of `sockets` who are signed out by now, and asks for all of them together. */
  async askTogether(sockets: readonly Socket[]): Promise<void> {
    const found = await this.authenticator.askTogether(sockets.map((socket) => (socket.data as SocketData).viewer));
    await Promise.all(sockets.filter((_, index) => !found[index]).map((socket) => this.stillIn(socket)));
  }

  /** The handshake. A refusal carries its problem object in `data`. */
  private async admit(socket: Socket, scope: Scope): Promise<void> {
    try {
      const data = socket.data as SocketData;
      data.scope = scope;
      data.viewer = await this.authenticate(socket);
    } catch (error) {
      const refused = problemOf(error);
      throw Object.assign(new Error(refused.title), { data: refused });
    }
  }

  private async authenticate(socket: Socket): Promise<MemberViewer> {
    const { token } = socket.handshake.auth as { token?: unknown };
    const { cookie, authorization } = socket.handshake.headers;
    const shown = { cookie, authorization, token: typeof token === 'string' ? token : undefined };
    const viewer = await this.authenticator.authenticate(shown);
    ensureAccess({ who: 'members' }, (socket.data as SocketData).scope, viewer);
    return memberOf(viewer);
  }
}
