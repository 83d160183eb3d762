import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that arrived. */
export interface ArrivedRequest {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A machine of somebody else, to which requests are sent for real. */
export interface HookReceiver {
  /** `http://127.0.0.1:<port>` */
  url: string;
  port: number;
  arrived: ArrivedRequest[];
  /** What it answers from now on; 204 and nothing at first. */
  answer: { status: number; body?: string; headers?: Record<string, string> };
  /** Resolves with the first request that `is` true of, whether it is here or still to come. */
  until(is: (request: ArrivedRequest) => boolean): Promise<ArrivedRequest>;
  close(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function hookReceiver(): Promise<HookReceiver> {
  const waiting = new Set<() => void>();
  const receiver: Omit<HookReceiver, 'url' | 'port' | 'close'> = {
    arrived: [],
    answer: { status: 204 },
    async until(is) {
      for (;;) {
        const found = receiver.arrived.find(is);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.add(resolve));
      }
    },
  };
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { status, body, headers } = receiver.answer;
      response.writeHead(status, headers).end(body);
      receiver.arrived.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      for (const wake of waiting) wake();
      waiting.clear();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}
