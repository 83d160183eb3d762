import { Injectable, Logger } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';

const room = (personId: string): string => `person:${personId}`;

const ASK_AGAIN = 'person-ask-again';

/** Asks of a socket whether what it was opened with still holds, and closes it where it does not. */
type StillIn = (socket: Socket) => Promise<unknown>;

/** The sockets of people, on all nodes and in all namespaces whose gateways joined in. */
@Injectable()
export class PersonSockets {
  private readonly logger = new Logger('sockets');
  private readonly namespaces: { namespace: Namespace; stillIn: StillIn }[] = [];

  /** For a gateway, once its namespace is there. */
  over(namespace: Namespace, stillIn: StillIn): void {
    this.namespaces.push({ namespace, stillIn });
    namespace.on(ASK_AGAIN, (personId: string) => this.askHere(namespace, stillIn, personId));
  }

  /** For a gateway, when it knows whose socket it is. */
  async belongs(socket: Socket, personId: string): Promise<void> {
    await socket.join(room(personId));
  }

  /** Closes the connections of a person, wherever they are: nothing more is delivered to them. */
  disconnect(personId: string): void {
    for (const { namespace } of this.namespaces) namespace.in(room(personId)).disconnectSockets(true);
  }

  /** Closes those connections of a person whose sign-in has ended, wherever they are. The others do not notice. */
  askAgain(personId: string): void {
    for (const { namespace, stillIn } of this.namespaces) {
      this.askHere(namespace, stillIn, personId);
      namespace.serverSideEmit(ASK_AGAIN, personId);
    }
  }

  private askHere(namespace: Namespace, stillIn: StillIn, personId: string): void {
    for (const id of namespace.adapter.rooms.get(room(personId)) ?? []) {
      const socket = namespace.sockets.get(id);
      if (socket) stillIn(socket).catch((error: unknown) => this.logger.warn(error));
    }
  }
}
