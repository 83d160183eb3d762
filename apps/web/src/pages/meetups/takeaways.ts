import type { MinutesJson } from '#lean-coffee/core';

export type Takeaway = MinutesJson['takeaways'][number];

/** All takeaways of a session, each once: those of its topics first, then those of none. */
export function takeawaysOf(minutes: MinutesJson): Takeaway[] {
  const all = [...minutes.discussed.flatMap(({ takeaways }) => takeaways), ...minutes.takeaways];
  return [...new Map(all.map((takeaway) => [takeaway.id, takeaway])).values()];
}
