import { ActionIcon, NumberInput } from '@mantine/core';
import IconArrowAutofitWidth from '@tabler/icons-react/dist/esm/icons/IconArrowAutofitWidth.mjs';
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import IconZoomIn from '@tabler/icons-react/dist/esm/icons/IconZoomIn.mjs';
import IconZoomOut from '@tabler/icons-react/dist/esm/icons/IconZoomOut.mjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../shell/announce.js';
import { AnchorButton } from '../../../ui/links.js';
import { CardsComing } from '../../../ui/skeletons.js';
import { useKeys } from '../../forum/keys.js';
import { FindInText } from './find-in-text.js';
import type { PDFDocumentProxy } from './library.js';
import css from './pdf.module.css';
import { PdfPage } from './pdf-page.js';
import { usePdf } from './use-pdf.js';

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const NOTHING: readonly string[] = [];

interface PdfViewProps {
  versionId: string;
  url: string;
  /** From 1. */
  page: number;
  onPage: (page: number) => void;
}

/** A PDF, page by page; one that cannot be shown says so, and is there to be downloaded. */
export function PdfView(props: PdfViewProps) {
  const { t } = useTranslation('materials');
  const opened = usePdf(props.url);
  if (opened.state === 'opening') return <CardsComing cards={1} lines={8} />;
  if (opened.state === 'open') return <Open {...props} document={opened.document} />;
  return (
    <div className="card stack" role="alert">
      <h2>{t(`pdf.failed.${opened.reason}`)}</h2>
      <p>{t('pdf.failedText')}</p>
      <div>
        <AnchorButton href={props.url} download>
          {t('download')}
        </AnchorButton>
      </div>
    </div>
  );
}

function Open({ versionId, document, page, onPage }: PdfViewProps & { document: PDFDocumentProxy }) {
  const { t } = useTranslation('materials');
  const last = document.numPages;
  const shown = Math.min(Math.max(page, 1), last);
  const [zoom, setZoom] = useState(1);
  const [marked, setMarked] = useState(NOTHING);
  const go = (to: number) => {
    if (to < 1 || to > last || to === shown) return;
    onPage(to);
    announce(t('pdf.announced', { page: to, count: last }));
  };
  const nearer = (by: 1 | -1) => setZoom((now) => ZOOMS[ZOOMS.indexOf(now) + by] ?? now);
  useKeys({
    ArrowRight: () => go(shown + 1),
    ArrowLeft: () => go(shown - 1),
    Home: () => go(1),
    End: () => go(last),
    '+': () => nearer(1),
    '-': () => nearer(-1),
  });
  return (
    <section className={css.view} aria-label={t('pdf.label')}>
      <div className={css.bar} role="toolbar" aria-label={t('pdf.tools')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('pdf.previous')}
          disabled={shown === 1}
          onClick={() => go(shown - 1)}
        >
          <IconChevronLeft size={18} aria-hidden="true" />
        </ActionIcon>
        <PageField key={shown} page={shown} last={last} onPage={go} />
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('pdf.next')}
          disabled={shown === last}
          onClick={() => go(shown + 1)}
        >
          <IconChevronRight size={18} aria-hidden="true" />
        </ActionIcon>
        <span className="row tight push">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('pdf.smaller')}
            disabled={zoom === ZOOMS[0]}
            onClick={() => nearer(-1)}
          >
            <IconZoomOut size={18} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('pdf.fit')}
            disabled={zoom === 1}
            onClick={() => setZoom(1)}
          >
            <IconArrowAutofitWidth size={18} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('pdf.larger')}
            disabled={zoom === ZOOMS.at(-1)}
            onClick={() => nearer(1)}
          >
            <IconZoomIn size={18} aria-hidden="true" />
          </ActionIcon>
        </span>
      </div>
      <FindInText versionId={versionId} page={shown} onPage={go} onMarked={setMarked} />
      <PdfPage document={document} number={shown} zoom={zoom} marked={marked} />
    </section>
  );
}

/** Which page it is; another number leads there. */
function PageField({ page, last, onPage }: { page: number; last: number; onPage: (page: number) => void }) {
  const { t } = useTranslation('materials');
  const [typed, setTyped] = useState<number | string>(page);
  useEffect(() => setTyped(page), [page]);
  const go = () => {
    const wanted = Math.min(Math.max(Math.round(Number(typed)) || page, 1), last);
    setTyped(wanted);
    onPage(wanted);
  };
  return (
    <form
      className="row tight"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <NumberInput
        className={css.number}
        size="sm"
        aria-label={t('pdf.number')}
        value={typed}
        min={1}
        max={last}
        allowDecimal={false}
        hideControls
        inputMode="numeric"
        onChange={setTyped}
        onBlur={go}
      />
      <span className="muted">{t('pdf.of', { count: last })}</span>
    </form>
  );
}
