import { useRouterState } from '@tanstack/react-router';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { receive } from '../shell/arrival.js';

/** The page's one heading of the first level: it has the focus when one came here from another page. */
export function Heading({ className, children }: { className?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useRouterState({ select: ({ matches }) => matches.at(-1)?.id });
  // Runs again as well when a page that was set aside while its words came is shown again.
  useLayoutEffect(() => {
    if (heading.current) receive(place, heading.current);
  }, [place]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
