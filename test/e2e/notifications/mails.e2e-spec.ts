import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aForum, type ForumApp, type Somebody } from '../../support/forum.js';
import { settled } from '../../support/identity-app.js';
import { type ArrivedMail, type MailServer, mailServer } from '../../support/mail-server.js';
import { allMailed, header, wordsOf } from '../../support/mails.js';
import { bodyOf } from '../../support/meetups.js';
import { mentionOf, toldTo } from '../../support/notifications.js';
import supertest from 'supertest';

let server: MailServer;
let forum: ForumApp;
let trainer: Somebody;
let asker: Somebody;
let peer: Somebody;
let cohort: string;

beforeAll(async () => {
  server = await mailServer();
  forum = await aForum({ count: 2, smtpUrl: server.url });
  trainer = await forum.aMember('Trainer', 'trainer');
});
beforeEach(async () => {
  asker = await forum.aMember('Asker');
  peer = await forum.aMember('Peer');
  cohort = await forum.aSpace(trainer, 'cohort', asker, peer);
});
afterAll(async () => {
  await forum.close();
  await server.close();
});

/** Resolves with the first `count` mails to somebody. */
async function mailsTo({ email }: Somebody, count = 1): Promise<ArrivedMail[]> {
  const theirs = () => server.arrived.filter(({ to }) => to.includes(email));
  while (theirs().length < count) await server.next();
  return theirs();
}

const tokenOf = (mail: ArrivedMail): string => /unsubscribe\/([\w-]+)>/.exec(header(mail, 'List-Unsubscribe')!)![1]!;

