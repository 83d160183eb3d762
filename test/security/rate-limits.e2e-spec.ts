import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { aMember, type IdentityApp, identityApp, mailsTo, PASSWORD } from '../support/identity-app.js';

let identity: IdentityApp;
let behindProxy: IdentityApp;

beforeAll(async () => {
  identity = await identityApp();
  behindProxy = await identityApp({ trustedProxies: '127.0.0.1' });
});

afterAll(async () => {
  await identity.close();
  await behindProxy.close();
});

beforeEach(() => identity.database.query('DELETE FROM rate_limit'));

const signIn = (email: string, password: string, from?: string, at = identity) => {
  const request = at.http.post('/api/v1/session');
  return (from ? request.set('x-forwarded-for', from) : request).send({ email, password });
};

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('limits of signing in', () => {
  it('let a class of thirty behind one address in within a minute, twice', async () => {
    const people = await Promise.all(times(30, () => aMember(identity)));
    for (const round of [1, 2]) {
      const answers = await Promise.all(people.map(({ email }) => signIn(email, PASSWORD)));
      expect({ round, statuses: answers.map(({ status }) => status) }).toEqual({
        round,
        statuses: times(30, () => 200),
      });
    }
  });

  it('stop guessing at one account, also where all guesses come at once, and say for how long', async () => {
    const { email } = await aMember(identity);
    const answers = await Promise.all(times(40, (index) => signIn(email, `guess number ${index}`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(30);
    const seconds = Number(refused[0]!.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
    await signIn(email, PASSWORD).expect(429);
  });

  it('count guesses at accounts that do not exist in the same way', async () => {
    const statuses = [];
    for (const index of times(11, (each) => each))
      statuses.push((await signIn('no@example.org', `guess ${index}`)).status);
    expect(statuses).toEqual([...times(10, () => 401), 429]);
  });

  it('forget wrong guesses once the right password was given', async () => {
    const { email } = await aMember(identity);
    for (const round of times(3, (each) => each)) {
      for (const index of times(9, (each) => each)) await signIn(email, `guess ${round} ${index}`).expect(401);
      await signIn(email, PASSWORD).expect(200);
    }
  });

  it('stop an address that fails at many accounts', async () => {
    const { email } = await aMember(identity);
    const answers = await Promise.all(times(120, (index) => signIn(`a${index}@example.org`, 'password of many')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(100);
    await signIn(email, PASSWORD).expect(429);
  });

  it('are not fooled by an address that somebody made up', async () => {
    const { email } = await aMember(identity);
    const statuses = [];
    for (const index of times(11, (each) => each)) {
      statuses.push((await signIn(email, `guess ${index}`, `203.0.113.${index}`)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('limits of two nodes', () => {
  let database: TestDatabase;
  let nodes: IdentityApp[];
  beforeAll(async () => {
    database = await testDatabase();
    nodes = await Promise.all([identityApp({ database }), identityApp({ database })]);
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await database.drop();
  });

  it('are one, whichever is asked and whatever address is claimed', async () => {
    const { email } = await aMember(nodes[0]!);
    const forged = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip'];
    const guess = (index: number) => {
      const address = `203.0.113.${index}`;
      const request = nodes[index % 2]!.http.post('/api/v1/session');
      for (const name of forged) void request.set(name, name === 'forwarded' ? `for=${address}` : address);
      return request.send({ email, password: `guess ${index}` });
    };
    const statuses = (await Promise.all(times(40, guess))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
    for (const node of nodes) await signIn(email, PASSWORD, undefined, node).expect(429);
  });
});

describe('limits behind a proxy that is trusted', () => {
  it('count the address it tells', async () => {
    const { email } = await aMember(behindProxy);
    const from = (address: string, password: string) => signIn(email, password, address, behindProxy);
    for (const index of times(10, (each) => each)) await from('203.0.113.7', `guess ${index}`).expect(401);
    await from('203.0.113.7', PASSWORD).expect(429);
    // The owner, elsewhere, is not locked out by who guesses.
    await from('198.51.100.4', PASSWORD).expect(200);
    // What the client puts in front of the proxy's own word is not believed.
    await from('198.51.100.9, 203.0.113.7', PASSWORD).expect(429);
  });
});

describe('limits of mails', () => {
  it('send five an hour to an address, whoever asks, and tell nothing of the account', async () => {
    const { email } = await aMember(identity);
    const ask = (to: string) => identity.http.post('/api/v1/session/link').send({ email: to });
    const statuses = async (to: string) => {
      const answers = await Promise.all(times(8, () => ask(to)));
      return answers.map(({ status }) => status).sort();
    };
    const expected = [202, 202, 202, 202, 202, 429, 429, 429];
    expect(await statuses(email)).toEqual(expected);
    expect(await statuses('nobody@example.org')).toEqual(expected);
    expect(await mailsTo(identity, email)).toHaveLength(5);
    expect((await identity.http.post('/api/v1/password-reset').send({ email })).headers['retry-after']).toMatch(
      /^\d+$/,
    );
  });
});
