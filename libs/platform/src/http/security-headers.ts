import type { Configuration } from '../config/configuration.js';

/** Two years, what browsers ask for to remember it for good (hstspreload.org). In seconds. */
const HSTS_MAX_AGE = 63_072_000;

/** For what is data: nothing in it may run, load or be framed. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The headers of every response. Pages replace the content policy, files the caching. */
export function securityHeaders(configuration: Configuration): Record<string, string> {
  return {
    'content-security-policy': DATA_POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self), clipboard-write=(self)',
    ...(configuration.secure && { 'strict-transport-security': `max-age=${HSTS_MAX_AGE}; includeSubDomains` }),
  };
}

/**
 * The content policy of a page (https://www.w3.org/TR/CSP3/): scripts and styles of ours, or with this response's nonce.
 *
 * @param nonce fresh per response
 */
export const pagePolicy = (configuration: Configuration, nonce: string): string =>
  policy(configuration, ` 'nonce-${nonce}'`);

/**
 * The content policy of a page that is one document: one style sheet within it, forms of ours, and nothing else.
 *
 * @param nonce fresh per response
 */
export const documentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The content policy of a file. It matters to workers, which live by the policy their script came with. */
export const filePolicy = (configuration: Configuration): string => policy(configuration, '');

const policy = (configuration: Configuration, nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self'${nonce}`,
    `style-src 'self'${nonce}`,
    `connect-src 'self' ${socketOrigin(configuration.publicUrl)}`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** `'self'` does not cover sockets in every browser still in use. */
const socketOrigin = (publicUrl: string) => new URL(publicUrl).origin.replace(/^http/, 'ws');
