import { type BeforeApplicationShutdown, Logger, UseFilters, UseGuards } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import {
  type ClientCommandType,
  type ClockReply,
  type CommandReply,
  LEAN_COFFEE_NAMESPACE,
  SESSION_MESSAGES,
} from '#contracts';
import { Clock } from '#kernel';
import { AccessGuard, GuestsToo, pongNoter, RequireScope, Shutdown, SocketProblemFilter } from '#platform';
import type { PrivateView } from '../core.js';
import { ClockMessage, CommandMessage, JoinMessage, LeaveMessage, shaped } from './command-payloads.js';
import { Commands } from './commands.js';
import { Doorkeeper } from './doorkeeper.js';
import { Hints } from './hints.js';
import { Joining } from './joining.js';

/** What puts words on the board. */
const WRITING: ReadonlySet<ClientCommandType> = new Set(['add-topic', 'edit-topic', 'add-takeaway', 'edit-takeaway']);

/** How long clients have to answer that the connection closes, in milliseconds. */
const FAREWELL_MS = 2_000;

/** The live sessions over Socket.IO; the messages are described in docs/PROTOCOL.md. */
@WebSocketGateway({ namespace: LEAN_COFFEE_NAMESPACE })
@UseFilters(SocketProblemFilter)
@UseGuards(AccessGuard)
@GuestsToo()
@RequireScope('sessions:join')
export class LeanCoffeeGateway
  implements OnGatewayInit<Namespace>, OnGatewayConnection, OnGatewayDisconnect, BeforeApplicationShutdown
{
  private readonly logger = new Logger('session');
  private readonly notePongs: (socket: Socket) => void;

  @WebSocketServer()
  private readonly namespace: Namespace | undefined;

  constructor(
    private readonly doorkeeper: Doorkeeper,
    private readonly joining: Joining,
    private readonly commands: Commands,
    private readonly hints: Hints,
    private readonly shutdown: Shutdown,
    private readonly clock: Clock,
  ) {
    this.notePongs = pongNoter(clock);
  }

  afterInit(namespace: Namespace): void {
    this.doorkeeper.watch(namespace);
    this.hints.over(namespace);
    this.shutdown.onAnnounce(() => {
      this.namespace?.local.emit(SESSION_MESSAGES.closing, { reason: 'restart', reconnectAfterMs: 1000 });
    });
  }

  /** Everybody leaves, and that they did is stored, while there still is a database to store it in. */
  async beforeApplicationShutdown(): Promise<void> {
    await hangUp([...(this.namespace?.sockets.values() ?? [])]);
    await this.joining.settled();
  }

  handleConnection(socket: Socket): void {
    this.notePongs(socket);
    this.doorkeeper.settle(socket).catch((error: unknown) => this.logger.warn(error));
  }

  handleDisconnect(socket: Socket): void {
    // Not awaited by Nest: nothing depends on it. The node's lease and its last heartbeat end what is lost here.
    this.joining.leave(socket).catch((error: unknown) => this.logger.warn(error));
  }

  @SubscribeMessage(SESSION_MESSAGES.join)
  async join(@ConnectedSocket() socket: Socket, @MessageBody() data: unknown) {
    const viewer = await this.doorkeeper.check(socket);
    return this.joining.join(socket, viewer, shaped(JoinMessage, data));
  }

  @SubscribeMessage(SESSION_MESSAGES.command)
  async command(@ConnectedSocket() socket: Socket, @MessageBody() data: unknown): Promise<CommandReply<PrivateView>> {
    await this.doorkeeper.check(socket);
    const message = shaped(CommandMessage, data);
    if (WRITING.has(message.type)) await this.doorkeeper.ensureMayWrite(socket);
    return this.commands.give(socket, message);
  }

  @SubscribeMessage(SESSION_MESSAGES.clock)
  async tellTime(@ConnectedSocket() socket: Socket, @MessageBody() data: unknown): Promise<ClockReply> {
    await this.doorkeeper.check(socket);
    return { t0: shaped(ClockMessage, data).t0, serverTime: this.clock.now() };
  }

  @SubscribeMessage(SESSION_MESSAGES.leave)
  async leave(@ConnectedSocket() socket: Socket, @MessageBody() data: unknown): Promise<object> {
    shaped(LeaveMessage, data);
    await this.joining.leave(socket);
    return {};
  }
}

/**
 * Closes the connections below the sockets and waits until they are gone. The connections, not the sockets: a client
 * whose socket the server ends does not come back by itself, and these shall, to whoever serves next.
 */
async function hangUp(sockets: Socket[]): Promise<void> {
  let patience: NodeJS.Timeout | undefined;
  const gone = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('disconnect', resolve))));
  const tooLate = new Promise((resolve) => (patience = setTimeout(resolve, FAREWELL_MS)));
  for (const { conn } of sockets) conn.close();
  await Promise.race([gone, tooLate]);
  clearTimeout(patience);
}
