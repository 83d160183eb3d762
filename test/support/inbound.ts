import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { InboundReason, InboundState } from '#contracts';
import { Listener, ReplyAddresses } from '#inbound';
import { aForum, type ForumApp, type PostJson, type Somebody } from './forum.js';
import { type ArrivedMail, type MailServer, mailServer } from './mail-server.js';

/** What the program says of a mail that came in. */
export interface InboundRow {
  state: InboundState;
  reason: InboundReason | null;
  postId: string | null;
  refusedFiles: number;
  raw: Buffer | null;
}

/** A forum that takes mails, and a mail server that gets what it sends. */
export interface MailedForum {
  forum: ForumApp;
  server: MailServer;
  port: number;
  /** Where somebody answers a post. */
  addressOf(who: { id: string }, postId: string): string;
  /** Sends one mail to the listener, and resolves once it has answered. @returns its Message-ID */
  send(mail: SendMailOptions): Promise<string>;
  /** Sends a reply of somebody to a post, and resolves once it is worked off. */
  reply(who: Somebody, postId: string, changes?: SendMailOptions): Promise<InboundRow>;
  /** The latest mail that came in, once nothing waits any more. */
  latest(): Promise<InboundRow>;
  /** The posts of a thread below the opening one. */
  posts(who: Somebody, threadId: string): Promise<PostJson[]>;
  /** Mails to somebody that tell of a mail of theirs. */
  toldTo(who: Somebody): ArrivedMail[];
  close(): Promise<void>;
}

/** Starts it; close it in `afterAll`. */
export async function aMailedForum(env: NodeJS.ProcessEnv = {}): Promise<MailedForum> {
  const server = await mailServer();
  const dataDir = await mkdtemp(join(tmpdir(), 'afterclass-'));
  const forum = await aForum({
    smtpUrl: server.url,
    env: {
      DATA_DIR: dataDir,
      REPLY_ADDRESS: 'reply@replies.example.org',
      INBOUND_MAIL_PORT: '0',
      MAIL_FROM: 'Afterclass <hello@example.org>',
      ...env,
    },
  });
  const { app } = forum.nodes[0]!;
  const port = app.get(Listener).port!;
  const lmtp = env['INBOUND_MAIL_PROTOCOL'] === 'lmtp';
  const house: MailedForum = {
    forum,
    server,
    port,
    addressOf: ({ id: personId }, postId) => app.get(ReplyAddresses).of({ personId, postId })!,
    async send(mail) {
      const transport = createTransport({ host: '127.0.0.1', port, lmtp, tls: { rejectUnauthorized: false } });
      try {
        const sent = await transport.sendMail({ messageId: `<${randomUUID()}@mail.example.org>`, ...mail });
        // Over LMTP each recipient has an answer of its own.
        const [refusal] = sent.rejectedErrors ?? [];
        if (refusal) throw refusal;
        return sent.messageId;
      } finally {
        transport.close();
      }
    },
    async reply(who, postId, changes = {}) {
      await house.send({
        from: `${who.displayName} <${who.email}>`,
        to: house.addressOf(who, postId),
        subject: 'Re: [Afterclass] How do you refine?',
        text: 'Little and often.',
        ...changes,
      });
      return house.latest();
    },
    async latest() {
      for (;;) {
        const [row] = await forum.database.query<InboundRow & { waiting: number }>(
          `SELECT state, reason, post_id AS "postId", refused_files AS "refusedFiles", raw,
                  (SELECT count(*)::int FROM inbound_mail WHERE state = 'waiting') AS waiting
             FROM inbound_mail ORDER BY id DESC LIMIT 1`,
        );
        if (row?.waiting === 0) return row;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
    posts: async (who, threadId) => (await forum.read(who, threadId)).items,
    toldTo: ({ email }) =>
      server.arrived.filter(({ to, raw }) => to.includes(email) && /Auto-Submitted: auto-replied/i.test(raw)),
    async close() {
      await forum.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return house;
}
