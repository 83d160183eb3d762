/** Marks that change the look of a letter, and characters that cannot be seen: neither hides a word. */
const UNSEEN = /[\p{M}\p{Cf}]/gu;
const META = /[\\^$.*+?()[\]{}|/-]/g;
/** Names of hosts, bare or in an address; also with the other full stops that browsers take for one. */
const HOSTS = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}-]*[.。．｡])+[\p{L}\p{M}\p{N}-]{2,}/gu;

/** A text as it is compared: without case, diacritics, width or invisible characters. */
export const folded = (text: string): string => text.normalize('NFKD').replace(UNSEEN, '').toLowerCase();

/** A domain as the network spells it (punycode, lower case); undefined where it is none. */
export function asciiDomain(text: string): string | undefined {
  const host = text.trim().replace(/\.$/, '');
  if (host.length > 253 || !/[.。．｡]/.test(host) || /[\s/:?#@\\%]/.test(host)) return undefined;
  return URL.parse(`http://${host}/`)?.hostname.replace(/\.$/, '');
}

/** Whether one of the words stands in the text, between the borders of words. Words may be several, with spaces. */
export function hasBlockedWord(text: string, words: readonly string[]): boolean {
  const wanted = words.map((word) => folded(word).trim()).filter((word) => word !== '');
  if (wanted.length === 0) return false;
  const any = wanted.map((word) => word.replace(META, '\\$&').replace(/\s+/g, '\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${any})(?![\\p{L}\\p{N}_])`, 'u').test(folded(text));
}

/** Whether the text names one of the domains, or one below it. */
export function namesBlockedDomain(text: string, domains: readonly string[]): boolean {
  const blocked = domains.flatMap((domain) => asciiDomain(domain) ?? []);
  if (blocked.length === 0) return false;
  const named = (text.match(HOSTS) ?? []).flatMap((host) => asciiDomain(host) ?? []);
  return named.some((host) => blocked.some((domain) => host === domain || host.endsWith(`.${domain}`)));
}

/** Whether the text links somewhere. */
export const hasLink = (text: string): boolean => /https?:\/\/|www\.|\]\(\s*[^)\s#/]/i.test(text);
