import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Standing } from '#identity';
import { UnitOfWork } from '#platform';
import type { PostJson, Somebody, ThreadJson } from '../../support/forum.js';
import { aMailedForum, type MailedForum } from '../../support/inbound.js';
import { settled } from '../../support/identity-app.js';
import sharp from 'sharp';

const PNG = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#6f4e37' } })
  .png()
  .toBuffer();

let house: MailedForum;
let trainer: Somebody;
let asker: Somebody;
let peer: Somebody;
let cohort: string;
let thread: ThreadJson['thread'];
let answer: PostJson;

beforeAll(async () => {
  house = await aMailedForum();
  trainer = await house.forum.aMember('Trainer', 'trainer');
});
beforeEach(async () => {
  asker = await house.forum.aMember('Asker');
  peer = await house.forum.aMember('Peer');
  cohort = await house.forum.aSpace(trainer, 'cohort', asker, peer);
  ({ thread } = await house.forum.ask(asker, cohort));
  answer = await house.forum.reply(peer, thread.id);
});
afterAll(() => house.close());

/** All that was to be mailed was given to the mail server. */
async function allMailed(): Promise<void> {
  await settled(house.forum.nodes[0]!);
  for (;;) {
    const [left] = await house.forum.database.query<{ count: number }>(
      `SELECT count(*)::int FROM mail WHERE state = 'waiting'`,
    );
    if (left?.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

describe('a reply by mail', () => {
  it('becomes a post below what it answers, without what it quotes, and nothing of it is kept', async () => {
    const mail = await house.server.to(asker.email, /answered your question/);
    const [, address] = /^Reply-To: (reply\+\w{58}@replies\.example\.org)/im.exec(mail.raw.replace(/\r\n[ \t]/g, ' '))!;
    expect(address).toBe(house.addressOf(asker, answer.id));
    const row = await house.reply(asker, answer.id, {
      to: address!.toUpperCase(),
      text: 'Thank you, *Peer*.\n\nOn Tue, Mar 3, 2026 at 4:19 PM Afterclass\n<hello@example.org> wrote:\n\n> Little and often.',
    });
    expect(row).toMatchObject({ state: 'posted', reason: null, raw: null });
    const posts = await house.posts(peer, thread.id);
    expect(posts.find(({ id }) => id === row.postId)).toMatchObject({
      parentId: answer.id,
      author: { id: asker.id },
      html: '<p>Thank you, <em>Peer</em>.</p>\n',
    });
    expect(house.toldTo(asker)).toEqual([]);
  });

  it('that comes twice is one post', async () => {
    const mail = { messageId: '<once@mail.example.org>' };
    const first = await house.reply(asker, answer.id, mail);
    const second = await house.reply(asker, answer.id, { ...mail, text: 'Little and often, again.' });
    expect(second.postId).toBe(first.postId);
    expect(await house.posts(peer, thread.id)).toHaveLength(2);
  });

  it('brings its files along, those that may be added, and its author hears once of the others', async () => {
    const row = await house.reply(asker, answer.id, {
      text: 'See [image: board.png] and the notes.',
      html: '<p>See <img src="cid:board" alt="board.png"> and the notes.</p>',
      attachments: [
        { filename: 'board.png', content: PNG, cid: 'board' },
        { filename: 'notes.txt', content: 'Slice, order, estimate.' },
        { filename: 'run.exe', content: Buffer.from('MZ\u0090\u0000\u0003') },
      ],
    });
    expect(row).toMatchObject({ state: 'posted', refusedFiles: 1 });
    const { html } = (await house.posts(peer, thread.id)).find(({ id }) => id === row.postId)!;
    expect(html).toMatch(/See <img src="\/api\/v1\/uploads\/[\w-]+" alt="board\.png"/);
    const [, file] = /href="\/api\/v1(\/uploads\/[\w-]+)"[^>]*>notes\.txt/.exec(html!)!;
    await house.forum.as(peer).get(file!).expect(200);
    const letter = await house.server.to(asker.email, /without these files/);
    expect(letter.raw).toContain('run.exe');
    await allMailed();
    expect(house.toldTo(asker)).toHaveLength(1);
  });

  it('waits for a moderator where it would on the page', async () => {
    await house.forum.database.query(`UPDATE person SET created_at = now() WHERE id = $1`, [asker.id]);
    const onThePage = await house.forum.reply(asker, thread.id, { body: 'See https://a.example https://b.example' });
    const row = await house.reply(asker, answer.id, { text: 'See https://a.example https://b.example' });
    const [page] = await house.forum.database.query<{ held: boolean }>(
      'SELECT hidden_at IS NOT NULL AS held FROM post WHERE id = $1',
      [onThePage.id],
    );
    expect(row.state).toBe(page!.held ? 'held' : 'posted');
  });
});

describe('a reply that is refused', () => {
  const refusals: [string, string, () => Promise<unknown>, Parameters<MailedForum['reply']>[2]?][] = [
    ['of another sender', 'sender', async () => undefined, { from: 'Asker <somebody@example.com>' }],
    ['of two senders', 'sender', async () => undefined, { from: ['asker@example.com', 'eve@example.com'] }],
    ['without words', 'empty', async () => undefined, { text: 'On 3 Mar 2026, at 16:19, Ana wrote:\n\n> Hi' }],
    ['that is too long', 'too-long', async () => undefined, { text: 'word '.repeat(10_001) }],
    ['in a thread that is closed', 'thread-locked', () => lock()],
    [
      'in a space that they left',
      'gone',
      () => house.forum.as(trainer).delete(`/spaces/${cohort}/members/${asker.id}`).expect(204),
    ],
    ['to a post that is gone', 'gone', () => house.forum.as(peer).delete(`/posts/${answer.id}`).expect(204)],
    ['of somebody suspended', 'suspended', () => sanction('suspend')],
    ['of somebody silenced', 'silenced', () => sanction('silence')],
  ];

  const lock = () => house.forum.database.query('UPDATE thread SET locked_at = now() WHERE id = $1', [thread.id]);
  const sanction = (kind: 'suspend' | 'silence') =>
    house.forum.nodes[0]!.app.get(UnitOfWork).run((tx) =>
      house.forum.nodes[0]!.app.get(Standing).impose(tx, {
        personId: asker.id,
        kind,
        until: Date.UTC(2099, 0, 1),
        givenBy: trainer.id,
      }),
    );

  it.each(refusals)('is one %s; its author hears why, once', async (_name, reason, before, changes = {}) => {
    await before();
    const row = await house.reply(asker, answer.id, { messageId: `<${answer.id}@mail.example.org>`, ...changes });
    expect(row).toMatchObject({ state: 'refused', reason, postId: null, raw: null });
    await house.reply(asker, answer.id, { messageId: `<${answer.id}@mail.example.org>`, ...changes });
    await house.server.to(asker.email, /was not posted/);
    await allMailed();
    const told = house.toldTo(asker);
    expect(told).toHaveLength(1);
    expect(told[0]!.raw).toContain(`In-Reply-To: <${answer.id}@mail.example.org>`);
    // Who pretended to be them hears nothing.
    expect(house.server.arrived.filter(({ to }) => to.some((each) => each.endsWith('@example.com')))).toEqual([]);
    const posts = await house.posts(trainer, thread.id);
    expect(posts.filter(({ author }) => author?.id === asker.id)).toEqual([]);
  });

  it('is told of a few times a day', async () => {
    for (let count = 0; count < 7; count++) await house.reply(asker, answer.id, { text: '> nothing' });
    await allMailed();
    expect(house.toldTo(asker)).toHaveLength(5);
  });
});

describe('what a machine wrote', () => {
  it.each([
    [{ 'Auto-Submitted': 'auto-replied' }, 'automatic'],
    [{ Precedence: 'bulk' }, 'automatic'],
    [{ 'List-Id': '<scrum.example.org>' }, 'list'],
    [{ 'X-Loop': 'x' }, 'loop'],
  ])('is dropped, and nobody hears of it: %o', async (headers, reason) => {
    expect(await house.reply(asker, answer.id, { headers: headers as Record<string, string> })).toMatchObject({
      state: 'dropped',
      reason,
    });
    await allMailed();
    expect(house.toldTo(asker)).toEqual([]);
    expect(await house.posts(peer, thread.id)).toHaveLength(1);
  });

  it('is dropped where it is a mail of ours that comes back', async () => {
    const { raw } = await house.server.to(asker.email, /answered your question/);
    await house.send({ envelope: { from: asker.email, to: house.addressOf(asker, answer.id) }, raw });
    expect(await house.latest()).toMatchObject({ state: 'dropped', reason: 'loop' });
  });
});

describe('the list of what came in', () => {
  it('is for administrators, and tells what became of each and none of its words', async () => {
    const admin = await house.forum.aMember('Admin', 'admin');
    await house.reply(asker, answer.id, { text: 'tamarillo' });
    await house.reply(asker, answer.id, { from: 'eve@example.com', text: 'tamarillo' });
    await house.forum.as().get('/inbound-mails').expect(401);
    await house.forum.as(trainer).get('/inbound-mails').expect(403);
    const { body } = (await house.forum.as(admin).get('/inbound-mails?limit=2').expect(200)) as {
      body: { items: object[]; nextCursor: string };
    };
    expect(body.items).toEqual([
      expect.objectContaining({ state: 'refused', reason: 'sender', person: { id: asker.id, name: 'Asker' } }),
      expect.objectContaining({ state: 'posted', reason: null, person: { id: asker.id, name: 'Asker' } }),
    ]);
    expect(JSON.stringify(body)).not.toMatch(/tamarillo|example\.com|replies/);
    await house.forum.as(admin).get(`/inbound-mails?limit=2&cursor=${body.nextCursor}`).expect(200);
    await house.forum.as(admin).get('/inbound-mails?cursor=x').expect(422);
  });
});
