import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock } from '#kernel';
import { SendDigests } from '#notifications';
import { aForum, type ForumApp, type Somebody } from '../../support/forum.js';
import { allMailed, header, mailsSentTo, wordsOf } from '../../support/mails.js';
import { type MailServer, mailServer } from '../../support/mail-server.js';
import { settled } from '../../support/identity-app.js';
import supertest from 'supertest';

const clock = new ManualClock();
let server: MailServer;
let forum: ForumApp;
let trainer: Somebody;
let reader: Somebody;
let peer: Somebody;
let cohort: string;
/** A Monday before the digests of the day: none is due before a spec says so. */
const MONDAY = Date.parse('2026-02-02T05:00:00Z');
const MORNING = 2 * 3_600_000;
const DAY = 86_400_000;

beforeAll(async () => {
  server = await mailServer();
  clock.set(MONDAY);
  forum = await aForum({ count: 2, smtpUrl: server.url, clock });
});
beforeEach(() => begin(MONDAY));
afterAll(async () => {
  await forum.close();
  await server.close();
});

/** A reader who watches a cohort, and a peer in it, as of that moment. */
async function begin(moment: number): Promise<void> {
  clock.set(moment);
  trainer = await forum.aMember('Trainer', 'trainer');
  reader = await forum.aMember('Reader');
  peer = await forum.aMember('Peer');
  cohort = await forum.aSpace(trainer, 'cohort', reader, peer);
  await forum.as(reader).put(`/spaces/${cohort}/subscription`, { level: 'watch' }).expect(204);
}

const decide = (kind: string, pace: string, spaceId?: string) =>
  forum.as(reader).put('/me/mail-preferences', { kind, pace, spaceId }).expect(200);
const livesIn = (zone: string) =>
  forum.database.query('UPDATE person SET time_zone = $2 WHERE id = $1', [reader.id, zone]);

/** Looks for digests that are due at that moment, on both nodes at once, twice. */
async function digestsAt(moment: number | string): Promise<string[]> {
  await settled(forum.nodes[0]!);
  clock.set(typeof moment === 'string' ? Date.parse(moment) : moment);
  const run = (node: number) => forum.nodes[node]!.app.get(SendDigests).run();
  await Promise.all([run(0), run(1), run(0), run(1)]);
  await allMailed(forum);
  return sent();
}

const sent = () =>
  mailsSentTo(server, reader)
    .filter((mail) => header(mail, 'List-Id') === '<digest.localhost>')
    .map(wordsOf);

