import { useTranslation } from 'react-i18next';
import type { VersionDetails } from '../../api/materials.js';
import { AnchorButton } from '../../ui/links.js';
import { sizeInWords } from '../../ui/sizes.js';
import { PostBody } from '../forum/post-body.js';
import css from './materials.module.css';
import { PdfView } from './pdf/pdf-view.js';

interface ContentProps {
  version: VersionDetails;
  page: number;
  onPage: (page: number) => void;
}

/** A version as its kind is read: pages of a PDF, a text, a film, a link; any other file is there to be downloaded. */
export function Content({ version, page, onPage }: ContentProps) {
  const { file, id, url } = version;
  if (version.page) {
    return (
      <article className="card">
        <PostBody html={version.page.html} />
      </article>
    );
  }
  if (file && isPdf(version)) return <PdfView key={id} versionId={id} url={file.href} page={page} onPage={onPage} />;
  if (file?.type.startsWith('video/')) {
    return (
      <video
        key={id}
        className={css.video}
        controls
        preload="metadata"
        src={file.href}
        aria-label={version.material.title}
      />
    );
  }
  if (url) return <Elsewhere url={url} />;
  return <Download version={version} />;
}

/** Whether it is read page by page. */
export const isPdf = ({ file }: Pick<VersionDetails, 'file'>): boolean => file?.type === 'application/pdf';

function Elsewhere({ url }: { url: string }) {
  const { t } = useTranslation('materials');
  return (
    <div className="card stack">
      <p>{t('link.text', { site: new URL(url).host })}</p>
      <div>
        <AnchorButton href={url} target="_blank" rel="noreferrer">
          {t('link.open')}
        </AnchorButton>
      </div>
    </div>
  );
}

function Download({ version: { file } }: { version: VersionDetails }) {
  const { t, i18n } = useTranslation('materials');
  if (!file) return null;
  return (
    <div className="card stack">
      <p>{t('file.text', { name: file.name })}</p>
      <div>
        <AnchorButton href={file.href} download>
          {t('downloadSize', { size: sizeInWords(file.bytes, i18n.language) })}
        </AnchorButton>
      </div>
    </div>
  );
}
