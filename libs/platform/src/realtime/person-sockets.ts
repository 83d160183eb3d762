import { Injectable } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';

const room = (personId: string): string => `person:${personId}`;

/** The sockets of people, on all nodes and in all namespaces whose gateways joined in. */
@Injectable()
export class PersonSockets {
  private readonly namespaces: Namespace[] = [];

  /** For a gateway, once its namespace is there. */
  over(namespace: Namespace): void {
    this.namespaces.push(namespace);
  }

  /** For a gateway, when it knows whose socket it is. */
  async belongs(socket: Socket, personId: string): Promise<void> {
    await socket.join(room(personId));
  }

  /** Closes the connections of a person, wherever they are: nothing more is delivered to them. */
  disconnect(personId: string): void {
    for (const namespace of this.namespaces) namespace.in(room(personId)).disconnectSockets(true);
  }
}
