import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY, ManualClock, MINUTE, uuidv7 } from '#kernel';
import { EndTerms } from '../../../libs/moderation/src/app/end-terms.js';
import type { RowPost, RowThread } from '../../support/forum-rows.js';
import { bodyOf } from '../../support/meetups.js';
import { type ModerationApp, moderationApp } from '../../support/moderation.js';

const clock = new ManualClock();
let house: ModerationApp;
let thread: RowThread & { answer: RowPost };

beforeAll(async () => {
  house = await moderationApp(clock);
});
afterAll(() => house.close());
beforeEach(async () => {
  clock.advance(MINUTE);
  thread = await house.aThread();
});

interface OwnJson {
  items: {
    id: string;
    action: string;
    words: string;
    undoneAt: string | null;
    appeal: { outcome: string | null } | null;
  }[];
}

const post = async (id: string) =>
  (
    await house.rows.sql<{ hidden: boolean; deleted: boolean; replies: number; raw: string }>(
      `SELECT post.hidden_at IS NOT NULL AS hidden, post.deleted_at IS NOT NULL AS deleted, post.raw,
              thread.reply_count AS replies
         FROM post JOIN thread ON thread.id = post.thread_id WHERE post.id = $1`,
      [id],
    )
  )[0]!;
const mine = async (who: { token: string }) =>
  bodyOf<OwnJson>(await house.as(who).get('/me/moderation').expect(200)).items;

