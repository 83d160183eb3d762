import { useState } from 'react';

/** What was typed where it differs from what stood there before, and what stands there now where it does not. */
export function rebased<Values extends object>(before: Values, typed: Values, now: Values): Values {
  const was = new Map<string, unknown>(Object.entries(before));
  const mine = Object.entries(typed).filter(([key, value]) => JSON.stringify(was.get(key)) !== JSON.stringify(value));
  return { ...now, ...(Object.fromEntries(mine) as Partial<Values>) };
}

interface Renewing<Thing, Values> {
  valuesOf: (thing: Thing) => Values;
  /** Asks for the thing as it is now. */
  load: () => Promise<Thing>;
  /** Brings together what was typed and what has changed. */
  merge?: (before: Values, typed: Values, now: Values) => Values;
}

/**
 * For a form over something that somebody else may change meanwhile: the thing that it changes, and what it begins with.
 * Only `renew` puts another state of the thing below it, without losing what was typed; the form is made anew then.
 */
export function useRenewal<Thing, Values extends object>(
  first: Thing,
  { valuesOf, load, merge = rebased }: Renewing<Thing, Values>,
) {
  const [{ thing, initial }, setState] = useState({ thing: first, initial: valuesOf(first) });
  return {
    thing,
    before: valuesOf(thing),
    initial,
    renew: async (typed: Values): Promise<void> => {
      const now = await load();
      setState({ thing: now, initial: merge(valuesOf(thing), typed, valuesOf(now)) });
    },
  };
}