describe('a digest', () => {
  it('comes once, in the morning, with what waits for an answer first', async () => {
    await decide('watching', 'daily');
    const solved = await forum.ask(peer, cohort, { title: 'Who estimates?' });
    await forum.reply(trainer, solved.thread.id, { body: 'Those who do it.' });
    await forum.ask(peer, cohort, { title: 'When is it done?' });
    expect(await digestsAt(MONDAY + MORNING - 1)).toEqual([]);
    const [mail, ...others] = await digestsAt(MONDAY + MORNING);
    expect(others).toEqual([]);
    expect(mail).toContain('Your day: 2 discussions');
    const order = ['Waiting for an answer', 'When is it done?', 'For you', 'Who estimates?'];
    expect(order.map((words) => mail!.indexOf(words))).toEqual(
      [...order.map((words) => mail!.indexOf(words))].sort((a, b) => a - b),
    );
    expect(order.every((words) => mail!.includes(words))).toBe(true);
    expect(mail).toContain('2 new posts');
    const [arrived] = mailsSentTo(server, reader);
    expect(header(arrived!, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(header(arrived!, 'List-Id')).toBe('<digest.localhost>');
  });

  it('repeats nothing, tells nothing that was read or mailed at once, and is not sent empty', async () => {
    await decide('watching', 'daily');
    await forum.ask(peer, cohort, { title: 'The first' });
    expect(await digestsAt(MONDAY + MORNING)).toHaveLength(1);
    expect(await digestsAt(MONDAY + MORNING + DAY)).toHaveLength(1);
    const second = await forum.ask(peer, cohort, { title: 'The second' });
    await forum.ask(peer, cohort, { title: 'The third' });
    await settled(forum.nodes[0]!);
    await forum.as(reader).put(`/threads/${second.thread.id}/read`, { number: 1 }).expect(200);
    await decide('watching', 'at-once');
    await forum.ask(peer, cohort, { title: 'The fourth' });
    await allMailed(forum);
    await decide('watching', 'daily');
    const [, mail] = await digestsAt(MONDAY + MORNING + 2 * DAY);
    expect(mail).toContain('The third');
    for (const title of ['The first', 'The second', 'The fourth']) expect(mail).not.toContain(title);
  });

  it('comes on the weekday that was chosen with what is weekly, and daily with the rest', async () => {
    await decide('watching', 'weekly');
    await decide('mention', 'daily');
    await forum.as(reader).put('/me/mail-rhythm', { quietFrom: null, quietTo: null, digestHour: 18, digestWeekday: 3 });
    await forum.ask(peer, cohort, { title: 'Of the week' });
    expect(await digestsAt(MONDAY + DAY + 13 * 3_600_000)).toEqual([]);
    expect(await digestsAt(MONDAY + 2 * DAY + 13 * 3_600_000 - 1)).toEqual([]);
    expect(await digestsAt(MONDAY + 2 * DAY + 13 * 3_600_000)).toEqual([
      expect.stringContaining('Your week: 1 discussion'),
    ]);
  });

  it('asks again what may be read, when it is written and when it goes', async () => {
    await decide('watching', 'daily');
    const gone = await forum.ask(peer, cohort, { title: 'A deleted rambutan' });
    const kept = await forum.ask(peer, cohort, { title: 'A kept kumquat' });
    await settled(forum.nodes[0]!);
    await forum.as(peer).delete(`/posts/${gone.opening.id}`).expect(204);
    server.refuse(451);
    await settled(forum.nodes[0]!);
    clock.set(MONDAY + MORNING);
    await forum.nodes[0]!.app.get(SendDigests).run();
    for (;;) {
      const [mail] = await forum.database.query<{ attempts: number; body_text: string }>(
        `SELECT attempts, body_text FROM mail WHERE recipient = $1 AND key LIKE 'digest.%'`,
        [reader.email],
      );
      expect(mail?.body_text ?? '').not.toContain('rambutan');
      if (mail && mail.attempts > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await forum.as(trainer).delete(`/spaces/${cohort}/members/${reader.id}`).expect(204);
    await forum.database.query(
      `UPDATE pgboss.job SET start_after = now() WHERE name = 'mail.send' AND state = 'retry'`,
    );
    await forum.database.query(`SELECT pg_notify('pgboss_' || left(encode(sha224('pgboss'), 'hex'), 24), 'mail.send')`);
    await allMailed(forum);
    expect(sent()).toEqual([]);
    expect(kept.thread.title).toBe('A kept kumquat');
    expect(
      await forum.database.query(`SELECT FROM mail WHERE recipient = $1 AND key LIKE 'digest.%'`, [reader.email]),
    ).toEqual([]);
  });

  it('tells questions nobody has answered to who wants to answer, in the spaces they see', async () => {
    const open = await forum.aSpace(trainer, 'cohort', reader, peer);
    const closed = await forum.aSpace(trainer, 'cohort', peer);
    await decide('unanswered', 'daily', open);
    await forum.ask(peer, open, { title: 'An open question' });
    await forum.ask(peer, closed, { title: 'A secret question' });
    await forum.ask(reader, open, { title: 'My own question' });
    const [mail] = await digestsAt(MONDAY + MORNING);
    expect(mail).toContain('An open question');
    expect(mail).toContain('Peer asked');
    for (const title of ['A secret question', 'My own question']) expect(mail).not.toContain(title);
    expect(await digestsAt(MONDAY + MORNING + DAY)).toHaveLength(1);
  });

  it('is bounded, in the language of who gets it, and its way out stops all digests', async () => {
    await forum.database.query(`UPDATE person SET locale = 'fr' WHERE id = $1`, [reader.id]);
    await decide('watching', 'daily');
    for (let number = 1; number <= 23; number++) {
      await forum.ask(number % 2 ? peer : trainer, cohort, { title: `Question ${number}` });
    }
    const [mail] = await digestsAt(MONDAY + MORNING);
    expect(mail).toContain('Et 3 autres discussions.');
    const [arrived] = mailsSentTo(server, reader);
    const path = new URL(/<([^>]+)>/.exec(header(arrived!, 'List-Unsubscribe')!)![1]!).pathname;
    const http = supertest(forum.nodes[1]!.url);
    await http.get(path).expect(200, { kind: 'digest', stopped: false });
    await http.post(path).type('form').send('List-Unsubscribe=One-Click').expect(200, { kind: 'digest' });
    await http.get(path).expect(200, { kind: 'digest', stopped: true });
    await forum.ask(peer, cohort, { title: 'Afterwards' });
    expect(await digestsAt(MONDAY + MORNING + DAY)).toHaveLength(1);
  });

  it.each([
    ['Pacific/Kiritimati', '2026-02-02T16:59:00Z', '2026-02-02T17:00:00Z'],
    ['Pacific/Pago_Pago', '2026-02-02T17:59:00Z', '2026-02-02T18:00:00Z'],
    ['Asia/Kathmandu', '2026-02-03T01:14:00Z', '2026-02-03T01:15:00Z'],
  ])('comes at seven in %s', async (zone, before, then) => {
    await livesIn(zone);
    await decide('watching', 'daily');
    await forum.ask(peer, cohort);
    // The day before had its digest, with nothing in it to send.
    await forum.database.query(
      `INSERT INTO mail_digest (id, person_id, day, weekly)
       SELECT gen_random_uuid(), $1, (to_timestamp($2::float8 / 1000) AT TIME ZONE $3)::date - 1, false
       ON CONFLICT DO NOTHING`,
      [reader.id, Date.parse(then), zone],
    );
    expect(await digestsAt(before)).toEqual([]);
    expect(await digestsAt(then)).toHaveLength(1);
  });

  it.each([
    ['where two never strikes', '2026-03-28', '2026-03-29T00:59:59Z', 0, '2026-03-29T01:00:00Z', 1],
    ['where two strikes twice', '2026-10-24', '2026-10-25T00:00:00Z', 1, '2026-10-25T01:30:00Z', 1],
  ])('comes once on a day on which clocks change, %s', async (_, dayBefore, first, mailsByFirst, then, mailsByThen) => {
    await begin(Date.parse(`${dayBefore}T00:00:00Z`) - DAY);
    await livesIn('Europe/Paris');
    await decide('watching', 'daily');
    await forum.as(reader).put('/me/mail-rhythm', { quietFrom: null, quietTo: null, digestHour: 2, digestWeekday: 1 });
    await digestsAt(`${dayBefore}T02:00:00Z`);
    await forum.ask(peer, cohort, { title: 'The first' });
    expect(await digestsAt(first)).toHaveLength(mailsByFirst);
    await forum.ask(peer, cohort, { title: 'The second' });
    expect(await digestsAt(then)).toHaveLength(mailsByThen);
  });
});
