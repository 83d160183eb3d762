import { registerHooks } from 'node:module';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { TextBounds, TextFailure } from '../../domain/text/page-texts.js';

/*
 * Reads the text of one PDF, in a thread of its own that its parent bounds and ends. It is a file that Node runs as it is:
 * it has types that can be erased, and imports nothing of ours but types.
 */

/** What the parent is told: a page after the other, and then that this was all, or why there is no more. */
export type WorkerMessage = { page: string } | { end: 'done' | TextFailure };

/** What the parent gives: the file, which is handed over and not copied. */
export interface WorkerTask {
  bytes: Uint8Array;
  bounds: TextBounds;
}

/** The part of the library that is used. */
interface Library {
  getDocument(options: object): { promise: Promise<PdfDocument> };
}
interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfPage {
  streamTextContent(): ReadableStream<{ items: { str?: string; hasEOL?: boolean }[] }>;
  cleanup(): void;
}

const port: MessagePort = parentPort!;
const { bytes, bounds } = workerData as WorkerTask;
const tell = (message: WorkerMessage): void => port.postMessage(message);

const LIBRARY = 'pdfjs-dist/legacy/build/pdf.min.mjs';
/** The half that reads: where it is there already, the other half starts no thread for it. */
const READING_HALF = 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';

/** Nothing besides the library is loaded here, whatever a file or the library asks for: a canvas least of all. */
function closeDoors(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === LIBRARY || specifier === READING_HALF) return next(specifier, context);
      throw new Error(`Nothing else is loaded here: ${specifier}`);
    },
  });
  // The library's own way to inflate can be stopped in the middle, and grows a step at a time.
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
  Reflect.deleteProperty(globalThis, 'fetch');
  // A page that is read for its text is never drawn.
  Object.assign(globalThis, { DOMMatrix: class {}, Path2D: class {} });
}

async function library(): Promise<Library> {
  closeDoors();
  await import(READING_HALF);
  return (await import(LIBRARY)) as Library;
}

async function textOf(page: PdfPage): Promise<string> {
  let text = '';
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const { str = '', hasEOL } of value.items) text += hasEOL ? `${str}\n` : str;
    if (text.length <= bounds.pageCharacters) continue;
    await reader.cancel(new Error('long enough'));
    break;
  }
  // PostgreSQL keeps neither NUL nor half a character.
  return text.replaceAll('\0', ' ').slice(0, bounds.pageCharacters).toWellFormed();
}

/** @returns nothing for a page that cannot be read: the others may be. */
async function pageOf(document: PdfDocument, number: number): Promise<string | undefined> {
  try {
    const page = await document.getPage(number);
    const text = await textOf(page);
    page.cleanup();
    return text;
  } catch {
    return undefined;
  }
}

async function read(): Promise<'done' | TextFailure> {
  const { getDocument } = await library();
  const document = await getDocument({
    data: bytes,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
  }).promise;
  if (document.numPages > bounds.pages) return 'too-large';
  let characters = 0;
  let readable = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const text = await pageOf(document, number);
    if (text !== undefined) readable += 1;
    characters += text?.length ?? 0;
    if (characters > bounds.characters) return 'too-large';
    tell({ page: text ?? '' });
  }
  return readable > 0 ? 'done' : 'broken';
}

const failureOf = (error: unknown): TextFailure =>
  (error as Error | undefined)?.name === 'PasswordException' ? 'encrypted' : 'broken';

void read()
  .catch(failureOf)
  .then((end) => tell({ end }));
