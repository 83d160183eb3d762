import { type BeforeApplicationShutdown, Logger, UseFilters, UseGuards } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { CLASS_DAY_MESSAGES, CLASS_DAY_NAMESPACE } from '#contracts';
import { Clock, DomainError, isId } from '#kernel';
import { AccessGuard, MemberDoor, pongNoter, RequireScope, SignedIn, SocketProblemFilter } from '#platform';
import { DayBell } from '../app/attendance/day-bell.js';
import { DoorReader } from '../infra/door-reader.js';
import { attendingOf, audience } from './attending.js';
import { PresenceTicker } from './presence-ticker.js';

/** The day of a class over sockets: its people are present by them, and hear of what is to be read again (docs/PROTOCOL.md). */
@WebSocketGateway({ namespace: CLASS_DAY_NAMESPACE })
@UseFilters(SocketProblemFilter)
@UseGuards(AccessGuard)
@SignedIn()
@RequireScope('classes:read')
export class ClassDayGateway implements OnGatewayInit<Namespace>, OnGatewayConnection, BeforeApplicationShutdown {
  private readonly logger = new Logger('classes');
  private readonly notePongs: (socket: Socket) => void;

  constructor(
    private readonly door: MemberDoor,
    private readonly classes: DoorReader,
    private readonly ticker: PresenceTicker,
    private readonly bell: DayBell,
    private readonly clock: Clock,
  ) {
    this.notePongs = pongNoter(clock);
  }

  afterInit(namespace: Namespace): void {
    this.door.watch(namespace, 'classes:read');
    this.ticker.over(namespace);
    // The adapter takes it to the sockets of the other nodes. It tells nothing but that there is something to read.
    this.bell.listen((change) =>
      namespace.to(audience(change.offeringId, change.what)).emit(CLASS_DAY_MESSAGES.changed, change),
    );
  }

  handleConnection(socket: Socket): void {
    this.notePongs(socket);
    this.door.settle(socket).catch((error: unknown) => this.logger.warn(error));
  }

  /** The last seconds are noted while there still is a database to note them in. */
  beforeApplicationShutdown(): Promise<void> {
    return this.ticker.stop();
  }

  /** @throws DomainError `not-found` where they are neither in the class nor run it */
  @SubscribeMessage(CLASS_DAY_MESSAGES.attend)
  async attend(@ConnectedSocket() socket: Socket, @MessageBody() message: unknown): Promise<object> {
    const { offeringId } = (message ?? {}) as { offeringId?: unknown };
    const viewer = isId(offeringId) ? await this.door.stillIn(socket) : undefined;
    const found = viewer && (await this.classes.find(viewer, offeringId as string));
    if (!found) throw new DomainError('not-found');
    const data = attendingOf(socket);
    for (const room of data.rooms ?? []) await socket.leave(room);
    const heard = found.runs ? (['groups', 'attendance'] as const) : (['groups'] as const);
    data.rooms = heard.map((what) => audience(offeringId as string, what));
    data.offeringId = offeringId as string;
    data.enrolmentId = found.enrolmentId ?? undefined;
    data.since = this.clock.now();
    await socket.join(data.rooms);
    return {};
  }
}
