import { type Duration, SECOND } from '#kernel';
import type { Configuration } from '#platform';

type Site = Pick<Configuration, 'publicUrl' | 'secure'>;

/**
 * The name of the session's cookie. `__Host-` makes browsers refuse it unless it is Secure, for this host alone and
 * for all paths (RFC 6265bis, section 4.1.3.2); over plain http that cannot be had, and there the port keeps two
 * programs on one machine apart, since cookies do not know ports.
 */
function cookieName(site: Site): string {
  const name = names.get(site) ?? nameFor(site);
  names.set(site, name);
  return name;
}

/** Asked for with every request, and the same each time. */
const names = new WeakMap<Site, string>();

function nameFor({ publicUrl, secure }: Site): string {
  if (secure) return '__Host-afterclass';
  return `afterclass-${URL.parse(publicUrl)?.port || '80'}`;
}

/** What all our cookies have in common: for this host and all of it, out of reach of scripts and of other sites. */
const attributes = ({ secure }: Site): string => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** The `Set-Cookie` header that hands a session to the browser for `lifetime` milliseconds. */
export const sessionCookie = (site: Site, token: string, lifetime: Duration): string =>
  `${cookieName(site)}=${token}; Max-Age=${Math.floor(lifetime / SECOND)}; ${attributes(site)}`;

/** The `Set-Cookie` header that takes it away again. */
export const clearedCookie = (site: Site): string => sessionCookie(site, '', 0);

/** The session's token in a `Cookie` header; undefined where there is none. */
export const tokenInCookie = (site: Site, header: string | undefined): string | undefined =>
  cookiesIn(header).find(([name]) => name === cookieName(site))?.[1];

/** One cookie a meetup: being a guest of another one takes nothing away, and neither opens the other. */
const guestCookieName = (site: Site, meetupId: string): string => `${cookieName(site)}-guest-${meetupId.toLowerCase()}`;

/** The `Set-Cookie` header for the guest of a meetup. Without an age it goes when the browser is closed. */
export const guestCookie = (site: Site, meetupId: string, token: string): string =>
  `${guestCookieName(site, meetupId)}=${token}; ${attributes(site)}`;

/** The guest's token for that meetup in a `Cookie` header; undefined where there is none. */
export const guestTokenInCookie = (site: Site, header: string | undefined, meetupId: string): string | undefined =>
  cookiesIn(header).find(([name]) => name === guestCookieName(site, meetupId))?.[1];

/** All guests' tokens in a `Cookie` header. */
export const guestTokensInCookie = (site: Site, header: string | undefined): string[] =>
  guestCookiesIn(site, header).map(([, token]) => token);

/** The `Set-Cookie` headers that take all of them away again. */
export const clearedGuestCookies = (site: Site, header: string | undefined): string[] =>
  guestCookiesIn(site, header).map(([name]) => `${name}=; Max-Age=0; ${attributes(site)}`);

function guestCookiesIn(site: Site, header: string | undefined): [name: string, value: string][] {
  const prefix = guestCookieName(site, '');
  return cookiesIn(header).filter(([name]) => name.startsWith(prefix) && MEETUP_ID.test(name.slice(prefix.length)));
}

const MEETUP_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a browser holds on the way through one step of signing in. */
export type StepName = 'passkey' | 'new-passkey' | 'provider';

/** The `Set-Cookie` header for such a step, for `lifetime` milliseconds. */
export const stepCookie = (site: Site, step: StepName, sealed: string, lifetime: Duration): string =>
  `${cookieName(site)}-${step}=${sealed}; Max-Age=${Math.floor(lifetime / SECOND)}; ${attributes(site)}`;

/** What a browser brings back of such a step; undefined where it brings nothing. */
export const stepInCookie = (site: Site, step: StepName, header: string | undefined): string | undefined =>
  cookiesIn(header).find(([name]) => name === `${cookieName(site)}-${step}`)?.[1];

/** The pairs of a `Cookie` header. Our tokens need no encoding, so there is nothing to decode. */
const cookiesIn = (header = ''): [name: string, value: string][] =>
  header.split(';').map((part) => {
    const [name = '', ...value] = part.trim().split('=');
    return [name, value.join('=')];
  });
