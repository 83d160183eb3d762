/** Where an address leads, as a browser would read it. */
export type Target = { kind: 'own' } | { kind: 'web'; url: string } | { kind: 'mail' } | { kind: 'refused' };

/**
 * Judges an address by the WHATWG URL Standard, the algorithm of the browser itself: whatever trick is in the
 * spelling (tabs inside of the scheme, `\\host`, `//host`), this sees what a click would do.
 *
 * @param origin our own, against which relative addresses are read.
 */
export function targetOf(href: string, origin: string): Target {
  let url: URL;
  try {
    url = new URL(href, origin);
  } catch {
    return { kind: 'refused' };
  }
  if (url.protocol === 'mailto:') return { kind: 'mail' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'refused' };
  return url.origin === origin ? { kind: 'own' } : { kind: 'web', url: url.href };
}

/** What search engines and the other side are told about a link that a member wrote. */
export const REL = 'nofollow ugc noopener noreferrer';
