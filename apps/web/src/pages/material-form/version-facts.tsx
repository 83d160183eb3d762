import { useTranslation } from 'react-i18next';
import type { MaterialKind } from '#contracts';
import type { MaterialVersion } from '../../api/materials.js';
import { sizeInWords } from '../../ui/sizes.js';

/** What a material is, and the file or the place that a version of it leads to. */
export function ContentFact({ kind, version: { file, url } }: { kind: MaterialKind; version: MaterialVersion }) {
  const { t, i18n } = useTranslation('material-form');
  return (
    <p className="muted">
      {t(`kinds.${kind}`)}
      {file && (
        <>
          {' · '}
          <a href={file.href} target="_blank" rel="noreferrer">
            {file.name}
          </a>
          {` · ${sizeInWords(file.bytes, i18n.language)}`}
        </>
      )}
      {url && (
        <>
          {' · '}
          <a href={url} target="_blank" rel="noreferrer">
            {new URL(url).host}
          </a>
        </>
      )}
    </p>
  );
}

/** What came of reading a file for the search. */
export function SearchedFact({ version: { file, notSearched, pages } }: { version: MaterialVersion }) {
  const { t } = useTranslation('material-form');
  if (!file) return null;
  if (notSearched) return <p className="muted">{t(`searched.${notSearched}`)}</p>;
  return pages === null ? null : <p className="muted">{t('searched.pages', { count: pages })}</p>;
}
