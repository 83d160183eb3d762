import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DAY, HOUR, ManualClock, MINUTE, uuidv7 } from '#kernel';
import { GuestAccess, Standing } from '#identity';
import { Authenticator, Database, type KnownViewer, UnitOfWork, type Viewer } from '#platform';
import { testDatabase } from '../../../../test/support/database.js';
import { aMember, aSignedIn, type IdentityApp, identityApp, signedIn } from '../../../../test/support/identity-app.js';
import { AccessTokens } from '../app/access-tokens.js';
import { Sweep } from '../app/sweep.js';

const clock = new ManualClock();
let identity: IdentityApp;
let authenticator: Authenticator;

beforeAll(async () => {
  identity = await identityApp({ clock });
  authenticator = identity.app.get(Authenticator);
});

afterAll(() => identity.close());

afterEach(() => void jest.restoreAllMocks());

const nothing = { cookie: undefined, authorization: undefined };
const ofCookie = (cookie: string) => authenticator.authenticate({ ...nothing, cookie });
const ofBearer = (token: string) => authenticator.authenticate({ ...nothing, authorization: `Bearer ${token}` });

const aToken = (personId: string) =>
  identity.app
    .get(AccessTokens, { strict: false })
    .create(
      { kind: 'member', id: personId, roles: ['member'], scopes: 'all', sessionId: personId },
      { name: 'script', scopes: ['profile:read', 'sessions:join'], expiresAt: clock.now() + DAY },
    );

const aGuest = () => {
  const guest = { meetupId: uuidv7(clock.now()), displayName: 'Gil', expiresAt: clock.now() + HOUR };
  return identity.app
    .get(UnitOfWork)
    .run(async (tx) => ({ ...guest, ...(await identity.app.get(GuestAccess).admit(tx, guest)) }));
};

describe('whoever shows', () => {
  it('the cookie of a session is its member, with the roles of this moment', async () => {
    const { id, cookie } = await aSignedIn(identity, 'trainer');
    expect(await ofCookie(cookie)).toMatchObject({ kind: 'member', id, roles: ['member', 'trainer'], scopes: 'all' });
    expect(await ofCookie(`theme=dark; ${cookie}; lang=fr`)).toMatchObject({ id });
    expect(await ofCookie(`x${cookie}`)).toEqual({ kind: 'anonymous' });
    expect(await ofCookie(cookie.toUpperCase())).toEqual({ kind: 'anonymous' });
  });

  it('an access token is its member within its scopes, in a header or in a handshake', async () => {
    const { id } = await aMember(identity);
    const { secret, token } = await aToken(id);
    const expected = {
      kind: 'member',
      id,
      roles: ['member'],
      scopes: ['profile:read', 'sessions:join'],
      sessionId: token.id,
    };
    expect(await ofBearer(secret)).toEqual(expected);
    expect(await authenticator.authenticate({ ...nothing, token: secret })).toEqual(expected);
    clock.advance(DAY);
    expect(await ofBearer(secret)).toEqual({ kind: 'anonymous' });
  });

  it('a guest’s token is a guest of that meetup, until it ends', async () => {
    const { personId, meetupId, token } = await aGuest();
    const expected = { kind: 'guest', id: personId, meetupId };
    expect(await ofBearer(token)).toEqual(expected);
    expect(await authenticator.authenticate({ ...nothing, token })).toEqual(expected);
    clock.advance(HOUR);
    expect(await ofBearer(token)).toEqual({ kind: 'anonymous' });
  });

  it('a token in the handshake is taken at that, whatever cookie comes along', async () => {
    const { cookie } = await aSignedIn(identity);
    const { personId, token } = await aGuest();
    expect(await authenticator.authenticate({ ...nothing, cookie, token })).toMatchObject({ id: personId });
    expect(await authenticator.authenticate({ ...nothing, cookie, token: 'nonsense' })).toEqual({ kind: 'anonymous' });
    const odd = { ...nothing, cookie, token: { $ne: '' } as unknown as string };
    expect(await authenticator.authenticate(odd)).toEqual({ kind: 'anonymous' });
  });

  it('a secret of another kind is nobody', async () => {
    const { id, cookie } = await aSignedIn(identity);
    const session = cookie.split('=')[1]!;
    const { secret } = await aToken(id);
    expect(await ofBearer(session)).toEqual({ kind: 'anonymous' });
    expect(await ofCookie(`${identity.cookieName}=${secret}`)).toEqual({ kind: 'anonymous' });
  });

  it('anything of somebody who was erased is nobody', async () => {
    const { id, cookie } = await aSignedIn(identity);
    const { secret } = await aToken(id);
    await identity.database.query('UPDATE person SET erased_at = now(), email = NULL WHERE id = $1', [id]);
    expect(await ofCookie(cookie)).toEqual({ kind: 'anonymous' });
    expect(await ofBearer(secret)).toEqual({ kind: 'anonymous' });
  });
});

