const SCHEME = 'links lead to the web, to mail and within the site; another scheme stays text';
const BARE = 'GitHub links a bare address (GFM specification, 6.9)';

/**
 * Where the flavour differs from CommonMark 0.31 on purpose, by the number of the specification's example. A test
 * proves that each of these does differ, and that no other does.
 */
export const DIFFERENCES: Readonly<Record<number, string>> = {
  596: SCHEME,
  598: SCHEME,
  599: SCHEME,
  601: SCHEME,
  602: BARE,
  608: BARE,
  611: BARE,
  612: BARE,
};
