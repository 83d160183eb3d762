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
  const opened = await new Promise<boolean>((resolve, reject) => {
    door.once('error', (error: NodeJS.ErrnoException) =>
      NO_SUCH_FAMILY.has(error.code ?? '') ? resolve(false) : reject(error),
    );
    door.listen({ host, port, ipv6Only: true }, () => resolve(true));
  });
  if (!opened) return;
  const close = main.close.bind(main);
  main.close = (done) => {
    door.close();
    door.closeIdleConnections();
    return close(done);
  };
}
