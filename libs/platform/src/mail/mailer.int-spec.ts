import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR, SystemClock } from '#kernel';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { mailServer, type MailServer } from '../../../../test/support/mail-server.js';
import { platformNode, type PlatformNode } from '../../../../test/support/platform.js';
import { Jobs } from '../jobs/jobs.js';
import { Foreground } from '../lifecycle/foreground.js';
import { Metrics } from '../observability/metrics.js';
import type { MailToSend } from './mail.js';
import { MailGate } from './mail-gate.js';
import { MailPauses } from './mail-pauses.js';
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
  let pauses: MailPauses;
  let gate: MailGate;
  let mailer: Mailer;

  const start = async (env: NodeJS.ProcessEnv) => {
    node = await platformNode(database.url, { clock, env: { PUBLIC_URL: 'https://afterclass.example', ...env } });
    jobs = new Jobs(node.configuration, clock, new Metrics(), new Foreground());
    transport = new MailTransport(node.configuration);
    mails = new MailRepository(node.database, clock);
    pauses = new MailPauses(node.database, clock);
    gate = new MailGate(pauses, clock);
    mailer = new Mailer(node.configuration, mails, jobs, transport, gate, node.unitOfWork);
    mailer.onModuleInit();
    await jobs.start();
    await node.database.query('TRUNCATE mail, mail_pause');
    await node.database.query(`DELETE FROM pgboss.job WHERE name = 'mail.send'`);
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

    it('comes twice, as the same mail, where its arrival could not be written down', async () => {
      await node.database.query(
        `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''gone''; END'`,
      );
      await node.database.query(
        `CREATE TRIGGER gone BEFORE UPDATE ON mail FOR EACH ROW WHEN (new.state = 'sent') EXECUTE FUNCTION fail()`,
      );
      const first = server.next();
      await send();
      const { raw } = await first;
      await hurried('retry');
      await node.database.query('DROP FUNCTION fail CASCADE');
      // While it may still be under way elsewhere, nobody hands it over.
      const [{ id } = { id: '' }] = await stored();
      expect(await mails.claim(id)).toBe(false);
      await node.database.query('UPDATE mail SET claimed_until = now()');
      const second = server.next();
      await node.database.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.send'`);
      const idOf = (mail: string) => /^Message-ID: (.*)$/im.exec(mail)![1];
      expect(idOf((await second).raw)).toBe(idOf(raw));
      expect(await settled()).toMatchObject({ state: 'sent' });
      expect(server.arrived).toHaveLength(2);
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

  describe('to an address where nobody reads', () => {
    let server: MailServer;
    beforeEach(async () => {
      server = opened = await mailServer();
      await start({ SMTP_URL: server.url });
    });

    it.each([
      ['550 5.1.1 There is nobody of that name', 'bounce'],
      ['550 No such user', 'bounce'],
      ['552 5.2.2 The mailbox is full', undefined],
      ['550 5.7.1 We do not take mail from there', undefined],
    ])('is sent no more after %j: %s', async (words, reason) => {
      server.refuseReceiver(HELLO.to, words);
      await send();
      await hurried('completed');
      expect(await settled()).toMatchObject({ state: 'failed', lastError: expect.stringContaining(words.slice(4)) });
      expect((await pauses.of('ANNA@example.org'))?.reason).toBe(reason);
    });

    it('does not go while the address is paused, unless somebody there just asked for it', async () => {
      await pauses.pause(HELLO.to, { reason: 'complaint', said: 'abuse' });
      const arrival = server.next();
      await send({ key: 'first' });
      await hurried('completed');
      await send({ key: 'second', subject: 'Sign in', asked: true });
      expect((await arrival).raw).toContain('Subject: Sign in');
      await until(async () => (await stored()).every(({ state }) => state !== 'waiting'));
      const states = (await stored()).map(({ key, state, lastError }) => [key, state, lastError]);
      expect(states).toContainEqual(['first', 'failed', 'This address is paused: abuse']);
      expect(states).toContainEqual(['second', 'sent', null]);
    });
  });

  describe('whose receiver chose', () => {
    let server: MailServer;
    let wanted = true;
    let waits: number | undefined;
    const topic = { name: 'meetup', personId: '01970000-0000-7000-8000-000000000006' };
    beforeEach(async () => {
      server = opened = await mailServer();
      await start({ SMTP_URL: server.url });
      [wanted, waits] = [true, undefined];
      gate.heed({
        wants: async () => wanted,
        waitsUntil: async () => waits,
        wayOut: () => ({
          headers: { 'List-Unsubscribe': '<https://a.example/x>' },
          settingsUrl: 'https://a.example/x',
        }),
      });
    });
    const waiting = () =>
      node.database.query<{ start_after: Date }>(
        `SELECT start_after FROM pgboss.job WHERE name = 'mail.send' AND state = 'created' AND start_after > now()`,
      );

    it('brings its way out along, as a header and in its words', async () => {
      const arrival = server.next();
      await send({ topic });
      const { raw } = await arrival;
      expect(raw).toContain('List-Unsubscribe: <https://a.example/x>');
      expect(raw).toMatch(/Choisir ce que nous vous envoyons/);
    });

    it('is not written where it is not wanted, nor sent where that was decided since', async () => {
      wanted = false;
      await send({ topic });
      expect(await stored()).toEqual([]);
      wanted = true;
      server.refuse(451);
      await send({ topic });
      await until(async () => (await stored())[0]?.attempts === 1);
      wanted = false;
      await hurried('retry');
      await until(async () => (await stored()).length === 0);
      expect(server.arrived).toEqual([]);
    });

    it('waits while they want quiet, unless it would be too late then', async () => {
      waits = clock.now() + HOUR;
      await send({ topic, key: 'waits' });
      await until(async () => (await waiting()).length === 1);
      expect(Math.abs((await waiting())[0]!.start_after.getTime() - waits)).toBeLessThan(1_000);
      expect(server.arrived).toEqual([]);
      const arrival = server.next();
      await send({ topic: { ...topic, usefulUntil: waits - 1 }, key: 'in time', subject: 'In half an hour' });
      expect((await arrival).raw).toContain('Subject: In half an hour');
      await send({ topic: { ...topic, usefulUntil: clock.now() - 1 }, key: 'too late' });
      await until(async () => (await stored()).every(({ key }) => key !== 'too late'));
      await jobs.stop();
      expect(server.arrived).toHaveLength(1);
    });

    it('says what it is to say by the time it goes', async () => {
      mailer.askBefore('test.', async () => ({ subject: 'Another subject', text: 'Other words' }));
      const arrival = server.next();
      await send();
      const { raw } = await arrival;
      expect(raw).toContain('Subject: Another subject');
      expect(raw).toContain('Other words');
    });

    it('is handed over by one of two processes, whichever takes it', async () => {
      waits = clock.now() + HOUR;
      await send({ topic });
      await until(async () => (await waiting()).length === 1);
      const [{ id } = { id: '' }] = await stored();
      expect(await Promise.all([mails.claim(id), mails.claim(id)])).toContain(true);
      expect(await mails.claim(id)).toBe(false);
      await mails.markRefused(id, 'waiting', 'not now');
      expect(await mails.claim(id)).toBe(true);
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

  /** Resolves once it is so. */
  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise(setImmediate);
  }

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
