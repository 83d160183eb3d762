import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { Configuration, type InboundMail, Shutdown } from '#platform';
import { Reception } from './reception.js';
import { NOT_NOW, Reply } from './reply.js';

/** Connections at once: what a few mail servers open. */
const MOST_CLIENTS = 100;

/** Milliseconds that a mail server may be silent, and that one has to end when the process does. */
const SILENCE = 60_000;
const CLOSING = 5_000;

/** Calls back with what a handler decided; a refusal is a `Reply`, all else is "not now": who sends it comes again. */
type Done = (error?: Error | null, answer?: string) => void;

/** Takes mails over SMTP or LMTP, where that is configured. A mail is answered for once it is stored. */
@Injectable()
export class Listener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('inbound');
  private server: SMTPServer | undefined;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly reception: Reception,
    private readonly shutdown: Shutdown,
  ) {}

  /** The port it listens on; undefined where it does not. */
  get port(): number | undefined {
    return (this.server?.server.address() as AddressInfo | null | undefined)?.port;
  }

  /** @throws the system's error, for example EADDRINUSE */
  async onApplicationBootstrap(): Promise<void> {
    const { inboundMail } = this.configuration;
    if (!inboundMail) return;
    const server = await this.serverOf(inboundMail);
    this.server = server;
    server.listen(inboundMail.port, inboundMail.host);
    await once(server.server, 'listening');
    // Mail servers come and go as they like: nothing of it is ours to mend.
    server.on('error', (error: Error) => this.logger.debug(error.message));
    this.shutdown.onAnnounce(() => void this.close());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private close(): Promise<void> {
    this.closing ??= new Promise((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
    return this.closing;
  }

  private async serverOf({ protocol, maxBytes, tls }: InboundMail): Promise<SMTPServer> {
    const encryption = tls && { cert: await readFile(tls.cert), key: await readFile(tls.key) };
    return new SMTPServer({
      ...encryption,
      name: new URL(this.configuration.publicUrl).hostname,
      banner: 'Afterclass',
      lmtp: protocol === 'lmtp',
      logger: false,
      size: maxBytes,
      rejectOversized: true,
      authOptional: true,
      disabledCommands: ['AUTH', ...(tls ? [] : ['STARTTLS'])],
      disableReverseLookup: true,
      hideENHANCEDSTATUSCODES: false,
      maxClients: MOST_CLIENTS,
      socketTimeout: SILENCE,
      closeTimeout: CLOSING,
      onConnect: (session, done: Done) => this.answer(done, () => this.reception.connect(session.remoteAddress)),
      onClose: (session) => this.reception.leave(session.remoteAddress),
      onMailFrom: (_from, session, done: Done) => this.answer(done, () => this.reception.begin(session.remoteAddress)),
      onRcptTo: (to, session, done: Done) => this.answer(done, () => this.recipient(to, session)),
      onData: (stream, session, done: Done) => void this.data(stream, session, done),
    });
  }

  private recipient({ address }: SMTPServerAddress, { remoteAddress, envelope }: SMTPServerSession): void {
    this.reception.recipient(remoteAddress, address, envelope);
  }

  private async data(stream: SMTPServerDataStream, session: SMTPServerSession, done: Done): Promise<void> {
    try {
      await this.reception.data(stream, session.envelope);
      done(null, 'stored');
    } catch (error) {
      done(this.spoken(error));
    }
  }

  private answer(done: Done, decide: () => void): void {
    try {
      decide();
      done();
    } catch (error) {
      done(this.spoken(error));
    }
  }

  private spoken(error: unknown): Error {
    if (error instanceof Reply) return error;
    this.logger.warn(`A mail could not be stored: ${error instanceof Error ? error.name : 'unknown'}`);
    return NOT_NOW();
  }
}
