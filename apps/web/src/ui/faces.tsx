import { useTranslation } from 'react-i18next';
import { initials } from './initials.js';
import classes from './faces.module.css';

const SHOWN = 3;

export function Face({ name }: { name: string }) {
  return (
    <span className={classes.face} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** A few of many people. Those who listen hear the names instead of the letters. */
export function Faces({ names, total = names.length }: { names: readonly string[]; total?: number }) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  const shown = names.slice(0, SHOWN);
  const rest = total - shown.length;
  return (
    <span className={classes.faces}>
      {shown.map((name, index) => (
        <Face key={`${index}-${name}`} name={name} />
      ))}
      {rest > 0 && (
        <span className={classes.face} aria-hidden="true">
          +{rest}
        </span>
      )}
      <span className="visually-hidden">
        {shown.join(', ')}
        {rest > 0 && `, ${t('people.more', { count: rest })}`}
      </span>
    </span>
  );
}
