import { Clock } from '#kernel';
import { UnitOfWork } from '#platform';

/**
 * The same use case, at another clock: what it writes, and what it tells others of, bears that clock's time. The program's
 * own clock is nobody's to set back, since it serves people meanwhile.
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
  return part instanceof UnitOfWork ? atClock(part, clock) : part;
}
