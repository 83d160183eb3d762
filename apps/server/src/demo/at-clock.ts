import { Clock } from '#kernel';

/**
 * The same use case, at another clock: what it writes, and what it tells others of, bears that clock's time. So do the
 * parts of it that have a clock. The program's own is nobody's to set back, since it serves people meanwhile.
 */
export function atClock<UseCase extends object>(useCase: UseCase, clock: Clock): UseCase {
  const copy = Object.create(Object.getPrototypeOf(useCase) as object) as UseCase;
  for (const [name, part] of Object.entries(useCase) as [string, unknown][]) {
    Object.assign(copy, { [name]: atThat(part, clock) });
  }
  return copy;
}

function atThat(part: unknown, clock: Clock): unknown {
  if (part instanceof Clock) return clock;
  return hasClock(part) ? atClock(part, clock) : part;
}

const hasClock = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && Object.values(part).some((one) => one instanceof Clock);
