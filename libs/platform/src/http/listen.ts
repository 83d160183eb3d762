import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A machine without IPv6 says one of these when asked for an address of it. */
const NO_SUCH_FAMILY = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

/**
 * Listens on the first of `hosts`, and on the others through doors that lead to the same server, sockets included.
 *
 * @param port 0 takes any that is free
 * @returns the port
 * @throws the system's error, for example EADDRINUSE
 */
export async function listenOn(app: NestFastifyApplication, hosts: readonly string[], port: number): Promise<number> {
  const [first = '127.0.0.1', ...others] = hosts;
  await app.listen({ host: first, port });
  const main = app.getHttpServer();
  keepNobodyWaiting(main);
  const taken = (main.address() as AddressInfo).port;
  for (const host of others) await openDoor(main, host, taken);
  return taken;
}

/**
 * Finds out before anything else is done whether the port can be had.
 *
 * @throws the system's error, for example EADDRINUSE
 */
export async function ensurePortIsFree(hosts: readonly string[], port: number): Promise<void> {
  for (const host of hosts) {
    const probe = createServer();
    await new Promise<void>((resolve, reject) => {
      probe.once('error', (error: NodeJS.ErrnoException) =>
        NO_SUCH_FAMILY.has(error.code ?? '') && host !== hosts[0] ? resolve() : reject(error),
      );
      probe.listen({ host, port, ipv6Only: host.includes(':') }, () => probe.close(() => resolve()));
    });
  }
}

/** A second server that hands everything to `main`, and closes with it. */
async function openDoor(main: Server, host: string, port: number): Promise<void> {
  const door = createServer((request: IncomingMessage, response: ServerResponse) => {
    main.emit('request', request, response);
  });
  door.on('upgrade', (request, socket, head) => main.emit('upgrade', request, socket, head));
  keepNobodyWaiting(door);
  if (await opens(door, host, port)) closeTogether(main, door);
}

/** @returns whether this machine has such an address */
const opens = (door: Server, host: string, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    door.once('error', (error: NodeJS.ErrnoException) =>
      NO_SUCH_FAMILY.has(error.code ?? '') ? resolve(false) : reject(error),
    );
    door.listen({ host, port, ipv6Only: true }, () => resolve(true));
  });

/** Closing `main` closes `door`, and is done when both have answered what they were asked. */
function closeTogether(main: Server, door: Server): void {
  const closeMain = main.close.bind(main);
  main.close = (done) => {
    let open = 2;
    let failure: Error | undefined;
    const closed = (error?: Error) => {
      failure ??= error;
      open -= 1;
      if (open === 0) done?.(failure);
    };
    door.close(closed);
    door.closeIdleConnections();
    return closeMain(closed);
  };
}

/** Node would keep a connection that falls idle after the server was closed until its client lets go of it. */
function keepNobodyWaiting(server: Server): void {
  server.on('request', (_request, response) =>
    response.once('finish', () => {
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    }),
  );
}
