import { CLASS_CODE } from '#contracts';
import { type Instant, SECOND } from '#kernel';

/** So far the clocks of two nodes may be apart. */
const SKEW = 5 * SECOND;

/** Whether a code that was made at `issuedAt` is still good, or already. */
export const isGood = (issuedAt: Instant, now: Instant): boolean =>
  now >= issuedAt - SKEW && now < issuedAt + CLASS_CODE.goodFor;
