import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/*
 * The part of the program that reads PDFs, with its worker: large, and loaded where somebody opens one.
 */

export { TextLayer } from 'pdfjs-dist';
export type { PDFDocumentProxy, PDFPageProxy, PageViewport } from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Why a file cannot be shown. It may be downloaded all the same. */
export type PdfFailure = 'encrypted' | 'broken' | 'away';

/** Asks for no more of the file than the pages that are looked at. */
const RANGE = 256 * 1024;

/** Opens a PDF of ours. @returns what closes it as well, whether it is open by then or not */
export function openPdf(url: string): { document: Promise<PDFDocumentProxy>; close: () => void } {
  const task = getDocument({
    url,
    rangeChunkSize: RANGE,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    verbosity: 0,
  });
  return { document: task.promise, close: () => void task.destroy().catch(() => undefined) };
}

export const failureOf = (error: unknown): PdfFailure => {
  const { name } = error as Error;
  if (name === 'PasswordException') return 'encrypted';
  return name === 'InvalidPDFException' || name === 'FormatError' ? 'broken' : 'away';
};
