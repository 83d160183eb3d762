const BROWSERS: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** What the list of sessions says of a browser, such as `Firefox, Windows`; never the whole header. */
export function deviceOf(userAgent: string | undefined): string {
  const first = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(', ') || 'Unknown';
}

/** Where a session was opened from, as coarse as helps to recognise it. */
export const ADDRESS_CLASSES = ['this-computer', 'private-network', 'internet'] as const;
export type AddressClass = (typeof ADDRESS_CLASSES)[number];

const THIS_COMPUTER = /^(127\.|::1$)/;
const PRIVATE_NETWORK = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/;

/** The class of an IP address; the address itself is not kept. */
export function addressClass(address: string): AddressClass {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (THIS_COMPUTER.test(plain)) return 'this-computer';
  return PRIVATE_NETWORK.test(plain) ? 'private-network' : 'internet';
}

/**
 * The part of an address that one subscriber holds: a whole IPv4 address, or the first 64 bits of an IPv6 address,
 * within which anybody can choose any address they like.
 */
export function addressBucket(address: string): string {
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head ? head.split(':') : [];
  if (tail !== undefined) {
    const after = tail ? tail.split(':').length : 0;
    while (groups.length + after < 8) groups.push('0');
    if (tail) groups.push(...tail.split(':'));
  }
  return (
    groups
      .slice(0, 4)
      .map((group) => parseInt(group, 16).toString(16))
      .join(':') + '::/64'
  );
}
