import { fastifyCookie } from '@fastify/cookie';
import { type Duration, SECOND } from '#kernel';
import type { Configuration } from '#platform';

/**
 * The name of the session's cookie. `__Host-` makes browsers refuse it unless it is Secure, for this host alone and
 * for all paths (RFC 6265bis, section 4.1.3.2); over plain http that cannot be had, and there the port keeps two
 * programs on one machine apart, since cookies do not know ports.
 */
export function cookieName(configuration: Pick<Configuration, 'publicUrl' | 'secure'>): string {
  if (configuration.secure) return '__Host-afterclass';
  return `afterclass-${URL.parse(configuration.publicUrl)?.port || '80'}`;
}

const attributes = (configuration: Pick<Configuration, 'secure'>) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: configuration.secure,
});

/** The `Set-Cookie` header that hands a session to the browser for `lifetime` milliseconds. */
export const sessionCookie = (configuration: Configuration, token: string, lifetime: Duration): string =>
  fastifyCookie.serialize(cookieName(configuration), token, {
    ...attributes(configuration),
    maxAge: Math.floor(lifetime / SECOND),
  });

/** The `Set-Cookie` header that takes it away again. */
export const clearedCookie = (configuration: Configuration): string =>
  fastifyCookie.serialize(cookieName(configuration), '', { ...attributes(configuration), maxAge: 0 });

/** The session's token in a `Cookie` header; undefined where there is none. */
export const tokenInCookie = (configuration: Configuration, header: string | undefined): string | undefined =>
  header === undefined ? undefined : fastifyCookie.parse(header)[cookieName(configuration)];
