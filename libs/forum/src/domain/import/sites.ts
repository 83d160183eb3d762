/** Sites that have a domain of their own. */
const OWN_DOMAIN: Readonly<Record<string, string>> = {
  stackoverflow: 'stackoverflow.com',
  superuser: 'superuser.com',
  serverfault: 'serverfault.com',
  askubuntu: 'askubuntu.com',
  stackapps: 'stackapps.com',
  mathoverflow: 'mathoverflow.net',
};

const HOST = /^(?=.{4,80}$)([a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** What archives call a folder of a dump. */
const OF_THE_NETWORK =
  /^([a-z0-9-]+\.)*(stackexchange|stackoverflow|superuser|serverfault|askubuntu|stackapps|mathoverflow)\.(com|net)$/;

/**
 * The host that a file's or folder's name speaks of; undefined where it speaks of none.
 *
 * @param wholeHostOnly a folder `coffee` may be anything; a file `coffee.Posts.xml` is of coffee.stackexchange.com
 */
export function wellKnownSite(name: string, wholeHostOnly = false): string | undefined {
  const written = name.toLowerCase();
  if (wholeHostOnly) return OF_THE_NETWORK.test(written) ? written : undefined;
  if (/^[a-z0-9-]+\.meta$/.test(written)) return `${written}.stackexchange.com`;
  if (HOST.test(written)) return written;
  return OWN_DOMAIN[written] ?? (/^[a-z0-9-]+$/.test(written) ? `${written}.stackexchange.com` : undefined);
}

/** The name of a site as somebody types it: its host; undefined for what is none. */
export const hostOf = (typed: string): string | undefined => {
  const host = URL.parse(/^https?:\/\//.test(typed) ? typed : `https://${typed}`)?.hostname ?? '';
  return HOST.test(host) ? host : wellKnownSite(typed.trim());
};
