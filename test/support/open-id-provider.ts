import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

const CLIENT = { id: 'afterclass', secret: 'only-for-tests-only-for-tests-only-for-tests' };

/** Somebody with an account at the provider. */
export interface ProviderAccount {
  sub: string;
  email?: string;
  email_verified?: boolean | string;
  name?: string;
  locale?: string;
}

/** A provider of OpenID Connect of the test's own, on the loopback interface. */
export interface TestProvider {
  issuer: string;
  /** The environment of a program whose people may sign in here. */
  env: Record<string, string>;
  /** Who is sitting in front of the browser; undefined is somebody who changes their mind. */
  account: ProviderAccount | undefined;
  /** Follows the way through the provider, and gives the address it sends the browser back to. */
  visit(url: string): Promise<URL>;
  close(): Promise<void>;
}

/** Starts one that sends people back to the program at `publicUrl`. */
export async function testProvider(publicUrl: string): Promise<TestProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const redirectUri = `${publicUrl}/api/v1/session/provider/callback`;
  const test: TestProvider = {
    issuer,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: 'Example Login',
    },
    account: undefined,
    visit: (url) => follow(url, redirectUri),
    close: () => closed(server),
  };
  const accounts = new Map<string, ProviderAccount>();
  const provider = new Provider(issuer, configurationFor(redirectUri, accounts));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const { account } = test;
    if (account) accounts.set(account.sub, account);
    const result = account ? { login: { accountId: account.sub } } : { error: 'access_denied' };
    provider.interactionFinished(request, response, result).catch((error: Error) => response.destroy(error));
  });
  return test;
}

function configurationFor(redirectUri: string, accounts: Map<string, ProviderAccount>): object {
  return {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'locale'] },
    cookies: { keys: ['only-for-tests-only-for-tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: object, { uid }: { uid: string }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    findAccount: (_: object, accountId: string) => ({ accountId, claims: () => accounts.get(accountId) }),
    // Nobody is asked whether the program may know their address: whoever runs both has said so.
    loadExistingGrant: async ({ oidc }: GrantContext) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

interface GrantContext {
  oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } };
}

/** What a browser does on the way: keeps cookies, and goes where it is sent. */
async function follow(url: string, until: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = url;
  for (let step = 0; step < 10; step += 1) {
    if (next.startsWith(until)) return new URL(next);
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    const body = await response.text();
    for (const given of response.headers.getSetCookie()) {
      const [name = '', ...value] = given.split(';', 1)[0]!.split('=');
      cookies.set(name, value.join('='));
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`The provider answers ${response.status} at ${next}: ${body}`);
    next = new URL(location, next).href;
  }
  throw new Error('The provider sends the browser round and round.');
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
