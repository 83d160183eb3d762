import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR, ManualClock, MINUTE } from '#kernel';
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

interface CaseJson {
  id: string;
  sealed: boolean;
  raw: string | null;
  title: string | null;
  flagCount: number;
  flags: { person: { id: string } }[];
}

const detail = async (who: { token: string }, id: string) =>
  bodyOf<CaseJson>(await house.as(who).get(`/moderation/cases/${id}`).expect(200));

describe('flagging', () => {
  it('opens one case for a post, however many flag it at once', async () => {
    const people = await house.world.members(20);
    const answers = await Promise.all(
      people.map((who) => house.as(who).post(`/posts/${thread.answer.id}/flags`, { kind: 'offensive' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 204));
    const [row] = await house.rows.sql(
      `SELECT count(DISTINCT moderation_case.id)::int AS cases, count(*)::int AS flags
         FROM moderation_case JOIN post_flag ON case_id = moderation_case.id WHERE moderation_case.post_id = $1`,
      [thread.answer.id],
    );
    expect(row).toEqual({ cases: 1, flags: 20 });
  });

  it('is once for each person, and never for what one wrote', async () => {
    const flag = (who: { token: string }) =>
      house.codeOf(house.as(who).post(`/posts/${thread.answer.id}/flags`, { kind: 'spam' }));
    expect(await flag(house.reader)).toBe('done');
    expect(await flag(house.reader)).toBe('already-flagged');
    expect(await flag(house.author)).toBe('own-post');
  });

  it('finds nothing where the flagger sees nothing', async () => {
    const hidden = await house.aThread(house.cohort);
    const outsider = await house.world.aMember();
    for (const id of [hidden.answer.id, house.nobodys]) {
      const flag = house.as(outsider).post(`/posts/${id}/flags`, { kind: 'spam' });
      expect(await house.codeOf(flag)).toBe('not-found');
    }
    await house.as(undefined).post(`/posts/${thread.answer.id}/flags`, { kind: 'spam' }).expect(401);
  });

  it('does not tell the author who did, in whatever role', async () => {
    const moderators = await house.rows.question(house.open, house.reader, house.moderator);
    const id = await house.aCase(moderators.posts[1]!);
    expect(await house.codeOf(house.as(house.moderator).get(`/moderation/cases/${id}`))).toBe('not-found');
    expect(await house.codeOf(house.as(house.moderator).get(`/moderation/members/${house.moderator.id}`))).toBe(
      'own-case',
    );
    const log = await house.as(house.moderator).get(`/moderation/audit?person=${house.moderator.id}`).expect(200);
    expect(JSON.stringify(log.body)).not.toContain(house.reader.id);
    expect((await detail(house.colleague, id)).flags.map(({ person }) => person.id)).toEqual([house.reader.id]);
  });
});

describe('the queue', () => {
  it('is each moderator’s own', async () => {
    const open = await house.aCase(thread.answer);
    const inCohort = await house.aCase((await house.aThread(house.cohort)).answer);
    const seenBy = async (who: { token: string }) => {
      const answer = await house.as(who).get('/moderation/cases?limit=100').expect(200);
      const ids = bodyOf<{ items: CaseJson[] }>(answer).items.map(({ id }) => id);
      return [ids.includes(open), ids.includes(inCohort)];
    };
    expect(await seenBy(house.moderator)).toEqual([true, true]);
    expect(await seenBy(house.cohortModerator)).toEqual([false, true]);
    expect(await seenBy(house.reader)).toEqual([false, false]);
  });

  it('keeps a cohort’s words from moderators of the house until they open the case, which is noted each time', async () => {
    const id = await house.aCase((await house.aThread(house.cohort)).answer);
    expect(await detail(house.moderator, id)).toMatchObject({ sealed: true, raw: null, title: null, flags: [] });
    const hide = { action: 'hide', caseId: id, reason: 'spam' };
    const early = house.as(house.moderator).post('/moderation/actions', hide);
    expect(await house.codeOf(early)).toBe('case-sealed');
    await house.as(house.moderator).post(`/moderation/cases/${id}/openings`).expect(200);
    await house.as(house.moderator).post(`/moderation/cases/${id}/openings`).expect(200);
    expect(await detail(house.moderator, id)).toMatchObject({ sealed: false, raw: 'Words', title: 'How?' });
    expect(await detail(house.colleague, id)).toMatchObject({ sealed: true, raw: null });
    const opened = `SELECT actor_id FROM audit_entry WHERE case_id = $1 AND action = 'case.opened'`;
    expect(await house.rows.sql(opened, [id])).toEqual([
      { actor_id: house.moderator.id },
      { actor_id: house.moderator.id },
    ]);
    await house.act(house.moderator, hide);
  });

  it('seals a cohort’s case again after an hour, also one that is decided', async () => {
    const id = await house.aCase((await house.aThread(house.cohort)).answer);
    const open = () => house.as(house.moderator).post(`/moderation/cases/${id}/openings`).expect(200);
    await open();
    await house.act(house.moderator, { action: 'hide', caseId: id, keepOpen: true });
    clock.advance(HOUR - MINUTE);
    expect(await detail(house.moderator, id)).toMatchObject({ sealed: false, raw: 'Words' });
    clock.advance(MINUTE);
    expect(await detail(house.moderator, id)).toMatchObject({ sealed: true, raw: null, title: null, flags: [] });
    const again = house
      .as(house.moderator)
      .post('/moderation/actions', { action: 'delete', caseId: id, reason: 'spam' });
    expect(await house.codeOf(again)).toBe('case-sealed');
    await open();
    await house.act(house.moderator, { action: 'delete', caseId: id });
    clock.advance(HOUR);
    expect(await detail(house.moderator, id)).toMatchObject({ sealed: true, raw: null });
    expect(await detail(house.cohortModerator, id)).toMatchObject({ sealed: false, raw: 'Words' });
  });
});

describe('what waits', () => {
  it('is counted for those who decide it, space by space', async () => {
    const waiting = async (who: { token: string }) =>
      bodyOf<{ cases: number; appeals: number; spaces: { id: string; open: number }[] }>(
        await house.as(who).get('/moderation/waiting').expect(200),
      );
    const openIn = async (who: { token: string }, space: string) =>
      (await waiting(who)).spaces.find(({ id }) => id === space)?.open;
    const before = (await openIn(house.moderator, house.open))!;
    await house.aCase(thread.answer);
    expect(await openIn(house.moderator, house.open)).toBe(before + 1);
    expect((await waiting(house.cohortModerator)).spaces.map(({ id }) => id)).toEqual([house.cohort]);
    expect(await waiting(house.author)).toEqual({ cases: 0, appeals: 0, spaces: [] });
  });

  it('shows a post with what it answers', async () => {
    const id = await house.aCase(thread.answer);
    const { around } = bodyOf<{ around: { postId: string }[] }>(
      await house.as(house.moderator).get(`/moderation/cases/${id}`),
    );
    expect(around.map(({ postId }) => postId)).toEqual([thread.posts[0]!.id]);
  });
});

describe('the log', () => {
  it('is refused any change by the database, also to the owner of the table', async () => {
    await house.aCase(thread.answer);
    const [{ owner } = { owner: false }] = await house.rows.sql<{ owner: boolean }>(
      `SELECT tableowner = current_user AS owner FROM pg_tables WHERE tablename = 'audit_entry'`,
    );
    expect(owner).toBe(true);
    const before = await house.rows.sql('SELECT count(*) FROM audit_entry');
    for (const change of [
      `UPDATE audit_entry SET action = 'nothing'`,
      'DELETE FROM audit_entry',
      'DELETE FROM audit_entry WHERE false',
      'TRUNCATE audit_entry CASCADE',
      `SET session_replication_role = replica; DELETE FROM audit_entry; RESET session_replication_role`,
    ]) {
      await expect(house.rows.sql(change)).rejects.toThrow('audit_entry only grows');
    }
    expect(await house.rows.sql('SELECT count(*) FROM audit_entry')).toEqual(before);
  });

  it('goes on when the words are cleared', async () => {
    await house.act(house.moderator, { action: 'lock', threadId: thread.id, words: 'Enough.' });
    await house.rows.sql('DELETE FROM audit_words');
    const answer = await house.as(house.admin).get('/moderation/audit?action=action.lock&limit=1').expect(200);
    expect(bodyOf<{ items: object[] }>(answer).items[0]).toMatchObject({ action: 'action.lock', words: null });
  });

  it('comes page by page, to moderators alone', async () => {
    const { items, nextCursor } = bodyOf<{ items: { id: string }[]; nextCursor: string }>(
      await house.as(house.admin).get('/moderation/audit?limit=2').expect(200),
    );
    const next = await house.as(house.admin).get(`/moderation/audit?limit=2&cursor=${nextCursor}`).expect(200);
    const ids = [...items, ...bodyOf<{ items: { id: string }[] }>(next).items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    await house.as(house.admin).get('/moderation/audit?cursor=x').expect(422);
    await house.as(house.author).get('/moderation/audit').expect(403);
  });
});

describe('a member’s file', () => {
  it('has what was flagged, decided and noted', async () => {
    const caseId = await house.aCase(thread.answer);
    await house.act(house.moderator, { action: 'warn', caseId, words: 'Once.' });
    const path = `/moderation/members/${house.author.id}`;
    await house.as(house.moderator).post(`${path}/notes`, { words: 'Talked to them.' }).expect(201);
    const file = await house.as(house.colleague).get(path).expect(200);
    expect(file.body).toMatchObject({
      sanctions: [{ kind: 'warn', until: null }],
      notes: [{ words: 'Talked to them.', author: { id: house.moderator.id } }],
    });
    const { recent } = bodyOf<{ recent: { postId: string; space: string }[] }>(file);
    expect(recent.map(({ postId }) => postId)).toContain(thread.answer.id);
    await house.as(house.author).get(path).expect(403);
  });

  it('has no words of a cohort for who does not moderate it', async () => {
    const inCohort = await house.aThread(house.cohort);
    const file = await house.as(house.moderator).get(`/moderation/members/${house.author.id}`).expect(200);
    const { recent } = bodyOf<{ recent: { postId: string }[] }>(file);
    expect(recent.map(({ postId }) => postId)).not.toContain(inCohort.answer.id);
  });
});