describe('many at once', () => {
  const known = async (viewer: Promise<Viewer>) => (await viewer) as KnownViewer;

  it('are who they are now, each at their place', async () => {
    const [member, other] = [await aSignedIn(identity), await aSignedIn(identity, 'moderator')];
    const guest = await aGuest();
    const { secret } = await aToken(other.id);
    const viewers = [
      await known(ofBearer(guest.token)),
      await known(ofCookie(member.cookie)),
      await known(ofBearer(secret)),
      await known(ofCookie(other.cookie)),
    ];
    await identity.database.query(`UPDATE person SET roles = '{member,trainer}' WHERE id = $1`, [member.id]);
    const now = viewers.map((viewer) =>
      viewer.id === member.id ? { ...viewer, roles: ['member', 'trainer'] } : viewer,
    );
    expect(await authenticator.askTogether(viewers)).toEqual(now);
    expect(await authenticator.askTogether([...viewers].reverse())).toEqual(now.reverse());
    expect(await authenticator.askTogether([])).toEqual([]);
  });

  it('are nobody where what they showed is no longer good', async () => {
    const [out, erased, suspended, stays] = [
      await aSignedIn(identity),
      await aSignedIn(identity),
      await aMember(identity),
      await aSignedIn(identity),
    ];
    const guest = await aGuest();
    const [{ secret }, { secret: revoked, token }] = [await aToken(suspended.id), await aToken(stays.id)];
    const viewers = [
      await known(ofCookie(out.cookie)),
      await known(ofCookie(erased.cookie)),
      await known(ofBearer(secret)),
      await known(ofBearer(revoked)),
      await known(ofBearer(guest.token)),
      await known(ofCookie(stays.cookie)),
    ];
    const sql = (text: string, values: unknown[]) => identity.database.query(text, values);
    await sql('DELETE FROM session WHERE person_id = $1', [out.id]);
    await sql('UPDATE person SET erased_at = now(), email = NULL WHERE id = $1', [erased.id]);
    await sql('UPDATE access_token SET revoked_at = now() WHERE id = $1', [token.id]);
    await sql('UPDATE guest_access SET expires_at = $2 WHERE person_id = $1', [guest.personId, new Date(clock.now())]);
    await identity.app
      .get(UnitOfWork)
      .run((tx) =>
        identity.app
          .get(Standing)
          .impose(tx, { personId: suspended.id, kind: 'suspend', until: clock.now() + DAY, givenBy: stays.id }),
      );
    const found = await authenticator.askTogether(viewers);
    expect(found).toEqual([undefined, undefined, undefined, undefined, undefined, viewers[5]]);
  });

  it('cannot pass for somebody else with what is theirs', async () => {
    const [one, other] = [await aSignedIn(identity), await aSignedIn(identity)];
    const [viewer, another] = [await known(ofCookie(one.cookie)), await known(ofCookie(other.cookie))];
    expect(await authenticator.askTogether([{ ...viewer, id: another.id }])).toEqual([undefined]);
  });
});

describe('finding out who asks', () => {
  /** Listens to the statements of identity; the rest of the program goes on meanwhile. */
  const listen = () => {
    const database = identity.app.get(Database);
    const prepared = jest.spyOn(database.pool, 'query');
    const plain = jest.spyOn(database, 'query');
    return {
      reads: () =>
        prepared.mock.calls
          .map(([statement]) => (statement as unknown as { name?: string }).name ?? '')
          .filter((name) => name.startsWith('identity-')),
      writes: () => plain.mock.calls.filter(([sql]) => sql.startsWith('UPDATE session')),
    };
  };

  it('takes one prepared statement, and writes every five minutes at most', async () => {
    const cookie = await signedIn(identity, await aMember(identity));
    const { reads, writes } = listen();
    for (let minute = 0; minute < 20; minute++) {
      clock.advance(MINUTE);
      await ofCookie(cookie);
    }
    expect(reads()).toEqual(Array.from({ length: 20 }, () => 'identity-by-session'));
    expect(writes()).toHaveLength(4);
  });

  it('asks the database nothing about what cannot be a secret of ours', async () => {
    const { reads } = listen();
    for (const token of ['', 'x', 'a'.repeat(44), `acp_${'a'.repeat(42)}`, `acx_${'a'.repeat(43)}`, 'é'.repeat(43)]) {
      expect(await ofBearer(token)).toEqual({ kind: 'anonymous' });
      expect(await ofCookie(`${identity.cookieName}=${token}`)).toEqual({ kind: 'anonymous' });
    }
    expect(reads()).toEqual([]);
    await ofBearer('a'.repeat(43));
    await ofBearer(`acp_${'a'.repeat(43)}`);
    expect(reads()).toEqual(['identity-by-access-token']);
  });
});

describe('the sweep', () => {
  it('removes what has expired and leaves what has not', async () => {
    const member = await aMember(identity);
    const old = await signedIn(identity, member);
    await aToken(member.id);
    await aGuest();
    clock.advance(31 * DAY + HOUR);
    const fresh = await signedIn(identity, member);
    await identity.app.get(Sweep, { strict: false }).run();
    const counts = await identity.database.query(
      `SELECT (SELECT count(*)::int FROM session WHERE person_id = $1) AS sessions,
              (SELECT count(*)::int FROM access_token) AS tokens, (SELECT count(*)::int FROM guest_access) AS guests`,
      [member.id],
    );
    expect(counts).toEqual([{ sessions: 1, tokens: 0, guests: 0 }]);
    expect(await ofCookie(old)).toEqual({ kind: 'anonymous' });
    expect(await ofCookie(fresh)).toMatchObject({ id: member.id });
  });
});

describe('two processes', () => {
  it('share the counts of the limits', async () => {
    const database = await testDatabase();
    const [one, two] = [await identityApp({ database }), await identityApp({ database })];
    try {
      const statuses: number[] = [];
      for (let guess = 0; guess < 12; guess++) {
        const credentials = { email: 'ana@example.org', password: `guess number ${guess}` };
        statuses.push((await (guess % 2 ? one : two).http.post('/api/v1/session').send(credentials)).status);
      }
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    } finally {
      await one.close();
      await two.close();
      await database.drop();
    }
  });
});