describe('a decision', () => {
  it('hides, tells the author, and is undone by another moderator’s word', async () => {
    const caseId = await house.aCase(thread.answer);
    const id = await house.act(house.moderator, { action: 'hide', caseId, words: 'Please be kind.' });
    expect(await post(thread.answer.id)).toMatchObject({ hidden: true, replies: 0 });
    expect((await mine(house.author))[0]).toMatchObject({ id, action: 'hide', appeal: null });
    const appeal = () => house.as(house.author).post(`/me/moderation/${id}/appeal`, { words: 'It was kind.' });
    await appeal().expect(204);
    expect(await house.codeOf(appeal())).toBe('appeal-made');
    const decide = (who: { token: string }) => {
      const decision = { outcome: 'overturn', answer: 'You are right.' };
      return house.codeOf(house.as(who).post(`/moderation/appeals/${id}/decision`, decision));
    };
    expect(await decide(house.moderator)).toBe('forbidden');
    expect(await decide(house.author)).toBe('not-found');
    expect(await decide(house.cohortModerator)).toBe('not-found');
    expect(await decide(house.colleague)).toBe('done');
    expect(await decide(house.admin)).toBe('appeal-decided');
    expect(await post(thread.answer.id)).toMatchObject({ hidden: false, replies: 1 });
    expect((await mine(house.author))[0]).toMatchObject({ appeal: { outcome: 'overturn' } });
  });

  it('is taken once: the case is closed to whoever comes second', async () => {
    const caseId = await house.aCase(thread.answer);
    const decide = (who: { token: string }) =>
      house.codeOf(house.as(who).post('/moderation/actions', { action: 'delete', caseId, reason: 'spam' }));
    const both = await Promise.all([decide(house.moderator), decide(house.colleague)]);
    expect(both.sort()).toEqual(['case-closed', 'done']);
  });

  it('changes words with a revision, and an appeal brings the old ones back', async () => {
    const edit = { action: 'edit', postId: thread.answer.id, body: 'Kinder words', reason: 'offensive' };
    const id = await house.act(house.moderator, edit);
    expect((await post(thread.answer.id)).raw).toBe('Kinder words');
    await house.as(house.author).post(`/me/moderation/${id}/appeal`, { words: 'Why?' }).expect(204);
    const decision = { outcome: 'overturn', answer: 'Sorry.' };
    await house.as(house.admin).post(`/moderation/appeals/${id}/decision`, decision).expect(204);
    expect((await post(thread.answer.id)).raw).toBe('Words');
  });

  it('is taken back by those who could have taken it, once, and not past an appeal', async () => {
    const id = await house.act(house.moderator, { action: 'hide', postId: thread.answer.id });
    const undo = (who: { token: string }, action = id) =>
      house.codeOf(house.as(who).post(`/moderation/actions/${action}/undo`));
    expect(await undo(house.author)).toBe('not-found');
    expect(await undo(house.cohortModerator)).toBe('not-found');
    expect(await undo(house.colleague)).toBe('done');
    expect(await undo(house.moderator)).toBe('conflict');
    expect(await post(thread.answer.id)).toMatchObject({ hidden: false, replies: 1 });
    const again = await house.act(house.moderator, { action: 'delete', postId: thread.answer.id });
    await house.as(house.author).post(`/me/moderation/${again}/appeal`, { words: 'Why?' }).expect(204);
    expect(await undo(house.moderator, again)).toBe('conflict');
    const log = bodyOf<{ items: object[] }>(await house.as(house.moderator).get('/moderation/audit?action=undo.hide'));
    expect(log.items).toMatchObject([{ actor: { id: house.colleague.id }, person: { id: house.author.id } }]);
  });

  it('is taken back also where its thread has become part of another one meanwhile', async () => {
    const id = await house.act(house.moderator, { action: 'lock', threadId: thread.id });
    const other = await house.aThread();
    await house.act(house.moderator, { action: 'merge', threadId: thread.id, intoThreadId: other.id });
    await house.as(house.reader).post(`/me/moderation/${id}/appeal`, { words: 'Why?' }).expect(204);
    const decision = { outcome: 'overturn', answer: 'You are right.' };
    await house.as(house.colleague).post(`/moderation/appeals/${id}/decision`, decision).expect(204);
    expect((await mine(house.reader)).find((one) => one.id === id)).toMatchObject({ appeal: { outcome: 'overturn' } });
  });

  it('to pin a thread leaves what was flagged in it waiting', async () => {
    const caseId = await house.aCase(thread.posts[0]!, house.author);
    await house.act(house.moderator, { action: 'pin', threadId: thread.id });
    await house.act(house.moderator, { action: 'dismiss', caseId });
  });

  it('that a moderator takes in the thread itself is told, noted and may be appealed like any other', async () => {
    const path = `/posts/${thread.answer.id}`;
    const caseId = await house.aCase(thread.answer);
    const as = (who: { token: string }) => house.as(who);
    await as(house.moderator).patch(path, { body: 'Kinder words', edits: 0, reason: 'Less shouting' }).expect(200);
    clock.advance(MINUTE);
    await as(house.moderator).delete(path).expect(204);
    const [deleted, edited] = await mine(house.author);
    expect([deleted, edited]).toMatchObject([
      { action: 'delete', reason: 'other', words: '' },
      { action: 'edit', reason: 'other', words: 'Less shouting' },
    ]);
    const closed = await house
      .as(house.moderator)
      .post('/moderation/actions', { action: 'hide', caseId, reason: 'spam' });
    expect(bodyOf<{ code: string }>(closed).code).toBe('case-closed');
    const log = await as(house.colleague).get(`/moderation/audit?person=${house.author.id}&limit=2`).expect(200);
    expect(bodyOf<{ items: object[] }>(log).items).toMatchObject([
      { action: 'action.delete' },
      { action: 'action.edit' },
    ]);
    for (const { id } of [deleted!, edited!]) {
      await as(house.author).post(`/me/moderation/${id}/appeal`, { words: 'Why?' }).expect(204);
      const granted = { outcome: 'overturn', answer: 'Sorry.' };
      await as(house.colleague).post(`/moderation/appeals/${id}/decision`, granted).expect(204);
    }
    expect(await post(thread.answer.id)).toMatchObject({ deleted: false, raw: 'Words' });
  });

  it.each([
    ['title', { title: 'How do you refine?' }],
    ['tags', { tags: ['refinement'] }],
    ['kind', { kind: 'discussion' }],
  ])(
    'to correct the %s of somebody’s thread is told and noted as an edit, and an appeal takes it back',
    async (_, to) => {
      const { rows, moderator, colleague, reader: asker } = house;
      const as = (who: { token: string }) => house.as(who);
      const words = () =>
        rows.sql(
          `SELECT title, kind, ARRAY(SELECT name FROM thread_tag JOIN tag ON tag.id = tag_id WHERE thread_id = thread.id) AS tags
           FROM thread WHERE id = $1`,
          [thread.id],
        );
      const before = await words();
      await as(moderator).patch(`/threads/${thread.id}`, to).expect(200);
      expect(await words()).toMatchObject([to]);
      const [told] = await mine(asker);
      expect(told).toMatchObject({ action: 'edit', reason: 'other', words: '' });
      const log = await as(colleague).get(`/moderation/audit?person=${asker.id}&limit=1`).expect(200);
      expect(bodyOf<{ items: object[] }>(log).items).toMatchObject([
        { action: 'action.edit', actor: { id: moderator.id } },
      ]);
      await as(asker).post(`/me/moderation/${told!.id}/appeal`, { words: 'Why?' }).expect(204);
      const granted = { outcome: 'overturn', answer: 'Sorry.' };
      await as(colleague).post(`/moderation/appeals/${told!.id}/decision`, granted).expect(204);
      expect(await words()).toEqual(before);
    },
  );

  it('about what one wrote oneself is none', async () => {
    const own = await house.rows.question(house.open, house.moderator);
    await house.as(house.moderator).patch(`/threads/${own.id}`, { title: 'How do I refine?' }).expect(200);
    await house.as(house.moderator).patch(`/posts/${own.posts[0]!.id}`, { body: 'Better words', edits: 1 }).expect(200);
    expect(await mine(house.moderator)).toEqual([]);
  });

  it('to edit what a rule holds back leaves it waiting', async () => {
    const post = thread.answer.id;
    await house.rows.sql('UPDATE post SET hidden_at = now() WHERE id = $1', [post]);
    const caseId = uuidv7(clock.now());
    await house.rows.sql(
      `INSERT INTO moderation_case (id, kind, post_id, author_id, reasons, opened_at)
       VALUES ($1, 'rule', $2, $3, '{links}', now())`,
      [caseId, post, house.author.id],
    );
    await house.act(house.moderator, { action: 'edit', caseId, body: 'Without the link' });
    await house.act(house.moderator, { action: 'dismiss', caseId });
    const shown = await house.rows.sql('SELECT hidden_at, raw FROM post WHERE id = $1', [post]);
    expect(shown).toEqual([{ hidden_at: null, raw: 'Without the link' }]);
  });

  it('is for who moderates the space', async () => {
    const inCohort = await house.aThread(house.cohort);
    const lock = (who: { token: string } | undefined, threadId: string) =>
      house.codeOf(house.as(who).post('/moderation/actions', { action: 'lock', threadId, reason: 'other' }));
    expect(await lock(undefined, thread.id)).toBe('sign-in-required');
    expect(await lock(house.reader, thread.id)).toBe('forbidden');
    expect(await lock(house.cohortModerator, thread.id)).toBe('forbidden');
    expect(await lock(house.moderator, inCohort.id)).toBe('not-found');
    expect(await lock(house.moderator, house.nobodys)).toBe('not-found');
    expect(await lock(house.cohortModerator, inCohort.id)).toBe('done');
    expect(await lock(house.moderator, thread.id)).toBe('done');
  });
});

