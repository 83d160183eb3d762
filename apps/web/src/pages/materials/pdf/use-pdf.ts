import { useEffect, useState } from 'react';
import type { PdfFailure, PDFDocumentProxy } from './library.js';

export type OpenedPdf =
  { state: 'opening' } | { state: 'open'; document: PDFDocumentProxy } | { state: 'failed'; reason: PdfFailure };

/** Opens a file for as long as it is looked at. */
export function usePdf(url: string): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ state: 'opening' });
  useEffect(() => {
    let left = false;
    let close = () => {};
    setOpened({ state: 'opening' });
    const open = async () => {
      const { openPdf, failureOf } = await import('./library.js');
      if (left) return;
      const opening = openPdf(url);
      close = opening.close;
      await opening.document.then(
        (document) => left || setOpened({ state: 'open', document }),
        (error: unknown) => left || setOpened({ state: 'failed', reason: failureOf(error) }),
      );
    };
    open().catch(() => left || setOpened({ state: 'failed', reason: 'away' }));
    return () => {
      left = true;
      close();
    };
  }, [url]);
  return opened;
}