describe('an answer', () => {
  it('is mailed to who asked, with a way out, as part of one conversation', async () => {
    const { thread } = await forum.ask(asker, cohort, { title: 'How do you refine?' });
    const answer = await forum.reply(peer, thread.id, { body: 'Little and often.' });
    const [mail] = await mailsTo(asker);
    expect(header(mail!, 'Subject')).toBe('[Afterclass] How do you refine?');
    expect(header(mail!, 'List-Unsubscribe')).toMatch(/^<http:\/\/localhost:4321\/api\/v1\/unsubscribe\/[\w-]{54}>$/);
    expect(header(mail!, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(header(mail!, 'Message-ID')).toMatch(/^<[\w-]+@localhost>$/);
    expect(header(mail!, 'Content-Type')).toContain('multipart/alternative');
    for (const words of ['Peer answered your question', 'Little and often.', `/posts/${answer.id}`]) {
      expect(wordsOf(mail!)).toContain(words);
    }
    await forum.reply(asker, thread.id, {
      parentId: answer.id,
      body: `Thanks, ${await mentionOf(forum, peer, cohort)}`,
    });
    const [thanks] = await mailsTo(peer);
    expect(header(thanks!, 'References')).toBe(header(mail!, 'References'));
    expect(header(thanks!, 'Message-ID')).not.toBe(header(mail!, 'Message-ID'));
  });

  it('is mailed in the language of who gets it, and names nobody who wrote without a name', async () => {
    await forum.database.query(`UPDATE person SET locale = 'fr' WHERE id = $1`, [asker.id]);
    const { thread } = await forum.ask(asker, cohort);
    await forum.reply(peer, thread.id, { anonymous: true });
    const [mail] = await mailsTo(asker);
    expect(wordsOf(mail!)).toContain('Quelqu’un a répondu à votre question');
    expect(wordsOf(mail!)).not.toContain('Peer');
  });

  it('is mailed once that it was accepted, however often', async () => {
    const { thread } = await forum.ask(asker, cohort);
    const answer = await forum.reply(peer, thread.id);
    const accept = () => forum.as(asker).put(`/threads/${thread.id}/accepted`, { postId: answer.id }).expect(204);
    await accept();
    await mailsTo(peer);
    await forum.as(asker, 1).delete(`/threads/${thread.id}/accepted`).expect(204);
    await accept();
    await allMailed(forum);
    expect((await mailsTo(peer)).map(wordsOf)).toEqual([expect.stringContaining('Asker accepted your answer')]);
  });
});

describe('nothing is mailed', () => {
  it('of what was read, of what they lost the right to see, nor of what was deleted meanwhile', async () => {
    const { thread } = await forum.ask(asker, cohort);
    // The mail server cannot take any mail now: each waits to be tried again.
    server.refuse(451);
    await forum.reply(peer, thread.id, { body: 'The secret tamarillo' });
    await allTried();
    await forum.as(trainer).delete(`/spaces/${cohort}/members/${asker.id}`).expect(204);
    await tryAgain();
    expect(server.arrived.filter(({ to }) => to.includes(asker.email))).toEqual([]);

    const other = await forum.aSpace(trainer, 'cohort', asker, peer);
    const asked = await forum.ask(asker, other);
    server.refuse(451);
    const answer = await forum.reply(peer, asked.thread.id, { body: 'A deleted rambutan' });
    await allTried();
    await forum.as(peer).delete(`/posts/${answer.id}`).expect(204);
    await settled(forum.nodes[0]!);
    expect(await forum.database.query('SELECT FROM mail WHERE recipient = $1', [asker.email])).toEqual([]);
    await tryAgain();
    expect(server.arrived.filter(({ to }) => to.includes(asker.email))).toEqual([]);

    server.refuse(451);
    await forum.reply(peer, asked.thread.id, { body: 'A kumquat that was read' });
    await allTried();
    await forum.as(asker).put('/notifications/read', { all: true }).expect(200);
    await tryAgain();
    expect(server.arrived.filter(({ to }) => to.includes(asker.email))).toEqual([]);
  });
});

/** Every mail has been tried, and waits to be tried again. */
async function allTried(): Promise<void> {
  await settled(forum.nodes[0]!);
  for (;;) {
    const [row] = await forum.database.query<{ busy: number; tried: number }>(
      `SELECT count(*) FILTER (WHERE state IN ('created', 'active'))::int AS busy,
              count(*) FILTER (WHERE state = 'retry')::int AS tried
         FROM pgboss.job WHERE name IN ('notifications.mail', 'mail.send')`,
    );
    if (row!.busy === 0 && row!.tried > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What waits to be tried again is tried at once. */
async function tryAgain(): Promise<void> {
  await forum.database.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.send' AND state = 'retry'`);
  // As pg-boss tells its workers.
  await forum.database.query(`SELECT pg_notify('pgboss_' || left(encode(sha224('pgboss'), 'hex'), 24), 'mail.send')`);
  await allMailed(forum);
}

const paceOfAnswers = async () =>
  bodyOf<{ kinds: { kind: string; pace: string }[] }>(
    await forum.as(asker).get('/me/mail-preferences').expect(200),
  ).kinds.find(({ kind }) => kind === 'answer')?.pace;

describe('a mail program', () => {
  it('stops mails of one kind by a form that comes from nowhere; looking at the address stops nothing', async () => {
    const { thread } = await forum.ask(asker, cohort);
    await forum.reply(peer, thread.id);
    const token = tokenOf((await mailsTo(asker))[0]!);
    const http = supertest(forum.nodes[1]!.url);
    const address = `/api/v1/unsubscribe/${token}`;
    await http.get(address).expect(200, { kind: 'answer', stopped: false });
    expect(await paceOfAnswers()).toBe('at-once');
    await http.post(address).type('form').send('List-Unsubscribe=One-Click').expect(200, { kind: 'answer' });
    await http.get(address).expect(200, { kind: 'answer', stopped: true });
    expect(await paceOfAnswers()).toBe('off');
    await forum.reply(peer, thread.id);
    await allMailed(forum);
    expect(await mailsTo(asker)).toHaveLength(1);
    expect((await toldTo(forum, asker)).items).toHaveLength(2);
    await forum.as(asker).put('/me/mail-preferences', { kind: 'answer', pace: 'daily' }).expect(200);
    await http.get(address).expect(200, { kind: 'answer', stopped: false });
  });

  it.each(['x', 'A'.repeat(54)])('finds nothing behind %s', async (token) => {
    const http = supertest(forum.nodes[0]!.url);
    await http.get(`/api/v1/unsubscribe/${token}`).expect(404);
    await http.post(`/api/v1/unsubscribe/${token}`).expect(404);
  });

  it('may send a form there, and nowhere else', async () => {
    const http = supertest(forum.nodes[0]!.url);
    await http.post('/api/v1/session').type('form').send('email=a&password=b').expect(415);
  });
});

describe('a title and a name', () => {
  it('cannot bring a header along', async () => {
    const evil = await forum.aMember('Evil');
    await forum.database.query(`UPDATE person SET display_name = E'Evil\\r\\nBcc: all@example.org' WHERE id = $1`, [
      evil.id,
    ]);
    await forum.letIn(trainer, cohort, evil);
    const { thread } = await forum.ask(asker, cohort);
    await forum.database.query(
      `UPDATE thread SET title = E'Why?\\r\\nBcc: all@example.org\\r\\n\\r\\nBody' WHERE id = $1`,
      [thread.id],
    );
    await forum.reply(evil, thread.id);
    const [mail] = await mailsTo(asker);
    expect(mail!.to).toEqual([asker.email]);
    expect(header(mail!, 'Bcc')).toBeUndefined();
    expect(header(mail!, 'Subject')).toBe('[Afterclass] Why? Bcc: all@example.org Body');
  });
});
