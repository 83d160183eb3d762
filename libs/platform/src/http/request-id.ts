import { type Clock, uuidv7 } from '#kernel';

/** What we take over from a proxy in front of us: nothing that could break a log line or a header. */
const SANE = /^[A-Za-z0-9_-]{8,64}$/;

/** The id of a request: the one that came with it, where it has a sane shape, or a new one. */
export function requestId(given: string | string[] | undefined, clock: Clock): string {
  return typeof given === 'string' && SANE.test(given) ? given : uuidv7(clock.now());
}
