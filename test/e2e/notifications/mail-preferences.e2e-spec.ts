import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { BounceReports } from '#platform';
import { aForum, type ForumApp, type Somebody } from '../../support/forum.js';
import { bodyOf } from '../../support/meetups.js';
import { allMailed, header, mailsSentTo, wordsOf } from '../../support/mails.js';
import { type MailServer, mailServer } from '../../support/mail-server.js';
import { mentionOf } from '../../support/notifications.js';
import supertest from 'supertest';

interface Preferences {
  kinds: { kind: string; pace: string; paces: string[] }[];
  spaces: { space: { id: string }; kinds: { kind: string; pace: string }[] }[];
  quietFrom: string | null;
  timeZone: string;
  address: string;
  pause: { reason: string } | null;
}

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

const preferences = async (who: Somebody, node = 0) =>
  bodyOf<Preferences>(await forum.as(who, node).get('/me/mail-preferences').expect(200));
const decide = (who: Somebody, body: object) => forum.as(who).put('/me/mail-preferences', body);
const paceOf = async (who: Somebody, kind: string) =>
  (await preferences(who, 1)).kinds.find((entry) => entry.kind === kind)?.pace;
const RHYTHM = { quietFrom: null, quietTo: null, digestHour: 7, digestWeekday: 1 };
const setRhythm = (who: Somebody, changes: object) => forum.as(who).put('/me/mail-rhythm', { ...RHYTHM, ...changes });

/** Asks a question that a peer answers, and waits for what is mailed about it. */
async function answered(space = cohort, body = 'Little and often.'): Promise<string> {
  const { thread } = await forum.ask(asker, space);
  await forum.reply(peer, thread.id, { body });
  await allMailed(forum);
  return thread.id;
}

describe('what is mailed', () => {
  it('is at first what concerns one most, and nothing that is not there', async () => {
    const { kinds, spaces, quietFrom, address, pause } = await preferences(asker);
    expect(kinds.filter(({ pace }) => pace === 'at-once').map(({ kind }) => kind)).toEqual([
      ...['mention', 'answer', 'accepted', 'renewal', 'meetup', 'class'],
    ]);
    expect(kinds.find(({ kind }) => kind === 'meetup')!.paces).toEqual(['at-once', 'off']);
    expect({ spaces, quietFrom, address, pause }).toEqual({
      ...{ spaces: [], quietFrom: null, address: asker.email, pause: null },
    });
  });

  it('is chosen by kind, and for a space alone', async () => {
    const other = await forum.aSpace(trainer, 'cohort', asker, peer);
    await decide(asker, { kind: 'answer', pace: 'off' }).expect(200);
    await decide(asker, { kind: 'answer', pace: 'at-once', spaceId: other }).expect(200);
    await answered(cohort, 'Not to be mailed');
    await answered(other, 'To be mailed');
    expect(mailsSentTo(server, asker).map((mail) => /\w+ to be mailed|To be mailed/.exec(wordsOf(mail))?.[0])).toEqual([
      'To be mailed',
    ]);
    expect((await preferences(asker)).spaces).toMatchObject([
      { space: { id: other }, kinds: [{ kind: 'answer', pace: 'at-once' }] },
    ]);
    await decide(asker, { kind: 'answer', pace: null, spaceId: other }).expect(200);
    expect((await preferences(asker)).spaces).toEqual([]);
  });

  it('may be more than at first', async () => {
    await decide(peer, { kind: 'reply', pace: 'at-once' }).expect(200);
    const { thread } = await forum.ask(asker, cohort);
    const answer = await forum.reply(peer, thread.id);
    await forum.reply(asker, thread.id, { parentId: answer.id, body: 'How often is that?' });
    await allMailed(forum);
    const [mail] = mailsSentTo(server, peer);
    expect(wordsOf(mail!)).toContain('Asker replied to you in “How do you refine?”');
    expect(header(mail!, 'List-Id')).toMatch(/^<[a-z0-9-]+\.localhost>$/);
  });

  it.each([
    [{ kind: 'meetup', pace: 'daily' }, 'pace'],
    [{ kind: 'unanswered', pace: 'at-once' }, 'pace'],
    [{ kind: 'mention', pace: null }, 'pace'],
    [{ kind: 'mention', pace: 'hourly' }, 'pace'],
    [{ kind: 'everything', pace: 'off' }, 'kind'],
    [{ kind: 'renewal', pace: 'off', spaceId: randomUUID() }, 'kind'],
    [{ kind: 'mention', pace: 'off', personId: randomUUID() }, 'personId'],
  ])('cannot be %j', async (body, field) => {
    const { fields } = bodyOf<{ fields: { field: string }[] }>(await decide(asker, body).expect(422));
    expect(fields.map((entry) => entry.field)).toContain(field);
  });

  it('is chosen for spaces that one sees, by who is signed in', async () => {
    const closed = await forum.aSpace(trainer, 'cohort');
    await decide(asker, { kind: 'mention', pace: 'off', spaceId: closed }).expect(404);
    await decide(asker, { kind: 'mention', pace: 'off', spaceId: cohort }).expect(200);
    await forum.as(trainer).delete(`/spaces/${cohort}/members/${asker.id}`).expect(204);
    expect((await preferences(asker)).spaces).toEqual([]);
    await forum.as().get('/me/mail-preferences').expect(401);
    await forum.as().put('/me/mail-preferences', { kind: 'mention', pace: 'off' }).expect(401);
    await forum.as().put('/me/mail-rhythm', RHYTHM).expect(401);
    await forum.as().post('/me/mail-pause/link').expect(401);
  });
});

