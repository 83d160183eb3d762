interface Arrival {
  /** Where to: the place that the router shows. */
  place: string;
  /** Whether a heading of that place has had the focus. */
  received: boolean;
}

let here: string | undefined;
let arrival: Arrival | undefined;

/**
 * The router begins to show a place. Whoever comes there from another one shall have the focus at its heading, so that
 * those who listen hear where they are and the next Tab starts from the content. A first load keeps the browser's own
 * focus.
 */
export function arrive(place: string): void {
  if (place === here) return;
  arrival = here === undefined ? undefined : { place, received: false };
  here = place;
}

/**
 * A heading has appeared at a place, and takes the focus if somebody has just arrived there; so does one that takes
 * its place, unless the focus has found another home by then. The heading of a page that was left before it appeared
 * stays silent; so does one that appears behind a dialog opened meanwhile, in which somebody may be typing.
 */
export function receive(place: string | undefined, heading: HTMLElement): void {
  if (!arrival || arrival.place !== place) return;
  const { activeElement, body } = heading.ownerDocument;
  if (arrival.received && activeElement !== body) return;
  arrival.received = true;
  if (activeElement?.closest('[role="dialog"]')) return;
  heading.focus({ preventScroll: true });
}
