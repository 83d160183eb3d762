import type { ReactNode } from 'react';
import classes from './empty.module.css';
import { Cup } from './brand.js';

/** A place with nothing in it yet: says so, and what to do next. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <span className={classes.cup}>
        <Cup size={40} />
      </span>
      <h2>{title}</h2>
      {children && <p className={classes.text}>{children}</p>}
      {action}
    </div>
  );
}
