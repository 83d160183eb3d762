import { type Duration, SECOND } from '#kernel';
import type { Configuration } from '#platform';

type Site = Pick<Configuration, 'publicUrl' | 'secure'>;

/**
 * The name of the session's cookie. `__Host-` makes browsers refuse it unless it is Secure, for this host alone and
 * for all paths (RFC 6265bis, section 4.1.3.2); over plain http that cannot be had, and there the port keeps two
 * programs on one machine apart, since cookies do not know ports.
 */
function cookieName({ publicUrl, secure }: Site): string {
  if (secure) return '__Host-afterclass';
  return `afterclass-${URL.parse(publicUrl)?.port || '80'}`;
}

/** The `Set-Cookie` header that hands a session to the browser for `lifetime` milliseconds. */
export function sessionCookie(site: Site, token: string, lifetime: Duration): string {
  const secure = site.secure ? '; Secure' : '';
  const age = Math.floor(lifetime / SECOND);
  return `${cookieName(site)}=${token}; Max-Age=${age}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** The `Set-Cookie` header that takes it away again. */
export const clearedCookie = (site: Site): string => sessionCookie(site, '', 0);

/**
 * The session's token in a `Cookie` header; undefined where there is none. Our tokens need no encoding, so there is
 * nothing to decode.
 */
export function tokenInCookie(site: Site, header: string | undefined): string | undefined {
  const prefix = `${cookieName(site)}=`;
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  return pair?.slice(prefix.length);
}
