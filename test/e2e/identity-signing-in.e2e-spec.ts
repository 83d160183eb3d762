import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, ManualClock, MINUTE } from '#kernel';
import {
  aMember,
  aSignedIn,
  cookieOf,
  type IdentityApp,
  identityApp,
  mailsTo,
  PASSWORD,
  personBehind,
  signedIn,
  tokenFor,
} from '../support/identity-app.js';

const clock = new ManualClock();
let identity: IdentityApp;

beforeAll(async () => {
  identity = await identityApp({ clock });
});

afterAll(() => identity.close());

const signIn = (email: string, password: string) => identity.http.post('/api/v1/session').send({ email, password });
const me = (cookie: string) => personBehind(identity, { cookie });

describe('signing in with a password', () => {
  it('opens a session and says who one is', async () => {
    const member = await aMember(identity, { email: 'ana@example.org', displayName: 'Ana' });
    const response = await signIn(' ANA@Example.org', PASSWORD).expect(200);
    expect(response.body).toEqual({
      id: member.id,
      kind: 'member',
      displayName: 'Ana',
      email: 'ana@example.org',
      emailConfirmed: true,
      hasPassword: true,
      roles: ['member'],
      locale: 'en',
      timeZone: 'UTC',
      meetupId: null,
    });
    expect(await me(cookieOf(response)!)).toEqual(response.body);
  });

  it('answers a wrong password, an unknown account and an account without password alike', async () => {
    const { email } = await aMember(identity);
    const { email: withoutPassword } = await aMember(identity, { withoutPassword: true });
    const answers = await Promise.all([
      signIn(email, 'not the right one'),
      signIn('nobody@example.org', 'not the right one'),
      signIn(withoutPassword, 'not the right one'),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect({ ...answer.body, instance: '' }).toEqual({
        type: 'urn:afterclass:problem:wrong-credentials',
        title: 'E-mail address or password is not right',
        status: 401,
        code: 'wrong-credentials',
        instance: '',
      });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('does as much work for an account that is not there', async () => {
    const known = await Promise.all(Array.from({ length: 6 }, () => aMember(identity)));
    const timed = async (email: string) => {
      const start = performance.now();
      await signIn(email, 'not the right one').expect(401);
      return performance.now() - start;
    };
    const [there, absent]: [number[], number[]] = [[], []];
    for (const [index, { email }] of known.entries()) {
      there.push(await timed(email));
      absent.push(await timed(`absent${index}@example.org`));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[3]!;
    // Without the decoy an unknown account is answered in a fraction of the time.
    expect(median(absent)).toBeGreaterThan(median(there) * 0.5);
  });

  it('puts a new token in the place of one the browser came with', async () => {
    const attacker = await aSignedIn(identity);
    const victim = await aMember(identity);
    const planted = attacker.cookie;
    const response = await signIn(victim.email, PASSWORD).set('cookie', planted).expect(200);
    expect(cookieOf(response)).not.toBe(planted);
    expect(await me(planted)).toBeNull();
    expect(await me(cookieOf(response)!)).toMatchObject({ id: victim.id });
  });

  it('never takes a token that somebody made up', async () => {
    const madeUp = `${identity.cookieName}=${'x'.repeat(43)}`;
    const { email } = await aMember(identity);
    const response = await signIn(email, PASSWORD).set('cookie', madeUp).expect(200);
    expect(cookieOf(response)).not.toBe(madeUp);
    expect(await me(madeUp)).toBeNull();
  });

  it('keeps tokens and passwords as hashes alone', async () => {
    const { cookie } = await aSignedIn(identity);
    const token = cookie.split('=')[1]!;
    const rows = await identity.database.query<{ row: string }>(
      `SELECT session::text AS row FROM session UNION ALL SELECT password_hash FROM person`,
    );
    const everything = rows.map(({ row }) => row).join('\n');
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(Buffer.from(token).toString('hex'));
    expect(everything).not.toContain(PASSWORD);
    expect(everything).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('makes an old hash anew', async () => {
    const member = await aMember(identity);
    const { hash } = await import('@node-rs/argon2');
    const old = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1 });
    await identity.database.query('UPDATE person SET password_hash = $2 WHERE id = $1', [member.id, old]);
    await signedIn(identity, member);
    const [row] = await identity.database.query<{ hash: string }>(
      'SELECT password_hash AS hash FROM person WHERE id = $1',
      [member.id],
    );
    expect(row?.hash).toContain('m=19456,t=2,p=1');
    await signedIn(identity, member);
  });
});

describe('signing in with a link', () => {
  const request = (email: string) => identity.http.post('/api/v1/session/link').send({ email });
  const confirm = (token: string) => identity.http.post('/api/v1/session/link/confirm').send({ token });

  it('sends a link that opens a session once', async () => {
    const { email, id } = await aMember(identity, { withoutPassword: true });
    await request(email.toUpperCase()).expect(202);
    const token = await tokenFor(identity, email);
    const response = await confirm(token).expect(200);
    expect(response.body).toMatchObject({ id, hasPassword: false });
    expect(await me(cookieOf(response)!)).not.toBeNull();
    expect((await confirm(token).expect(410)).body).toMatchObject({ code: 'link-invalid' });
  });

  it('gives the same answer and sends nothing where there is no account', async () => {
    const { email } = await aMember(identity);
    const [known, unknown] = await Promise.all([request(email), request('nobody@example.org')]);
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(await mailsTo(identity, 'nobody@example.org')).toEqual([]);
    expect(await mailsTo(identity, email)).toHaveLength(1);
  });

  it('uses no link up by anything but the confirmation', async () => {
    const { email } = await aMember(identity);
    await request(email).expect(202);
    const token = await tokenFor(identity, email);
    await identity.http.get(`/link/sign-in`).set('accept', 'text/html');
    await identity.http.get(`/api/v1/session/link/confirm?token=${token}`).expect(405);
    await confirm(token).expect(200);
  });

  it('takes no link after a quarter of an hour, and none of another kind', async () => {
    const { email } = await aMember(identity);
    await request(email).expect(202);
    const token = await tokenFor(identity, email);
    await identity.http.post('/api/v1/password-reset/confirm').send({ token, password: PASSWORD }).expect(410);
    clock.advance(15 * MINUTE);
    await confirm(token).expect(410);
  });
});

describe('sessions', () => {
  it('slide by being used, and end after half a year in any case', async () => {
    const member = await aMember(identity);
    const idle = await signedIn(identity, member);
    const used = await signedIn(identity, member);
    clock.advance(29 * DAY);
    expect(await me(used)).not.toBeNull();
    clock.advance(2 * DAY);
    expect(await me(idle)).toBeNull();
    for (let month = 0; month < 5; month++) {
      expect(await me(used)).not.toBeNull();
      clock.advance(29 * DAY);
    }
    expect(await me(used)).not.toBeNull();
    clock.advance(5 * DAY);
    expect(await me(used)).toBeNull();
  });

  it('are listed with what helps to recognise them, the asking one marked', async () => {
    const member = await aMember(identity);
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const first = await signIn(member.email, PASSWORD).set('user-agent', agent).expect(200);
    clock.advance(MINUTE);
    const second = await signedIn(identity, member);
    const listed = await identity.http.get('/api/v1/sessions').set('cookie', second).expect(200);
    expect(listed.body).toMatchObject({
      items: [
        { current: true, from: 'this-computer' },
        { current: false, device: 'Firefox, Windows', from: 'this-computer' },
      ],
    });
    const { id } = (listed.body as { items: { id: string }[] }).items[1]!;
    await identity.http.delete(`/api/v1/sessions/${id}`).set('cookie', second).expect(204);
    expect(await me(cookieOf(first)!)).toBeNull();
    expect(await me(second)).not.toBeNull();
  });

  it('end here, or everywhere', async () => {
    const member = await aMember(identity);
    const [here, there] = [await signedIn(identity, member), await signedIn(identity, member)];
    const left = await identity.http.delete('/api/v1/session').set('cookie', here).expect(204);
    expect(cookieOf(left)).toBe(`${identity.cookieName}=`);
    expect(await me(here)).toBeNull();
    expect(await me(there)).not.toBeNull();
    const again = await signedIn(identity, member);
    await identity.http.delete('/api/v1/sessions').set('cookie', again).expect(204);
    expect(await me(there)).toBeNull();
    expect(await me(again)).toBeNull();
  });
});

describe('the cookie', () => {
  // It is set once: 180 days, as old as a session gets that is used now and then.
  const headerOf = async (app: IdentityApp) => {
    const { email } = await aMember(app);
    const response = await app.http.post('/api/v1/session').send({ email, password: PASSWORD }).expect(200);
    expect(response.headers['cache-control']).toBe('no-store');
    return (response.headers['set-cookie'] as unknown as string[])[0]!.replace(/=[\w-]{43};/, '=…;');
  };

  it('has the port in its name over http', async () => {
    expect(await headerOf(identity)).toBe('afterclass-4321=…; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax');
  });

  it('is bound to the host over https', async () => {
    const secure = await identityApp({ publicUrl: 'https://afterclass.example.org' });
    try {
      expect(await headerOf(secure)).toBe(
        '__Host-afterclass=…; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax; Secure',
      );
    } finally {
      await secure.close();
    }
  });
});
