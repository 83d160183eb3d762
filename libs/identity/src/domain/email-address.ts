/** The longest address SMTP carries (RFC 5321, section 4.5.3.1.3, less the angle brackets). */
export const EMAIL_MAX = 254;

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

/**
 * The one spelling under which an address is stored and compared: trimmed, lower-cased, its domain in ASCII.
 * Undefined where `given` is no address (the grammar is that of `<input type=email>`, which leaves out what lets
 * headers be smuggled into a mail).
 */
export function emailAddress(given: unknown): string | undefined {
  if (typeof given !== 'string' || given.length > EMAIL_MAX) return undefined;
  const text = given.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = asciiDomain(text.slice(at + 1));
  if (at < 1 || local.length > 64 || !LOCAL_PART.test(local) || !domain) return undefined;
  const address = `${local}@${domain}`;
  return address.length <= EMAIL_MAX ? address : undefined;
}

/** International names become punycode, as the mail server will need them. */
function asciiDomain(domain: string): string | undefined {
  const ascii = /^[\x21-\x7e]*$/.test(domain) ? domain : hostOf(domain);
  return DOMAIN.test(ascii) ? ascii : undefined;
}

function hostOf(domain: string): string {
  // Letters, marks, numbers, dots and hyphens only: anything else would be read as another part of an address.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return '';
  return URL.parse(`http://${domain}/`)?.hostname ?? '';
}
