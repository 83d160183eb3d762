import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ManualClock, uuidv7 } from '#kernel';
import { type CredentialsApp, credentialsApp } from '../../support/credentials.js';
import { bodyOf, type PageJson, type SignedInMember } from '../../support/meetups.js';
import { statementsOf } from '../../support/statements.js';

const clock = new ManualClock();
let house: CredentialsApp;
let ada: SignedInMember;
let ben: SignedInMember;
let admin: SignedInMember;
let id: string;

beforeAll(async () => {
  house = await credentialsApp(clock);
  [ada, ben, admin] = [await house.somebody(), await house.somebody(), await house.somebody('admin')];
  ({ id } = await house.aCredential(ada));
});
afterAll(() => house.identity.close());

const nobodys = uuidv7(clock.now());
const reason = 'For a reason';
const bodyWithout = ({ body }: { body: unknown }) => ({ ...(body as object), instance: undefined });

describe('somebody else’s credential', () => {
  it('is not there: the answer is that of one that never was', async () => {
    const asBen = house.as(ben);
    const ask = [
      (of: string) => asBen.get(`/credentials/${of}`),
      (of: string) => asBen.post(`/credentials/${of}/reissue`),
      (of: string) => asBen.put(`/credentials/${of}/visibility`, { showName: true }),
    ];
    for (const request of ask) {
      const [others, nothing] = [await request(id).expect(404), await request(nobodys).expect(404)];
      expect(bodyWithout(others)).toEqual(bodyWithout(nothing));
    }
    await house.as(admin).put(`/credentials/${id}/visibility`, { showName: true }).expect(404);
    await house.as(house.trainer).post(`/credentials/${nobodys}/revocation`, { reason }).expect(404);
  });

  it('is seen by those who keep records, without what was signed', async () => {
    const seen = await house.as(house.trainer).get(`/credentials/${id}`).expect(200);
    expect(seen.body).toMatchObject({ id, state: 'valid', credential: null });
    const list = await house.as(admin).get(`/credentials?person=${ada.id}`).expect(200);
    expect(bodyOf<PageJson<object>>(list).items).toMatchObject([{ id }]);
    await house.as(ben).get(`/credentials?person=${ada.id}`).expect(403);
  });
});

describe('strangers and members', () => {
  it('get no further than their own', async () => {
    const nobody = house.as();
    for (const request of [
      nobody.get('/credentials'),
      nobody.get(`/credentials/${id}`),
      nobody.post(`/credentials/${id}/reissue`),
      nobody.post(`/credentials/${id}/revocation`, { reason }),
      nobody.get('/administration/credentials/keys'),
    ]) {
      await request.expect(401);
    }
    await house.as(ben).post(`/credentials/${id}/revocation`, { reason }).expect(403);
    for (const who of [ben, house.trainer]) {
      await house.as(who).get('/administration/credentials/keys').expect(403);
      await house.as(who).post('/administration/credentials/keys/rotation').expect(403);
      await house.as(who).post(`/administration/credentials/keys/${nobodys}/compromise`, { words: reason }).expect(403);
    }
    await house.as(admin).post(`/administration/credentials/keys/${nobodys}/compromise`, { words: reason }).expect(404);
  });

  it('have bad input named', async () => {
    const field = async (request: PromiseLike<{ status: number; body: unknown }>) => {
      const { status, body } = await request;
      expect(status).toBe(422);
      return (body as { fields: { field: string }[] }).fields[0]?.field;
    };
    expect(await field(house.as(ada).put(`/credentials/${id}/visibility`, { showName: 'yes' }))).toBe('showName');
    expect(await field(house.as(house.trainer).post(`/credentials/${id}/revocation`, { reason: '' }))).toBe('reason');
    expect(await field(house.as(ada).get('/credentials?cursor=nothing'))).toBe('cursor');
    expect(await field(house.as(ada).get('/credentials?person=nobody'))).toBe('person');
  });
});

describe('the list', () => {
  it('comes page by page, the latest first, each page in one statement', async () => {
    const cleo = await house.somebody();
    const made: string[] = [];
    for (const title of ['One', 'Two', 'Three']) {
      made.unshift((await house.aCredential(cleo, { title })).id);
      clock.advance(1000);
    }
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = `/credentials?limit=2${cursor && `&cursor=${cursor}`}`;
      const answer: { body: unknown } = await house.as(cleo).get(path).expect(200);
      const page = bodyOf<PageJson<{ id: string }>>(answer);
      pages.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect([...pages].sort()).toEqual([...made].sort());
    const asked = await statementsOf(house.identity.app, () => house.as(cleo).get('/credentials').expect(200));
    // Who asks, and the page.
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});
