import { useElementSize } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import css from './pdf.module.css';
import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from './library.js';

/** The most pixels of one picture: some phones refuse larger ones. */
const MOST_PIXELS = 16_000_000;

interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
  /** 1: as wide as there is room. */
  zoom: number;
  /** Words to be marked, in lower case. */
  marked: readonly string[];
}

/** One page, drawn when it is looked at, with its text above to be selected. */
export function PdfPage({ document, number, zoom, marked }: PdfPageProps) {
  const { t } = useTranslation('materials');
  const { ref, width } = useElementSize();
  const [broken, setBroken] = useState<number>();
  const onBroken = useCallback(() => setBroken(number), [number]);
  const page = usePage(document, number, onBroken);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  // Kept as long as it is of the same size, so that a page is drawn once.
  const viewport = useMemo(() => (page && width > 0 ? fitted(page, width * zoom) : undefined), [page, width, zoom]);
  useEffect(() => {
    if (!page || !viewport || !canvas.current || !layer.current) return undefined;
    return draw(page, viewport, { canvas: canvas.current, layer: layer.current, marked }, onBroken);
  }, [page, viewport, marked, onBroken]);
  const size =
    viewport &&
    ({ width: viewport.width, height: viewport.height, '--total-scale-factor': viewport.scale } as CSSProperties);
  return (
    <div ref={ref} className={css.stage} tabIndex={0} role="region" aria-label={t('pdf.page', { page: number })}>
      {broken === number && <p role="alert">{t('pdf.pageBroken')}</p>}
      <div className={css.sheet} style={size} data-pdf-page={number}>
        <canvas ref={canvas} className={css.canvas} aria-hidden="true" />
        <div ref={layer} className={css.text} />
      </div>
    </div>
  );
}

/** The page of this number, once it is there; none while another one is on its way. */
function usePage(document: PDFDocumentProxy, number: number, onBroken: () => void): PDFPageProxy | undefined {
  const [page, setPage] = useState<PDFPageProxy>();
  useEffect(() => {
    let left = false;
    document.getPage(number).then(
      (found) => left || setPage(found),
      () => left || onBroken(),
    );
    return () => {
      left = true;
    };
  }, [document, number, onBroken]);
  return page?.pageNumber === number ? page : undefined;
}

function fitted(page: PDFPageProxy, width: number): PageViewport {
  const whole = page.getViewport({ scale: 1 });
  return page.getViewport({ scale: Math.max(0.1, width / whole.width) });
}

interface Surface {
  canvas: HTMLCanvasElement;
  layer: HTMLElement;
  marked: readonly string[];
}

/** Draws a page beside the one that is shown, and puts it there in one step. @returns what stops it */
function draw(page: PDFPageProxy, viewport: PageViewport, { canvas, layer, marked }: Surface, onBroken: () => void) {
  let left = false;
  const sharp = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
  const drawn = Object.assign(globalThis.document.createElement('canvas'), {
    width: Math.floor(viewport.width * sharp),
    height: Math.floor(viewport.height * sharp),
  });
  const rendering = page.render({ canvas: drawn, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
  const show = async () => {
    await rendering.promise;
    if (left) return;
    canvas.width = drawn.width;
    canvas.height = drawn.height;
    canvas.getContext('2d')?.drawImage(drawn, 0, 0);
    const { TextLayer } = await import('./library.js');
    if (left) return;
    layer.replaceChildren();
    const text = new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport });
    await text.render();
    if (!left) mark(text.textDivs, marked);
  };
  layer.replaceChildren();
  show().catch((error: unknown) => left || (error as Error).name === 'RenderingCancelledException' || onBroken());
  return () => {
    left = true;
    rendering.cancel();
  };
}

/** Marks the pieces of text that have one of the words. */
function mark(pieces: HTMLElement[], words: readonly string[]): void {
  for (const piece of pieces) {
    const text = piece.textContent?.toLowerCase() ?? '';
    if (words.some((word) => text.includes(word))) piece.dataset['hit'] = '';
  }
}
