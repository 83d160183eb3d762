import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GuestAccess } from '#identity';
import { UnitOfWork } from '#platform';
import supertest from 'supertest';
import { aForum, type ForumApp, type ListJson, type Somebody } from '../../support/forum.js';
import { bodyOf } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const NOBODY = '01970000-0000-7000-8000-000000000006';

let forum: ForumApp;
let ruth: Somebody;
let jonas: Somebody;
beforeAll(async () => {
  forum = await aForum();
  ruth = await forum.aMember('Ruth Adler', 'trainer');
  jonas = await forum.aMember('Jonas Keller');
});
afterAll(() => forum.close());

const personAsSeenBy = (who: { cookie: string } | undefined, id: string) => forum.as(who).get(`/people/${id}`);

describe('a person', () => {
  it('is shown to members by name, roles and since when, in one statement, and without an address', async () => {
    let answer: unknown;
    const statements = await statementsOf(forum.nodes[0]!.app, async () => {
      answer = bodyOf(await personAsSeenBy(jonas, ruth.id).expect(200));
    });
    expect(answer).toEqual({
      id: ruth.id,
      name: 'Ruth Adler',
      handle: null,
      roles: expect.arrayContaining(['member', 'trainer']),
      memberSince: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      former: false,
    });
    expect(statements.filter((sql) => sql.includes('member_handle'))).toHaveLength(1);
    expect(JSON.stringify(answer)).not.toContain('@');
  });

  it('is nothing to strangers and guests, nor is a guest or nobody at all to members', async () => {
    const { app, url } = forum.nodes[0]!;
    const guest = await app
      .get(UnitOfWork)
      .run((tx) => app.get(GuestAccess).admit(tx, { meetupId: NOBODY, displayName: 'Gast' }));
    await personAsSeenBy(undefined, ruth.id).expect(404);
    await supertest(url).get(`/api/v1/people/${ruth.id}`).set('authorization', `Bearer ${guest.token}`).expect(404);
    const [row] = await forum.database.query<{ id: string }>(`SELECT id FROM person WHERE kind = 'guest'`);
    await personAsSeenBy(jonas, row!.id).expect(404);
    await personAsSeenBy(jonas, NOBODY).expect(404);
    await personAsSeenBy(jonas, 'no-id').expect(404);
  });

  it('who is gone is a former member and nothing else', async () => {
    const leaving = await forum.aMember('Leaving Soon', 'moderator');
    await forum.database.query('UPDATE person SET erased_at = now() WHERE id = $1', [leaving.id]);
    expect(bodyOf(await personAsSeenBy(jonas, leaving.id).expect(200))).toEqual({
      id: leaving.id,
      name: 'former member',
      handle: null,
      roles: [],
      memberSince: null,
      former: true,
    });
  });

  it('began what is listed under their name: what the viewer sees, and nothing they asked without a name', async () => {
    const open = await forum.aSpace(ruth, 'members');
    const cohort = await forum.aSpace(ruth, 'cohort', jonas);
    const outsider = await forum.aMember('Outsider');
    const named = await forum.ask(jonas, open, { title: 'Asked with a name' });
    const inside = await forum.ask(jonas, cohort, { title: 'Asked inside' });
    await forum.ask(jonas, cohort, { title: 'Asked without a name', anonymous: true });
    const begun = async (who: Somebody) =>
      bodyOf<ListJson>(await forum.as(who).get(`/threads?author=${jonas.id}&sort=newest`).expect(200)).items.map(
        ({ id }) => id,
      );
    expect(await begun(ruth)).toEqual([inside.thread.id, named.thread.id]);
    expect(await begun(outsider)).toEqual([named.thread.id]);
  });
});
