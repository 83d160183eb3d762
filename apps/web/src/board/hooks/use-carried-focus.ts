import { useLayoutEffect, type RefObject } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Fields that had the focus when they were taken off the page, by name, and where in the text. */
const carried = new Map<string, { start: number | null; end: number | null }>();

/**
 * When the board is laid out anew around somebody who is writing, their field comes back with the focus and the
 * cursor where they were: no keystroke falls between.
 */
export function useCarriedFocus(name: string, ref: RefObject<Field | null>): void {
  useLayoutEffect(() => {
    const field = ref.current;
    const place = carried.get(name);
    carried.delete(name);
    if (field && place) {
      field.focus({ preventScroll: true });
      field.setSelectionRange(place.start, place.end);
    }
    return () => {
      if (!field || document.activeElement !== field) return;
      carried.set(name, { start: field.selectionStart, end: field.selectionEnd });
      // A page that was left altogether carries nothing to the next visit.
      setTimeout(() => carried.delete(name));
    };
  }, [name, ref]);
}
