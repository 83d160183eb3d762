import { useTranslation } from 'react-i18next';
import type { HouseStatus } from '../../../api/status.js';
import css from './status.module.css';
import { useFigures } from './use-figures.js';

/** Statements that took long, with placeholders for whatever was asked for. */
export function SlowStatements({ of: statements }: { of: HouseStatus['slow'] }) {
  const { t } = useTranslation('status');
  const { number, milliseconds } = useFigures();
  return (
    <section className="card stack">
      <h2>{t('slow.title')}</h2>
      {statements.length === 0 && <p className="muted">{t('slow.none')}</p>}
      <ul className="list">
        {statements.map(({ text, calls, longest }) => (
          <li key={text} className={css.item}>
            <code className={css.statement} tabIndex={0} role="group" aria-label={t('slow.statement')}>
              {text}
            </code>
            <small className="muted">
              {t('slow.times', { count: calls, number: number(calls), longest: milliseconds(longest) })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
