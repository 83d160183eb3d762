import { Fragment } from 'react';
import classes from './keys.module.css';

/** One shortcut: keys pressed one after the other, and what they do. A row of a `dl`. */
export function Keys({ keys, then, what }: { keys: readonly string[]; then: string; what: string }) {
  return (
    <>
      <dt>
        {keys.map((key, index) => (
          <Fragment key={key}>
            {index > 0 && ` ${then} `}
            <kbd className={classes.key}>{key}</kbd>
          </Fragment>
        ))}
      </dt>
      <dd>{what}</dd>
    </>
  );
}
