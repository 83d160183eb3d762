import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/problem.js';
import type problems from '../i18n/en/problems.js';
import { moment } from '../time/format.js';
import { usePlace } from '../time/use-place.js';
import classes from './problem-note.module.css';

/** A refusal in words: what the server said where that is the reader's language, or our own words for its code. */
export function useProblemText(): (thrown: unknown) => string {
  const { t, i18n } = useTranslation(['common', 'problems']);
  const place = usePlace();
  return (thrown) => {
    if (!(thrown instanceof ApiError)) return t('failed.title');
    const { code, detail, title, fields } = thrown.problem;
    const until = fields?.find((field) => field.code === 'until')?.params?.['until'];
    if (typeof until === 'string' && i18n.exists(`problems:${code}`)) {
      // Where the server names a moment it says so in its own zone.
      return `${t(`problems:${code as 'silenced'}`)} ${t('problems:fields.until', { until: moment(until, place) })}`;
    }
    if (detail && i18n.language === 'en') return detail;
    if (i18n.exists(`problems:${code}`)) return t(`problems:${code as Exclude<keyof typeof problems, 'fields'>}`);
    return title || t('failed.title');
  };
}

/** Says what an address tells that was refused: after a way that led over other pages. Codes nobody knows say nothing. */
export function SaidByAddress({ code }: { code: string | undefined }) {
  const { t, i18n } = useTranslation('problems');
  if (!code || code === 'fields' || !i18n.exists(`problems:${code}`)) return null;
  return (
    <div className={classes.note} role="alert">
      <p>{t(code as Exclude<keyof typeof problems, 'fields'>)}</p>
    </div>
  );
}

/** Says a refusal above what was refused, at once and aloud. Nothing where nothing was thrown. */
export function ProblemNote({ of: thrown }: { of: unknown }) {
  const text = useProblemText();
  const { t } = useTranslation();
  if (!thrown) return null;
  const problem = thrown instanceof ApiError ? thrown.problem : undefined;
  const appeal = problem?.fields?.find(({ code }) => code === 'until')?.params?.['appeal'];
  return (
    <div className={classes.note} role="alert">
      <p>{text(thrown)}</p>
      {typeof appeal === 'string' && (
        <Link to="/suspended/$token" params={{ token: appeal }}>
          {t('silence.why')}
        </Link>
      )}
      {problem?.instance && problem.status >= 500 && (
        <p className="muted">{t('failed.request', { id: problem.instance })}</p>
      )}
    </div>
  );
}
