import { AsyncLocalStorage } from 'node:async_hooks';
import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';

/** The statements of the request that is being answered; nothing where no request is. */
const inRequest = new AsyncLocalStorage<string[]>();

/**
 * The SQL statements that the requests of `work` cost, in order: those, and nothing that jobs, the relay of events or
 * another request's aftermath ask at the same time. Who asks (the session) counts, as it is asked every time.
 *
 * @param app the program that answers, in this process
 */
export async function statementsOf(app: NestFastifyApplication, work: () => PromiseLike<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const server = app.getHttpServer();
  const emit = server.emit.bind(server) as (...event: unknown[]) => boolean;
  const arriving = jest
    .spyOn(server, 'emit')
    .mockImplementation((...event: unknown[]) =>
      event[0] === 'request' ? inRequest.run(statements, () => emit(...event)) : emit(...event),
    );
  const query = pg.Client.prototype.query as (...asked: unknown[]) => unknown;
  const asking = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...asked: unknown[]
  ) {
    inRequest.getStore()?.push(textOf(asked[0]));
    return query.apply(this, asked);
  });
  try {
    await work();
  } finally {
    arriving.mockRestore();
    asking.mockRestore();
  }
  return statements;
}

/** What `query` was asked: a text, or something that carries one. */
function textOf(asked: unknown): string {
  return typeof asked === 'string' ? asked : String((asked as { text?: string } | undefined)?.text ?? '');
}
