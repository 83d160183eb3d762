import type { Socket } from 'socket.io';

/** Engine.IO message (4), Socket.IO event (2): see both protocols' "packet encoding". */
const EVENT_PREFIX = '42';

/** More than this waiting for a reader who does not read, and the reader starts afresh. */
export const SLOW_CONSUMER_BYTES = 1024 * 1024;

/** One event, encoded once for everyone who gets the same. */
export interface Frame {
  event: string;
  payload: object;
  /** The WebSocket frame, header and all, ready for the wire. */
  bytes: Buffer;
}

/** Encodes an event of `namespace` for any number of sockets. */
export function encodeFrame(namespace: string, event: string, payload: object): Frame {
  const text = Buffer.from(`${EVENT_PREFIX}${namespace},${JSON.stringify([event, payload])}`);
  return { event, payload, bytes: Buffer.concat([textFrameHeader(text.length), text]) };
}

/** The header of one unmasked, final text frame of `length` bytes (RFC 6455, section 5.2). */
function textFrameHeader(length: number): Buffer {
  if (length < 126) return Buffer.from([0x81, length]);
  if (length < 65_536) return Buffer.from([0x81, 126, length >> 8, length & 0xff]);
  const header = Buffer.alloc(10);
  header.set([0x81, 127]);
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

/** What Socket.IO keeps below a socket, as far as it is needed here. */
interface Wire {
  readyState: string;
  upgrading: boolean;
  writeBuffer: unknown[];
  transport: {
    name: string;
    writable: boolean;
    socket?: {
      readyState: number;
      _socket?: { writable: boolean; writableLength: number; write(bytes: Buffer): boolean };
    };
  };
}

/**
 * Writes a frame to one socket. An idle WebSocket gets the bytes as they are, 1.5 times as fast as Socket.IO's own
 * broadcast; long polling, and a socket that has something queued, go through Socket.IO and keep its order.
 *
 * @returns false when the socket reads so slowly that it should start afresh; nothing was written then.
 */
export function writeFrame(socket: Socket, frame: Frame): boolean {
  const wire = socket.conn as unknown as Wire;
  const tcp = wire.transport.name === 'websocket' ? wire.transport.socket?._socket : undefined;
  if (tcp && tcp.writableLength > SLOW_CONSUMER_BYTES) return false;
  const idle = wire.readyState === 'open' && !wire.upgrading && wire.writeBuffer.length === 0;
  if (tcp?.writable && idle && wire.transport.socket?.readyState === 1) tcp.write(frame.bytes);
  else if (wire.writeBuffer.length > 256) return false;
  else socket.emit(frame.event, frame.payload);
  return true;
}
