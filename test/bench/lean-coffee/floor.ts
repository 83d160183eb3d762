/**
 * The bare minimum that does the same work: Socket.IO, WebSocket only, one room, and each vote told to all of it in a
 * message of the same size. Nothing is checked and nothing is stored.
 */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
const room = io.of('/lean-coffee');
let seq = 0;

room.on('connection', (socket) => {
  socket.on('join', (_message: unknown, acknowledge: (answer: object) => void) => {
    void socket.join('session');
    acknowledge({ ok: true, data: { seq } });
  });
  socket.on(
    'command',
    (message: { sessionId: string; payload: { topicId: string } }, acknowledge: (answer: object) => void) => {
      seq += 1;
      const event = {
        seq,
        at: 1_764_000_000_000,
        type: 'vote-cast',
        topicId: message.payload.topicId,
        hidden: false,
        total: 7,
      };
      room
        .to('session')
        .emit('events', { sessionId: message.sessionId, epoch: 1, from: seq, to: seq, events: [event] });
      acknowledge({ ok: true, data: { seq } });
    },
  );
});

http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as { port: number }).port }));
