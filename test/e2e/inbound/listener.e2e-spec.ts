import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Configuration, Jobs, UnitOfWork } from '#platform';
import type { PostJson, Somebody } from '../../support/forum.js';
import { aMailedForum, type MailedForum } from '../../support/inbound.js';

describe.each(['smtp', 'lmtp'])('the listener, over %s', (protocol) => {
  let house: MailedForum;
  let asker: Somebody;
  let peer: Somebody;
  let answer: PostJson;
  beforeAll(async () => {
    house = await aMailedForum({ INBOUND_MAIL_PROTOCOL: protocol, INBOUND_MAIL_MAX_BYTES: '200000' });
    const trainer = await house.forum.aMember('Trainer', 'trainer');
    asker = await house.forum.aMember('Asker');
    peer = await house.forum.aMember('Peer');
    const cohort = await house.forum.aSpace(trainer, 'cohort', asker, peer);
    const { thread } = await house.forum.ask(asker, cohort);
    answer = await house.forum.reply(peer, thread.id);
  });
  afterAll(() => house.close());

  const count = async (): Promise<number> =>
    (await house.forum.database.query<{ count: number }>('SELECT count(*)::int FROM inbound_mail'))[0]!.count;

  it('takes replies, and several of them over one connection', async () => {
    const before = await count();
    const to = [house.addressOf(asker, answer.id), house.addressOf(peer, answer.id)];
    await house.send({ from: asker.email, to, text: 'Little.' });
    await house.latest();
    expect(await count()).toBe(before + 2);
    const states = await house.forum.database.query<{ state: string }>(
      'SELECT state FROM inbound_mail ORDER BY id DESC LIMIT 2',
    );
    // Each address is of one person: the other’s token is no use to who wrote.
    expect(states.map(({ state }) => state).sort()).toEqual(['posted', 'refused']);
  });

  it.each([
    ['of no shape', () => 'somebody@replies.example.org'],
    [
      'signed by somebody else',
      () => house.addressOf(asker, answer.id).replace(/.@/, (sign) => (sign === '0@' ? '1@' : '0@')),
    ],
    ['that mails come from', () => 'hello@example.org'],
    ['of another house', () => house.addressOf(asker, answer.id).replace('replies.', '')],
  ])('takes no mail for an address %s', async (_name, to) => {
    await expect(house.send({ from: asker.email, to: to(), text: 'Hi' })).rejects.toMatchObject({ responseCode: 550 });
  });

  it('takes nothing that is too long', async () => {
    const before = await count();
    const mail = { from: asker.email, to: house.addressOf(asker, answer.id), text: 'word '.repeat(50_000) };
    await expect(house.send(mail)).rejects.toMatchObject({ responseCode: 552 });
    expect(await count()).toBe(before);
  });

  it('takes nothing of a mail whose sender goes away in the middle', async () => {
    const before = await count();
    const socket = connect(house.port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    const said = async (code: string) => {
      while (!new RegExp(`^${code} `, 'm').test(heard)) await once(socket, 'data');
      heard = '';
    };
    await said('220');
    const lines = [
      [`${protocol === 'lmtp' ? 'LHLO' : 'EHLO'} mail.example.org`, '250'],
      [`MAIL FROM:<${asker.email}>`, '250'],
      [`RCPT TO:<${house.addressOf(asker, answer.id)}>`, '250'],
      ['DATA', '354'],
    ] as const;
    for (const [line, code] of lines) {
      socket.write(`${line}\r\n`);
      await said(code);
    }
    socket.write(`From: ${asker.email}\r\nMessage-ID: <half@mail.example.org>\r\n\r\nHalf of `);
    socket.destroy();
    await house.send({
      from: asker.email,
      to: house.addressOf(asker, answer.id),
      messageId: '<half@mail.example.org>',
      text: 'Half of it and the rest.',
    });
    expect(await house.latest()).toMatchObject({ state: 'posted' });
    expect(await count()).toBe(before + 1);
  });

  it('hands on what mail servers say of our mails, and takes that from nobody else', async () => {
    const { database } = house.forum;
    const [mail] = await database.query<{ id: string }>('SELECT id FROM mail WHERE recipient = $1 LIMIT 1', [
      asker.email,
    ]);
    const raw = [
      'From: Mail Delivery <mailer-daemon@mx.example.org>',
      'To: hello@example.org',
      `Message-ID: <${randomUUID()}@mx.example.org>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'It did not work.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.org',
      '',
      `Final-Recipient: rfc822; ${asker.email}`,
      'Action: failed',
      'Status: 5.1.1',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: <${mail!.id}@${new URL(house.forum.nodes[0]!.app.get(Configuration).publicUrl).hostname}>`,
      '',
      '--b--',
      '',
    ].join('\r\n');
    await house.send({ envelope: { from: '', to: 'hello@example.org' }, raw });
    expect(await house.latest()).toMatchObject({ state: 'report', raw: null });
    expect(await database.query('SELECT address, reason FROM mail_pause')).toEqual([
      { address: asker.email, reason: 'bounce' },
    ]);
  });
});

describe('a process that ends', () => {
  it('between the answer and the post loses nothing, and posts once', async () => {
    const house = await aMailedForum();
    try {
      const trainer = await house.forum.aMember('Trainer', 'trainer');
      const asker = await house.forum.aMember('Asker');
      const cohort = await house.forum.aSpace(trainer, 'cohort', asker);
      const { thread } = await house.forum.ask(asker, cohort);
      const answer = await house.forum.reply(trainer, thread.id);
      const first = await house.reply(asker, answer.id);
      // As if it had ended after the post, and before it said so: what is left is the row as it was.
      await house.forum.database.query(
        `UPDATE inbound_mail SET state = 'waiting', done_at = NULL, post_id = NULL, envelope_from = $2, raw = $1`,
        [Buffer.from(`From: ${asker.email}\r\n\r\nLittle and often.`), asker.email],
      );
      const { app } = house.forum.nodes[0]!;
      const [{ id } = { id: '' }] = await house.forum.database.query<{ id: string }>('SELECT id FROM inbound_mail');
      await app.get(UnitOfWork).run((tx) => app.get(Jobs).send(tx, 'inbound.work-off', { id }));
      expect(await house.latest()).toMatchObject({ state: 'posted', postId: first.postId });
      expect(await house.posts(asker, thread.id)).toHaveLength(2);
    } finally {
      await house.close();
    }
  });
});
