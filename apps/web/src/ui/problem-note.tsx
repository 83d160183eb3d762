import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/problem.js';
import classes from './problem-note.module.css';

/** A refusal in words: what the server said, or our own words for what happens everywhere. */
export function useProblemText(): (thrown: unknown) => string {
  const { t } = useTranslation();
  return (thrown) => {
    if (!(thrown instanceof ApiError)) return t('failed.title');
    const { code, detail, title, fields } = thrown.problem;
    if (code === 'unavailable') return t('failed.unavailable');
    if (code === 'rate-limited') return t('failed.rateLimited');
    if (code === 'forbidden' && !detail) return t('failed.forbidden');
    if (code === 'conflict' && !detail) return t('failed.conflict');
    if (code === 'invalid-input' && fields?.length) return t('failed.fields');
    return detail || title || t('failed.title');
  };
}

/** Says a refusal above what was refused, at once and aloud. Nothing where nothing was thrown. */
export function ProblemNote({ of: thrown }: { of: unknown }) {
  const text = useProblemText();
  const { t } = useTranslation();
  if (!thrown) return null;
  const problem = thrown instanceof ApiError ? thrown.problem : undefined;
  return (
    <div className={classes.note} role="alert">
      <p>{text(thrown)}</p>
      {problem?.instance && problem.status >= 500 && (
        <p className="muted">{t('failed.request', { id: problem.instance })}</p>
      )}
    </div>
  );
}