describe('a term', () => {
  const until = () => new Date(clock.now() + DAY).toISOString();
  const endTerms = () => house.nodes[0]!.app.get(EndTerms).run();
  const threadIs = async (id: string) =>
    (
      await house.rows.sql<{ locked: boolean; pinned: boolean }>(
        'SELECT locked_at IS NOT NULL AS locked, pinned_at IS NOT NULL AS pinned FROM thread WHERE id = $1',
        [id],
      )
    )[0]!;

  it('ends what is hidden, deleted, locked and pinned, once, and its author still reads of it', async () => {
    const id = await house.act(house.moderator, { action: 'hide', postId: thread.answer.id, until: until() });
    const other = await house.aThread();
    await house.act(house.moderator, { action: 'delete', postId: other.answer.id, until: until() });
    for (const action of ['lock', 'pin'])
      await house.act(house.moderator, { action, threadId: thread.id, until: until() });
    clock.advance(DAY - MINUTE);
    await endTerms();
    expect(await post(thread.answer.id)).toMatchObject({ hidden: true, replies: 0 });
    expect(await post(other.answer.id)).toMatchObject({ deleted: true, replies: 0 });
    expect(await threadIs(thread.id)).toEqual({ locked: true, pinned: true });
    clock.advance(MINUTE);
    await Promise.all([endTerms(), endTerms()]);
    expect(await post(thread.answer.id)).toMatchObject({ hidden: false, replies: 1 });
    expect(await post(other.answer.id)).toMatchObject({ deleted: false, replies: 1 });
    expect(await threadIs(thread.id)).toEqual({ locked: false, pinned: false });
    expect((await mine(house.author)).find((one) => one.id === id)).toMatchObject({
      id,
      action: 'hide',
      undoneAt: null,
    });
    const ended = `SELECT count(*)::int AS count FROM audit_entry WHERE action = 'term.ended' AND thread_id = $1`;
    expect(await house.rows.sql(ended, [thread.id])).toEqual([{ count: 3 }]);
    expect(await house.codeOf(house.as(house.moderator).post(`/moderation/actions/${id}/undo`))).toBe('conflict');
  });

  it('ends nothing that was decided otherwise meanwhile', async () => {
    await house.act(house.moderator, { action: 'lock', threadId: thread.id, until: until() });
    await house.act(house.moderator, { action: 'unlock', threadId: thread.id });
    await house.act(house.colleague, { action: 'lock', threadId: thread.id });
    clock.advance(DAY);
    await endTerms();
    expect(await threadIs(thread.id)).toMatchObject({ locked: true });
  });
});