describe('quiet hours', () => {
  /** Hours around now on the clock in UTC. */
  const around = () => {
    const clock = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(11, 16);
    return { quietFrom: clock(-60), quietTo: clock(60) };
  };

  it('let a mail wait until they end; a link to sign in does not wait', async () => {
    await setRhythm(asker, around()).expect(200);
    await answered();
    const waiting = await forum.database.query<{ minutes: number }>(
      `SELECT extract(epoch FROM job.start_after - now())::float8 / 60 AS minutes
         FROM pgboss.job JOIN mail ON mail.id = (job.data ->> 'id')::uuid
        WHERE mail.recipient = $1 AND mail.state = 'waiting' AND job.state = 'created'`,
      [asker.email],
    );
    expect(waiting).toHaveLength(1);
    expect(waiting[0]!.minutes).toBeGreaterThan(55);
    await forum.as().post('/session/link', { email: asker.email }).expect(202);
    const link = await server.to(asker.email, /\/link\/sign-in#/);
    expect(header(link, 'List-Unsubscribe')).toBeUndefined();
    expect(mailsSentTo(server, asker)).toEqual([link]);
  });

  it.each([
    [{ quietFrom: '22:00' }, 'quietTo'],
    [{ quietFrom: '22:00', quietTo: '22:00' }, 'quietTo'],
    [{ quietFrom: '24:00', quietTo: '07:00' }, 'quietFrom'],
    [{ digestHour: 24 }, 'digestHour'],
    [{ digestWeekday: 0 }, 'digestWeekday'],
  ])('cannot be %j', async (changes, field) => {
    const { fields } = bodyOf<{ fields: { field: string }[] }>(await setRhythm(asker, changes).expect(422));
    expect(fields.map((entry) => entry.field)).toContain(field);
  });
});

describe('the way out of a mail', () => {
  it('stops its kind in all spaces', async () => {
    await decide(asker, { kind: 'answer', pace: 'at-once', spaceId: cohort }).expect(200);
    await answered();
    const [mail] = mailsSentTo(server, asker);
    const path = new URL(/<([^>]+)>/.exec(header(mail!, 'List-Unsubscribe')!)![1]!).pathname;
    await supertest(forum.nodes[1]!.url).post(path).type('form').send('List-Unsubscribe=One-Click').expect(200);
    expect(await paceOf(asker, 'answer')).toBe('off');
    await answered();
    expect(mailsSentTo(server, asker)).toHaveLength(1);
    expect(await paceOf(asker, 'mention')).toBe('at-once');
  });
});

describe('an address that mails come back from', () => {
  const report = (mail: string, type: 'delivery-status' | 'feedback-report', fields: string) =>
    [
      ...[
        'From: MAILER-DAEMON@mx.example.net',
        'To: hello@afterclass.example',
        'Subject: Returned',
        'MIME-Version: 1.0',
      ],
      ...[
        `Content-Type: multipart/report; report-type=${type}; boundary="B"`,
        '',
        '--B',
        'Content-Type: text/plain',
        '',
      ],
      ...[
        'Sorry.',
        '',
        '--B',
        `Content-Type: message/${type}`,
        '',
        fields,
        '',
        '--B',
        'Content-Type: message/rfc822',
        '',
      ],
      ...[mail, '', '--B--', ''],
    ].join('\r\n');
  const failure = (address: string, status: string) =>
    `Reporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; ${address}\r\nAction: failed\r\nStatus: ${status}`;
  const receive = (raw: string) => forum.nodes[1]!.app.get(BounceReports).receive(raw);

  it('is paused by a report about a mail of ours, and by no other', async () => {
    await answered();
    const { raw } = mailsSentTo(server, asker)[0]!;
    expect(await receive(raw)).toBe('other');
    expect(await receive(report(raw, 'delivery-status', failure(asker.email, '4.4.7')))).toBe('other');
    const foreign = raw.replace(/^Message-ID: .*$/im, `Message-ID: <${randomUUID()}@localhost>`);
    expect(await receive(report(foreign, 'delivery-status', failure(asker.email, '5.1.1')))).toBe('other');
    expect((await preferences(asker)).pause).toBeNull();
    expect(await receive(report(raw, 'delivery-status', failure('forwarded@example.net', '5.1.1')))).toBe('bounce');
    expect((await preferences(asker)).pause).toMatchObject({ reason: 'bounce' });
    await answered();
    expect(mailsSentTo(server, asker)).toHaveLength(1);
  });

  it('is shown to administrators, and written to again once somebody shows that they read there', async () => {
    await answered();
    const { raw } = mailsSentTo(server, asker)[0]!;
    expect(await receive(report(raw, 'feedback-report', 'Feedback-Type: abuse\r\nVersion: 1'))).toBe('complaint');
    const admin = await forum.aMember('Admin', 'admin');
    const { items } = bodyOf<{ items: object[] }>(await forum.as(admin).get('/mail-pauses?limit=100').expect(200));
    expect(items).toContainEqual(expect.objectContaining({ address: asker.email, reason: 'complaint', said: 'abuse' }));
    await forum.as(trainer).get('/mail-pauses').expect(403);
    await forum.as().get('/mail-pauses').expect(401);
    await forum.as(admin).get('/mail-pauses?cursor=x').expect(422);

    await forum.as(asker).post('/me/mail-pause/link').expect(204);
    const link = await server.to(asker.email, /\/mail-again#/);
    const [, token] = /\/mail-again#([\w-]{43})/.exec(wordsOf(link))!;
    await forum.as(asker).post('/me/mail-pause/link').expect(204);
    await allMailed(forum);
    expect(mailsSentTo(server, asker)).toHaveLength(2);
    await forum.as().post('/mail-pause/lift', { token: 'x' }).expect(422);
    await forum
      .as()
      .post('/mail-pause/lift', { token: 'A'.repeat(43) })
      .expect(410);
    expect((await preferences(asker)).pause).toMatchObject({ reason: 'complaint' });
    await forum.as().post('/mail-pause/lift', { token }).expect(204);
    await forum.as().post('/mail-pause/lift', { token }).expect(410);
    expect((await preferences(asker)).pause).toBeNull();
    await answered();
    expect(mailsSentTo(server, asker)).toHaveLength(3);
  });

  it('is paused where the mail server says that nobody reads there', async () => {
    server.refuseReceiver(asker.email, '550 5.1.1 There is nobody of that name');
    await answered();
    expect((await preferences(asker)).pause).toMatchObject({ reason: 'bounce' });
    expect(await mentionOf(forum, asker, cohort)).toContain('@');
  });
});
