import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import passport from 'passport';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy, type VerifyFunctionWithRequest } from 'passport-local';
import { ANONYMOUS, type Viewer } from '#platform';
import type { StartedSession } from '../app/session-starter.js';
import { SignInWithPasskey } from '../app/sign-in-with-passkey.js';
import { SignInWithLink } from '../app/sign-in-with-link.js';
import { SignInWithPassword } from '../app/sign-in-with-password.js';
import { IdentityAuthenticator } from '../infra/identity-authenticator.js';
import type { ShownCredential } from '../infra/passkey-checks.js';
import { SessionCookies } from './session-cookies.js';
import { StepCookies } from './step-cookies.js';

/** The ways to sign in, each a strategy of Passport. */
export type SignInStrategy = 'password' | 'mail-link' | 'passkey';

/** Parameters of an address, which may be anything. */
type Named = { meetupId?: unknown } | undefined;
type Done = (error: Error | null, user?: object | false | null) => void;
type Middleware = (request: object, reply: object, next: (error: Error) => void) => void;

/**
 * The strategies of this program. They live in a Passport of its own rather than in the one of the process, so that
 * two programs in one process do not take each other's.
 */
@Injectable()
export class Strategies {
  private readonly passport = new passport.Passport();

  constructor(
    private readonly authenticator: IdentityAuthenticator,
    private readonly cookies: SessionCookies,
    passwords: SignInWithPassword,
    links: SignInWithLink,
    passkeys: SignInWithPasskey,
    steps: StepCookies,
  ) {
    const byPassword: VerifyFunctionWithRequest = (request, email, password, done) =>
      answer(passwords.run(email, password, this.cookies.deviceOf(asFastify(request))), done as Done);
    this.passport.use(
      'password',
      new LocalStrategy({ usernameField: 'email', passReqToCallback: true, session: false }, byPassword),
    );
    this.use('mail-link', (request) =>
      links.run((request.body as { token: string }).token, this.cookies.deviceOf(request)),
    );
    this.use('passkey', async (request) =>
      passkeys.run(
        request.body as ShownCredential,
        await steps.bringBack<string>(request, 'passkey'),
        this.cookies.deviceOf(request),
      ),
    );
    this.use('bearer', ({ headers }) => this.authenticator.byAuthorization(headers.authorization!));
    this.use('cookie', (request) => this.authenticator.byCookie(request.headers.cookie, meetupOf(request)));
  }

  /** Opens a session by one of the ways to sign in; undefined where the strategy does not know who it is. */
  async signIn(
    name: SignInStrategy,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<StartedSession | undefined> {
    return (await this.run(name, request, reply)) as StartedSession | undefined;
  }

  /** Who sends the request. Once a token is shown, it is by that token or not at all. */
  async viewerOf(request: FastifyRequest, reply: FastifyReply): Promise<Viewer> {
    const name = request.headers.authorization === undefined ? 'cookie' : 'bearer';
    return ((await this.run(name, request, reply)) as Viewer | undefined) ?? ANONYMOUS;
  }

  private use(name: string, verify: (request: FastifyRequest) => Promise<object | false>): void {
    this.passport.use(name, new CustomStrategy((request, done) => answer(verify(asFastify(request)), done as Done)));
  }

  private run(name: string, request: FastifyRequest, reply: FastifyReply): Promise<object | undefined> {
    return new Promise((resolve, reject) => {
      const done: Done = (error, user) => (error ? reject(error) : resolve(user || undefined));
      const middleware = this.passport.authenticate(name, { session: false }, done) as Middleware;
      middleware(request, reply, reject);
    });
  }
}

/** Passport's types know Express alone; what strategies read is the same in both. */
const asFastify = (request: unknown): FastifyRequest => request as FastifyRequest;

/** The meetup a request is about, by its address: `/meetups/{meetupId}/…`, or `?meetupId=…` where that says nothing. */
function meetupOf({ params, query }: FastifyRequest): string | undefined {
  const { meetupId } = { ...(query as Named), ...(params as Named) };
  return typeof meetupId === 'string' ? meetupId : undefined;
}

function answer(verified: Promise<object | false>, done: Done): void {
  verified.then(
    (user) => done(null, user),
    (error: Error) => done(error),
  );
}
