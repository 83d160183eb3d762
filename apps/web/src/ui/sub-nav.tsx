import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './sub-nav.module.css';

interface SubNavProps {
  label: string;
  places: readonly { to: LinkProps['to']; label: string }[];
}

/** The pages of one area, beside each other. */
export function SubNav({ label, places }: SubNavProps) {
  return (
    <nav className={classes.nav} aria-label={label}>
      {places.map(({ to, label: words }) => (
        <Link
          key={to}
          to={to}
          className={classes.place}
          activeOptions={{ exact: true }}
          activeProps={{ 'data-on': true, 'aria-current': 'page' } as object}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
