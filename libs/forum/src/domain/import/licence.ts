import type { Instant } from '#kernel';

const SINCE: readonly [Instant, string][] = [
  [Date.UTC(2018, 4, 2), 'CC BY-SA 4.0'],
  [Date.UTC(2011, 3, 8), 'CC BY-SA 3.0'],
  [0, 'CC BY-SA 2.5'],
];

/**
 * The licence of a post of Stack Exchange whose dump does not name one: by the day it was written
 * (https://stackoverflow.com/help/licensing).
 */
export const wellKnownLicence = (writtenAt: Instant): string => SINCE.find(([since]) => writtenAt >= since)![1];
