import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import { type OnGatewayConnection, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { NOTIFICATIONS_NAMESPACE } from '#contracts';
import { MemberDoor } from '#platform';
import { Delivery } from './delivery.js';

/** What members are told while they look; a socket only listens (docs/PROTOCOL.md). */
@WebSocketGateway({ namespace: NOTIFICATIONS_NAMESPACE })
export class NotificationsGateway implements OnGatewayInit<Namespace>, OnGatewayConnection, BeforeApplicationShutdown {
  private readonly logger = new Logger('notifications');

  constructor(
    private readonly door: MemberDoor,
    private readonly delivery: Delivery,
  ) {}

  afterInit(namespace: Namespace): void {
    this.door.watch(namespace, 'forum:read');
    this.delivery.over(namespace);
  }

  handleConnection(socket: Socket): void {
    this.delivery.greet(socket).catch((error: unknown) => this.logger.warn(error));
  }

  /** What was heard is told while there still is a database to read it from. */
  beforeApplicationShutdown(): Promise<void> {
    return this.delivery.settled();
  }
}
