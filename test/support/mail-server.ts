import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived, with what the envelope said. */
export interface ArrivedMail {
  from: string;
  to: string[];
  /** Headers and body as they came over the wire. */
  raw: string;
}

/** A mail server of the test's own. */
export interface MailServer {
  /** For SMTP_URL. */
  url: string;
  arrived: ArrivedMail[];
  /** Resolves with the next mail that arrives. */
  next(): Promise<ArrivedMail>;
  /** What it answers to the next mails instead of taking them, one each: 451 is "not now", 550 "never". */
  refuse(...codes: number[]): void;
  close(): Promise<void>;
}

/** Listens on a free port of this machine, without encryption and without accounts. */
export async function mailServer(): Promise<MailServer> {
  const arrived: ArrivedMail[] = [];
  const refusals: number[] = [];
  const waiting: ((mail: ArrivedMail) => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      void text(stream).then((raw) => {
        const code = refusals.shift();
        if (code !== undefined) return done(Object.assign(new Error('No'), { responseCode: code }));
        const { mailFrom, rcptTo } = session.envelope;
        const mail = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw };
        arrived.push(mail);
        for (const tell of waiting.splice(0)) tell(mail);
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    refuse: (...codes) => void refusals.push(...codes),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
