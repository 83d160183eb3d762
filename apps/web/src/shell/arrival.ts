let arriving = false;

/** Somebody followed a link within the program: the next heading that appears shall have the focus. */
export function arrive(): void {
  arriving = true;
}

/**
 * Gives the focus to the page's heading, once per arrival, so that those who listen hear where they are and the next
 * Tab starts from the content. A first load keeps the browser's own focus.
 */
export function focusHeading(): void {
  if (!arriving) return;
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  arriving = false;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
