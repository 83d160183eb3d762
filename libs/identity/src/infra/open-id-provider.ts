import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { Clock, DomainError, HOUR, type Instant, SECOND } from '#kernel';
import { Configuration, type SignInProvider } from '#platform';

/** How long what the provider says of itself is taken as it is. */
const KNOWN_FOR = HOUR;
/** How long a provider that did not answer is left alone. */
const AWAY_FOR = 10 * SECOND;
/** In seconds; somebody is waiting in front of a white page. */
const PATIENCE = 8;

/** What has to come back unchanged; the browser keeps it. */
export interface ProviderQuestion {
  state: string;
  nonce: string;
  /** PKCE (RFC 7636). */
  verifier: string;
}

/** Who somebody is at the provider. */
export interface ProvenIdentity {
  issuer: string;
  subject: string;
  email: string | undefined;
  /** Whether the provider says that the address is theirs. */
  emailVerified: boolean;
  name: string | undefined;
  locale: string | undefined;
  timeZone: string | undefined;
}

/**
 * The provider of OpenID Connect that is configured, spoken to when somebody wants to sign in by it and not before: one
 * that is away keeps nobody else out.
 */
@Injectable()
export class OpenIdProvider {
  private known: { client: client.Configuration; until: Instant } | undefined;
  private asking: Promise<client.Configuration> | undefined;
  private awayUntil: Instant = 0;

  constructor(
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` where none is configured */
  get settings(): SignInProvider {
    if (!this.configuration.signInProvider) throw new DomainError('not-found');
    return this.configuration.signInProvider;
  }

  /** Where the provider sends people back to. */
  get redirectUri(): string {
    return `${this.configuration.publicUrl}/api/v1/session/provider/callback`;
  }

  /** @throws DomainError `provider-unavailable`; `not-found` where none is configured */
  async ask(): Promise<{ url: string; question: ProviderQuestion }> {
    const config = await this.client();
    const question = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: this.redirectUri,
      scope: this.settings.scopes,
      state: question.state,
      nonce: question.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(question.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, question };
  }

  /**
   * Finds out who came back.
   *
   * @param search the query of the address the provider sent them to
   * @throws DomainError `provider-refused`; `provider-unavailable`
   */
  async answer(search: string, { state, nonce, verifier }: ProviderQuestion): Promise<ProvenIdentity> {
    const config = await this.client();
    try {
      const tokens = await client.authorizationCodeGrant(config, new URL(this.redirectUri + search), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const said = tokens.claims()!;
      if (said['email'] !== undefined || !config.serverMetadata().userinfo_endpoint) return identityOf(said);
      // An address and whether it is proven come from one place, or from nowhere.
      const more = await client.fetchUserInfo(config, tokens.access_token, said.sub);
      return identityOf({ ...more, iss: said.iss, sub: said.sub });
    } catch (thrown) {
      throw new DomainError(isUnreachable(thrown) ? 'provider-unavailable' : 'provider-refused');
    }
  }

  private async client(): Promise<client.Configuration> {
    const settings = this.settings;
    const now = this.clock.now();
    if (this.known && this.known.until > now) return this.known.client;
    if (!this.known && this.awayUntil > now) throw new DomainError('provider-unavailable');
    this.asking ??= discover(settings).finally(() => (this.asking = undefined));
    try {
      this.known = { client: await this.asking, until: now + KNOWN_FOR };
    } catch {
      this.awayUntil = now + AWAY_FOR;
      // What it said before is better than nothing.
      if (!this.known) throw new DomainError('provider-unavailable');
      this.known.until = this.awayUntil;
    }
    return this.known.client;
  }
}

/** Asks the provider what it can do and where. */
function discover({ issuer, clientId, clientSecret }: SignInProvider): Promise<client.Configuration> {
  // The usual way (OpenID Connect Core, section 9), unless the provider says that it wants the other one.
  const prove: client.ClientAuth = (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = methods.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost;
    return way(clientSecret)(server, ...rest);
  };
  const plain = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
  return client.discovery(new URL(issuer), clientId, clientSecret, prove, { execute: plain, timeout: PATIENCE });
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const identityOf = (claims: Record<string, unknown> & { iss: string; sub: string }): ProvenIdentity => ({
  issuer: claims.iss,
  subject: claims.sub,
  email: text(claims['email']),
  // Some send it as text; only the word itself counts (OpenID Connect Core, section 5.1).
  emailVerified: claims['email_verified'] === true,
  name: text(claims['name']),
  locale: text(claims['locale']),
  timeZone: text(claims['zoneinfo']),
});

/** Whether the provider did not answer, rather than say no. */
function isUnreachable(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const { code } = thrown as { code?: unknown };
  return thrown.message === 'fetch failed' || code === 'OAUTH_TIMEOUT' || isUnreachable(thrown.cause);
}
