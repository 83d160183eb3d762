import { useTranslation } from 'react-i18next';
import type { Post } from '../../../api/forum.js';

/** https://creativecommons.org/licenses/by-sa/4.0/ and the versions before it. */
const CC_BY_SA = /^CC BY-SA (\d\.\d)$/;

/** Where an imported post comes from, as its licence asks: the source, its author there, and the licence. */
export function Origin({ of: { url, authorUrl, licence } }: { of: NonNullable<Post['origin']> }) {
  const { t } = useTranslation('forum');
  const version = licence?.match(CC_BY_SA)?.[1];
  const terms = version === undefined ? undefined : `https://creativecommons.org/licenses/by-sa/${version}/`;
  const parts = [
    url && <Elsewhere key="source" to={url} words={t('post.origin', { site: new URL(url).host })} />,
    authorUrl && <Elsewhere key="author" to={authorUrl} words={t('post.originAuthor')} />,
    licence && (terms ? <Elsewhere key="licence" to={terms} words={licence} /> : licence),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p className="muted">
      <small>{parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}</small>
    </p>
  );
}

function Elsewhere({ to, words }: { to: string; words: string }) {
  return (
    <a href={to} rel="noopener nofollow ugc">
      {words}
    </a>
  );
}
