const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a browser says of where a request comes from. */
export interface RequestOrigin {
  method: string;
  /** The `Origin` header. */
  origin: string | undefined;
  /** The `Sec-Fetch-Site` header. */
  site: string | undefined;
}

/**
 * Whether `origin` (the header of that name) is ours. All names of the loopback address count as one where the public
 * address is one of them.
 *
 * @param publicUrl the address people type, without a path
 */
export function isSameOrigin(publicUrl: string, origin: string): boolean {
  const ours = URL.parse(publicUrl);
  const theirs = URL.parse(origin);
  if (!ours || !theirs || theirs.origin === 'null') return false;
  if (ours.origin === theirs.origin) return true;
  const samePlace = ours.protocol === theirs.protocol && ours.port === theirs.port;
  return samePlace && LOOPBACK.has(ours.hostname) && LOOPBACK.has(theirs.hostname);
}

/**
 * Whether a request that changes something was made by another site's page, by its `Origin` and fetch metadata
 * (https://www.w3.org/TR/fetch-metadata/). Programs that are no browsers send neither and are let through: they hold
 * no cookie of anybody else.
 */
export function isCrossSite(publicUrl: string, request: RequestOrigin): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  if (request.site !== undefined && request.site !== 'same-origin' && request.site !== 'none') return true;
  return request.origin !== undefined && !isSameOrigin(publicUrl, request.origin);
}
