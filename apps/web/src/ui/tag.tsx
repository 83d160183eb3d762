import type { ReactNode } from 'react';
import classes from './tag.module.css';

export type Tone = 'plain' | 'good' | 'new' | 'warn' | 'bad';

/** A word about a thing. The words carry the meaning, the colour only repeats it. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
