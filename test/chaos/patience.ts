/** Asking until there is an answer: what a client does that lost one. */

/** So long an answer is waited for before it is asked for again, in milliseconds. */
export const ANSWER_MS = 5_000;

/** So long something is asked for again before it counts as unanswered, in milliseconds: longer than any fault lasts. */
const PATIENCE_MS = 90_000;

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Nobody has answered for a minute and a half. */
export class Unanswered extends Error {
  constructor(what: string, cause: unknown) {
    super(`${what} was never answered: ${String(cause)}`, { cause });
    this.name = 'Unanswered';
  }
}

/** What `work` gives, or a rejection where it takes longer than an answer may. */
export async function inTime<T>(work: Promise<T>, ms = ANSWER_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time.')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Calls `attempt` until it gives something other than undefined; what it throws is tried again as well.
 *
 * @throws Unanswered
 */
export async function untilAnswered<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  let why: unknown = 'refused for the moment';
  for (let tries = 0; performance.now() < until; tries++) {
    try {
      const answer = await attempt();
      if (answer !== undefined) return answer;
    } catch (error) {
      why = error;
    }
    await pause(Math.min(50 * 2 ** tries, 500));
  }
  throw new Unanswered(what, why);
}
