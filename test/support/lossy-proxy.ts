import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A line to a database, to Redis or to a node that can be cut, held and mended. */
export interface LossyProxy {
  /** The address of what is behind it, through the proxy. */
  url: string;
  port: number;
  /** Ends all connections and takes no more. */
  cut(): Promise<void>;
  /** Ends all connections, and takes others at once. */
  drop(): void;
  /** Passes no byte on, in neither direction, and ends nothing: what a machine does that hangs. */
  hold(): void;
  /** Takes connections again, and passes on what waits. */
  mend(): Promise<void>;
  /** Leads new connections somewhere else. */
  aim(target: string): void;
  close(): Promise<void>;
}

/** Both ends of one connection. */
type Line = [near: Socket, far: Socket];

function pass([near, far]: Line): void {
  near.pipe(far);
  far.pipe(near);
}

function hold([near, far]: Line): void {
  near.unpipe(far).pause();
  far.unpipe(near).pause();
}

function end([near, far]: Line): void {
  near.destroy();
  far.destroy();
}

/** @param target the address of what is behind it */
export async function lossyProxy(target: string): Promise<LossyProxy> {
  let behind = new URL(target);
  let held = false;
  const open = new Set<Line>();
  const take = (near: Socket) => {
    const line: Line = [near, connect(Number(behind.port), behind.hostname)];
    open.add(line);
    for (const socket of line) {
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(line);
        end(line);
      });
    }
    if (!held) pass(line);
  };
  const listening = async (at: number): Promise<Server> => {
    const server = createServer({ pauseOnConnect: true }, take);
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  let server = await listening(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(target);
  url.host = `127.0.0.1:${port}`;
  const drop = () => open.forEach(end);
  const cut = async () => {
    if (!server.listening) return;
    server.close();
    drop();
    await once(server, 'close');
  };
  return {
    url: url.toString(),
    port,
    cut,
    drop,
    hold: () => {
      held = true;
      open.forEach(hold);
    },
    mend: async () => {
      if (held) open.forEach(pass);
      held = false;
      if (!server.listening) server = await listening(port);
    },
    aim: (next) => {
      behind = new URL(next);
    },
    close: cut,
  };
}