describe('a sanction', () => {
  const until = () => new Date(clock.now() + DAY).toISOString();

  it('suspends: tokens open nothing until it is over, without anybody ending it', async () => {
    const person = await house.world.aMember();
    await house.act(house.moderator, { action: 'suspend', personId: person.id, until: until() });
    await house.as(person).get('/me/moderation').expect(401);
    clock.advance(DAY + MINUTE);
    await house.as(person).get('/me/moderation').expect(200);
  });

  it('ends before its term where a moderator says so', async () => {
    const person = await house.world.aMember();
    const id = await house.act(house.moderator, { action: 'suspend', personId: person.id, until: until() });
    await house.as(house.colleague).post(`/moderation/actions/${id}/undo`).expect(204);
    await house.as(person).get('/me/moderation').expect(200);
  });

  it('is not for colleagues, oneself, or spaces’ own moderators', async () => {
    const suspend = (who: { token: string }, personId: string) =>
      house.codeOf(
        house.as(who).post('/moderation/actions', { action: 'suspend', personId, reason: 'other', until: until() }),
      );
    expect(await suspend(house.moderator, house.colleague.id)).toBe('forbidden');
    expect(await suspend(house.moderator, house.moderator.id)).toBe('forbidden');
    expect(await suspend(house.cohortModerator, house.author.id)).toBe('forbidden');
    expect(await suspend(house.moderator, house.nobodys)).toBe('not-found');
  });

  it('needs a term that lies ahead', async () => {
    const silence = { action: 'silence', personId: house.author.id, reason: 'spam' };
    for (const term of [undefined, '2001-01-01T00:00:00Z', '2199-01-01T00:00:00Z']) {
      await house
        .as(house.moderator)
        .post('/moderation/actions', { ...silence, until: term })
        .expect(422);
    }
  });
});
