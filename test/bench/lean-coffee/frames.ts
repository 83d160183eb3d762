/**
 * The least of RFC 6455 that a client needs, on a bare TCP socket: text frames, whole, without extensions. A library
 * looks at a frame for longer than the kernel takes to deliver it, and what the load process takes for a hundred frames
 * would be measured as part of what the server takes.
 */
import { connect, type Socket } from 'node:net';

/** Frames come one socket at a time, so one buffer does for all of them. */
const incoming = Buffer.allocUnsafe(256 * 1024);

const TEXT = 0x81;
const MASKED = 0x80;
/** The payload as it is: whoever sends a mask of zeroes masks nothing. */
const MASK = Buffer.alloc(4);

export class Frames {
  private readonly socket: Socket;
  /** What came of a frame, or of the answer to the handshake, whose rest is still to come. */
  private rest: Buffer | undefined;
  private open = false;

  private readonly onText: (text: string) => void;

  constructor(port: number, path: string, onText: (text: string) => void, onError: (error: Error) => void) {
    this.onText = onText;
    this.socket = connect({
      host: '127.0.0.1',
      port,
      noDelay: true,
      onread: {
        buffer: incoming,
        callback: (length, buffer) => {
          try {
            this.heard(Buffer.from(buffer.buffer, buffer.byteOffset, length));
          } catch (error) {
            onError(error as Error);
          }
          return true;
        },
      },
    });
    this.socket.on('error', onError);
    this.socket.on('close', () => onError(new Error('The connection has ended.')));
    this.socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
    );
  }

  send(text: string): void {
    const payload = Buffer.from(text);
    const { length } = payload;
    if (length > 0xffff) throw new Error('Nothing of this length is sent.');
    const head =
      length < 126 ? Buffer.of(TEXT, MASKED | length) : Buffer.of(TEXT, MASKED | 126, length >> 8, length & 255);
    this.socket.write(Buffer.concat([head, MASK, payload]));
  }

  close(): void {
    this.socket
      .removeAllListeners('error')
      .removeAllListeners('close')
      .on('error', () => undefined);
    this.socket.destroy();
  }

  private heard(chunk: Buffer): void {
    let bytes = this.rest ? Buffer.concat([this.rest, chunk]) : chunk;
    if (!this.open) bytes = this.afterHandshake(bytes);
    if (this.open) bytes = this.afterFrames(bytes);
    // The buffer is written over by whoever is read next.
    this.rest = bytes.length > 0 ? Buffer.from(bytes) : undefined;
  }

  private afterHandshake(bytes: Buffer): Buffer {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return bytes;
    const answer = bytes.toString('latin1', 0, end);
    if (!answer.startsWith('HTTP/1.1 101 ')) throw new Error(answer);
    this.open = true;
    return bytes.subarray(end + 4);
  }

  private afterFrames(bytes: Buffer): Buffer {
    let at = 0;
    while (bytes.length - at >= 2) {
      if (bytes[at] !== TEXT) throw new Error(`A frame of another kind: ${bytes[at]}.`);
      const short = bytes[at + 1]!;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (bytes.length - at < head) break;
      const length = short < 126 ? short : bytes.readUIntBE(at + (head === 4 ? 2 : 4), head === 4 ? 2 : 6);
      const end = at + head + length;
      if (bytes.length < end) break;
      this.onText(bytes.toString('latin1', at + head, end));
      at = end;
    }
    return bytes.subarray(at);
  }
}
