import { useLayoutEffect, useRef, useState } from 'react';

/** Takes the focus as soon as it is there: for what opens within a page. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();

interface Opened<Kind extends string> {
  open: Kind | undefined;
  show: (kind: Kind) => void;
  close: () => void;
  /** For the button that opens it. It has the focus again once that is closed. */
  opener: (kind: Kind) => (button: HTMLButtonElement | null) => void;
}

/** What is open within a page; at most one of several. */
export function useOpened<Kind extends string>(): Opened<Kind> {
  const [open, setOpen] = useState<Kind>();
  const openers = useRef(new Map<Kind, HTMLButtonElement | null>());
  const before = useRef(open);
  useLayoutEffect(() => {
    // The button may have been away meanwhile.
    if (before.current && !open) openers.current.get(before.current)?.focus();
    before.current = open;
  }, [open]);
  return {
    open,
    show: setOpen,
    close: () => setOpen(undefined),
    opener: (kind) => (button) => void openers.current.set(kind, button),
  };
}
