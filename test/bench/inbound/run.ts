/**
 * What whoever asks the program anything notices of a storm of mails, and how fast mails are taken and worked off; against
 * how fast the bare parser reads the same mails in the same run.
 */
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { createTransport } from 'nodemailer';
import { simpleParser } from 'mailparser';
import pg from 'pg';
import { ReplyAddresses } from '#inbound';
import type { Configuration } from '#platform';
import { startDatabase, startServer } from '../ours.ts';
import { machine, median, percentile } from '../statistics.ts';
import { type Author, seed, states } from './rows.ts';

const MAILS = 1_000;
/** Each may write 60 mails an hour. */
const PEOPLE = 50;
const CONNECTIONS = 8;
const QUIET = 300;
const SECRET = 'a secret for measurements on this machine only';
const REPLY_ADDRESS = 'reply@replies.example.org';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds until the program has said that it is ready. */
function timed(port: number): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path: '/health/ready' }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`/health/ready: ${answer.statusCode}`));
      answer.resume().once('end', () => resolve(performance.now() - began));
    }).once('error', reject);
  });
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const figures = (times: number[]) => ({
  median_ms: round(median(times)),
  p99_ms: round(percentile(times, 0.99)),
  max_ms: round(percentile(times, 1)),
  samples: times.length,
});

/** A reply as a mail program writes it: both parts, with the quote below. */
function letter({ email }: Author, to: string, number: number) {
  const quoted = 'We never finish. What do others do about it, and how often do you sit down together?';
  const attribution = 'On Tue, Mar 3, 2026 at 4:19 PM Afterclass <hello@example.org> wrote:';
  return {
    from: email,
    to,
    messageId: `<storm-${number}@mail.example.org>`,
    subject: 'Re: [Afterclass] How do you refine?',
    text: `Little and often: answer ${number}.\n\n${attribution}\n\n> ${quoted}\n`,
    html: `<div>Little and often: answer ${number}.</div><div class="gmail_quote"><div class="gmail_attr">${attribution}</div><blockquote class="gmail_quote">${quoted}</blockquote></div>`,
  };
}

/** Mails a second that the bare parser reads. */
async function floor(author: Author): Promise<number> {
  const made = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(
    letter(author, REPLY_ADDRESS, 0),
  );
  const raw = made.message as Buffer;
  for (let index = 0; index < 100; index++) await simpleParser(raw);
  const began = performance.now();
  for (let index = 0; index < 300; index++) await simpleParser(raw);
  return 300 / ((performance.now() - began) / 1_000);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Sends all mails; resolves with the seconds until the last was answered for. */
async function storm(port: number, people: Author[]): Promise<number> {
  const addresses = new ReplyAddresses({ appSecret: SECRET, replyAddress: REPLY_ADDRESS } as Configuration);
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: CONNECTIONS,
    ignoreTLS: true,
  });
  const began = performance.now();
  await Promise.all(
    Array.from({ length: MAILS }, (_, number) => {
      const author = people[number % people.length]!;
      return transport.sendMail(letter(author, addresses.of(author)!, number));
    }),
  );
  transport.close();
  return (performance.now() - began) / 1_000;
}

/** Asks whether the program is ready until no mail waits any more. */
async function watch(client: pg.Client, port: number, sent: () => boolean): Promise<number[]> {
  const times: number[] = [];
  for (;;) {
    for (let asked = 0; asked < 20; asked++) {
      times.push(await timed(port));
      await pause(5);
    }
    if (sent() && !(await states(client))['waiting']) return times;
  }
}

/** Runs the benchmark once. */
export async function inbound(): Promise<object> {
  const database = await startDatabase();
  const url = await database.fresh();
  const mailPort = await freePort();
  const server = await startServer(url, {
    APP_SECRET: SECRET,
    REPLY_ADDRESS,
    INBOUND_MAIL_PORT: String(mailPort),
    INBOUND_MAIL_PER_MINUTE: '1000000',
  });
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const people = await seed(client, PEOPLE);
    const bare = await floor(people[0]!);
    const quiet: number[] = [];
    for (let index = 0; index < QUIET; index++) quiet.push(await timed(server.port));
    let sent = false;
    const began = performance.now();
    const watched = watch(client, server.port, () => sent);
    const taken = await storm(mailPort, people);
    sent = true;
    const times = await watched;
    const worked = (performance.now() - began) / 1_000;
    const became = await states(client);
    return {
      machine: machine(),
      mails: MAILS,
      floor: { parsed_per_s: round(bare, 0) },
      ours: {
        taken_per_s: round(MAILS / taken, 0),
        worked_off_per_s: round(MAILS / worked, 0),
        became,
        health_ready_quiet: figures(quiet),
        health_ready_in_the_storm: figures(times),
      },
      ratios: { worked_off: round(MAILS / worked / bare) },
      holds: { p99_below_50_ms: percentile(times, 0.99) < 50, all_posted: became['posted'] === MAILS },
    };
  } finally {
    await client.end();
    await server.stop();
    await database.stop();
  }
}
