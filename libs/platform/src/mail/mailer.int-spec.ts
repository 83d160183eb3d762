import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR, SystemClock } from '#kernel';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { mailServer, type MailServer } from '../../../../test/support/mail-server.js';
import { platformNode, type PlatformNode } from '../../../../test/support/platform.js';
import { Jobs } from '../jobs/jobs.js';
import { Foreground } from '../lifecycle/foreground.js';
import { Metrics } from '../observability/metrics.js';
import type { MailToSend } from './mail.js';
import { MailRepository } from './mail-repository.js';
import { MailTransport } from './mail-transport.js';
import { Mailer } from './mailer.js';

const HELLO: MailToSend = {
  key: 'test.hello.anna',
  to: 'anna@example.org',
  locale: 'fr',
  subject: 'Café ce soir',
  text: 'À tout à l’heure',
};

describe('mail', () => {
  const clock = new SystemClock();
  let database: TestDatabase;
  let opened: MailServer | undefined;
  let node: PlatformNode;
  let jobs: Jobs;
  let transport: MailTransport;
  let mails: MailRepository;
  let mailer: Mailer;

  const start = async (env: NodeJS.ProcessEnv) => {
    node = await platformNode(database.url, { clock, env: { PUBLIC_URL: 'https://afterclass.example', ...env } });
    jobs = new Jobs(node.configuration, clock, new Metrics(), new Foreground());
    transport = new MailTransport(node.configuration);
    mails = new MailRepository(node.database, clock);
    mailer = new Mailer(node.configuration, mails, jobs, transport);
    mailer.onModuleInit();
    await jobs.start();
    await node.database.query('TRUNCATE mail');
  };
  const send = (changes: Partial<MailToSend> = {}) =>
    node.unitOfWork.run((tx) => mailer.send(tx, { ...HELLO, ...changes }));
  const stored = async () => (await mails.page(10, undefined)).items;
  /** Ends what is being done, so that its outcome is in the database. */
  const settled = async () => {
    await jobs.stop();
    return (await stored())[0];
  };

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());
  afterEach(async () => {
    await jobs.stop();
    transport.onApplicationShutdown();
    await opened?.close();
    opened = undefined;
    await node.close();
  });

  describe('with a mail server', () => {
    let server: MailServer;
    beforeEach(async () => {
      server = opened = await mailServer();
      await start({ SMTP_URL: server.url, MAIL_FROM: 'Afterclass <hello@afterclass.example>' });
    });

    it('goes out once what it tells of is committed, and says who sent it', async () => {
      const arrival = server.next();
      await send({
        html: '<p>À tout à l’heure</p>',
        attachments: [{ filename: 'a.ics', contentType: 'text/calendar', content: 'BEGIN' }],
      });
      const { from, to, raw } = await arrival;
      const mail = await settled();
      expect({ from, to }).toEqual({ from: 'hello@afterclass.example', to: ['anna@example.org'] });
      expect(raw).toContain(`Message-ID: <${mail?.id}@afterclass.example>`);
      expect(raw).toContain('Auto-Submitted: auto-generated');
      expect(raw).toContain('Content-Type: text/calendar');
      expect(mail).toMatchObject({ state: 'sent', attempts: 1, lastError: null, sentAt: expect.any(Number) });
      expect(await mails.find(mail!.id)).toMatchObject({ text: '', html: null, attachments: [] });
    });

    it('holds an invitation as another form of itself, which calendars take', async () => {
      const arrival = server.next();
      const contentType = 'text/calendar; charset=utf-8; method=REQUEST';
      await send({ attachments: [{ filename: 'meetup.ics', contentType, content: 'BEGIN:VCALENDAR' }] });
      const { raw } = await arrival;
      expect(raw).toMatch(/Content-Type: multipart\/alternative/);
      expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
      expect(raw).toMatch(/Content-Type: text\/html/);
      expect(raw).toMatch(/filename="?meetup\.ics/);
    });

    it('goes out once however often it is sent under one key', async () => {
      const arrival = server.next();
      await Promise.all([send(), send(), send({ text: 'another text' })]);
      await arrival;
      await settled();
      expect(await stored()).toHaveLength(1);
      expect(server.arrived).toHaveLength(1);
    });

    it('stays where it was when what it tells of is rolled back', async () => {
      const failing = node.unitOfWork.run(async (tx) => {
        await mailer.send(tx, HELLO);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await stored()).toEqual([]);
    });

    it('cannot be made to carry headers or recipients by what somebody wrote', async () => {
      const arrival = server.next();
      await send({
        subject: 'Meetup\r\nBcc: everybody@example.org\r\n\r\nBuy this',
        headers: {
          'X-Meetup': 'one\r\nBcc: two@example.org',
          'Bcc\r\nX': 'three@example.org',
          Bcc: 'four@example.org',
        },
      });
      const { to, raw } = await arrival;
      expect(to).toEqual(['anna@example.org']);
      const [head = ''] = raw.split('\r\n\r\n', 1);
      expect(head).not.toMatch(/^Bcc:/im);
      expect(head).toMatch(/^Subject: Meetup Bcc: everybody@example\.org Buy this$/m);
      await expect(send({ key: 'b', to: 'a@example.org, b@example.org' })).rejects.toThrow('no address');
      await expect(send({ key: 'c', to: 'a@example.org\r\nBcc: b@example.org' })).rejects.toThrow('no address');
    });

    it('is tried again when the server is busy', async () => {
      server.refuse(451);
      const arrival = server.next();
      await send();
      await hurried('retry');
      await arrival;
      expect(await settled()).toMatchObject({ state: 'sent', attempts: 2 });
    });

    it('is given up when the server says never', async () => {
      server.refuse(550);
      await send();
      await hurried('completed');
      expect(await settled()).toMatchObject({
        state: 'failed',
        attempts: 1,
        lastError: expect.stringContaining('550'),
      });
      expect(server.arrived).toEqual([]);
    });
  });

  describe('without a mail server', () => {
    beforeEach(() => start({}));

    it('is kept for administrators to read', async () => {
      await send();
      const [mail] = await stored();
      expect(mail).toMatchObject({ state: 'kept', to: 'anna@example.org', subject: 'Café ce soir', sentAt: null });
      expect(await mails.find(mail!.id)).toMatchObject({ text: 'À tout à l’heure', html: null, attachments: [] });
    });

    it('is forgotten after a while', async () => {
      await send();
      await mails.forgetOlderThan(HOUR);
      expect(await stored()).toHaveLength(1);
      await mails.forgetOlderThan(-HOUR);
      expect(await stored()).toEqual([]);
    });

    it('is listed page by page, the newest first', async () => {
      for (const number of [1, 2, 3]) await send({ key: `${number}`, subject: `Mail ${number}` });
      const first = await mails.page(2, undefined);
      const second = await mails.page(2, first.nextCursor!);
      const all = [...first.items, ...second.items].map(({ subject }) => subject);
      expect([...all].sort()).toEqual(['Mail 1', 'Mail 2', 'Mail 3']);
      expect(second.nextCursor).toBeNull();
    });
  });

  /** Waits until the job is in `state`, and has pg-boss repeat a failed one now rather than in ten seconds. */
  async function hurried(state: 'retry' | 'completed'): Promise<void> {
    for (;;) {
      const [job] = await node.database.query<{ state: string }>(
        `SELECT state FROM pgboss.job WHERE name = 'mail.send' ORDER BY created_on DESC LIMIT 1`,
      );
      if (job?.state === state) break;
      await new Promise(setImmediate);
    }
    await node.database.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.send' AND state = 'retry'`);
  }
});
