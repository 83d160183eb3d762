import { useTranslation } from 'react-i18next';
import { IMPORT_LIMITS } from '#contracts';
import type { LeftOut } from '../../../api/imports.js';
import css from './import.module.css';

/** What did not arrive as it was: how often, why, and where in the files. */
export function LeftOutList({ of: leftOut }: { of: LeftOut[] }) {
  const { t, i18n } = useTranslation('imports');
  if (leftOut.length === 0) return <p className="muted">{t('one.leftOutNone')}</p>;
  const most = [...leftOut].sort((a, b) => b.count - a.count);
  return (
    <>
      <p className="muted">{t('one.leftOutText')}</p>
      <ul className="list">
        {most.map(({ reason, count, examples }) => (
          <li key={reason} className={css.reason}>
            <b className={css.number}>{count.toLocaleString(i18n.language)}</b>
            <div>
              <p>{t(`reasons.${reason}`)}</p>
              <details>
                <summary className="muted">{t('one.places')}</summary>
                <ul className={css.places}>
                  {examples.map(({ file, line, id, column }, index) => (
                    <li key={index}>
                      {[
                        t('one.place', { file, line }),
                        ...(id === null ? [] : [t('one.placeId', { id })]),
                        ...(column === null ? [] : [t('one.placeColumn', { column })]),
                      ].join(', ')}
                    </li>
                  ))}
                </ul>
                {count > IMPORT_LIMITS.examples && (
                  <p className="muted">{t('one.moreExamples', { count: IMPORT_LIMITS.examples })}</p>
                )}
              </details>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
