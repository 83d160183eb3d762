import type { ReactNode } from 'react';
import { Heading } from '../../ui/heading.js';
import { useTitle } from '../../ui/page.js';

/** One card with one thing to do. */
export function DoorCard({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  useTitle(title);
  return (
    <section className="card stack">
      <Heading>{title}</Heading>
      {text && <p>{text}</p>}
      {children}
    </section>
  );
}
