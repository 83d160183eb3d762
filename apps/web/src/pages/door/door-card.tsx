import type { ReactNode } from 'react';
import { useTitle } from '../../ui/page.js';

/** One card with one thing to do. */
export function DoorCard({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  useTitle(title);
  return (
    <section className="card stack">
      <h1 tabIndex={-1}>{title}</h1>
      {text && <p>{text}</p>}
      {children}
    </section>
  );
}
