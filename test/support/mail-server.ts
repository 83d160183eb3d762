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
  /** Resolves with the latest mail to somebody that says this, once there is one. */
  to(address: string, says: RegExp): Promise<ArrivedMail>;
  /** What it answers to the next mails instead of taking them, one each: 451 is "not now", 550 "never". */
  refuse(...codes: number[]): void;
  /** Refuses mail to an address from now on, with those words. */
  refuseReceiver(address: string, words: string): void;
  close(): Promise<void>;
}

/** Listens on a free port of this machine, without encryption and without accounts. */
export async function mailServer(): Promise<MailServer> {
  const arrived: ArrivedMail[] = [];
  const refusals: number[] = [];
  const unknown = new Map<string, string>();
  const waiting: ((mail: ArrivedMail) => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _, done) {
      const words = unknown.get(address);
      if (words === undefined) return done();
      done(Object.assign(new Error(words.slice(4)), { responseCode: Number(words.slice(0, 3)) }));
    },
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
  const next = (): Promise<ArrivedMail> => new Promise((resolve) => waiting.push(resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived,
    next,
    to: async (address, says) => {
      const isIt = (mail: ArrivedMail) => mail.to.includes(address) && says.test(textOf(mail));
      for (;;) {
        const found = arrived.findLast(isIt);
        if (found) return found;
        await next();
      }
    },
    refuse: (...codes) => void refusals.push(...codes),
    refuseReceiver: (address, words) => void unknown.set(address, words),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** What a mail says, taken out of how it came over the wire (RFC 2045, section 6.7). */
const textOf = ({ raw }: ArrivedMail): string =>
  Buffer.from(
    raw
      .replace(/=\r?\n/g, '')
      .replace(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString();

/** The first path in a mail that is like this. */
export function pathIn(mail: ArrivedMail, like: RegExp): string {
  const text = textOf(mail);
  const found = like.exec(text);
  if (!found) throw new Error(`Nothing like ${String(like)} in: ${text}`);
  return found[0];
}

/** The personal link into a class. */
export const CLASS_LINK = /\/join-class#[\w-]{43}/;
