import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import type { Row } from '../../domain/import/stack-exchange.js';
import { BrokenFile } from './broken-file.js';

/** A row and the line of the file where it ends. */
export interface XmlRow {
  line: number;
  attributes: Row;
}

/** Characters from one row to the next. The longest text of Stack Exchange makes 300,000, escapes included. */
const LONGEST_ROW = 4 * 1024 * 1024;

/** Bytes that are read at once: so many rows, and no more, are in memory. */
const CHUNK = 64 * 1024;

/** What XML 1.0 forbids (section 2.2); some dumps hold it all the same, written out or as a reference. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/**
 * Reads the `<row/>`s of an XML file, some at a time: the file is never in memory, and nothing is read ahead of who
 * asks. A file with a document type is refused, and with it every entity but XML's own five.
 *
 * @param bytesOf for tests: another source than the file
 * @throws BrokenFile with line and column where it is no such file
 */
export async function* xmlRows(
  path: string,
  bytesOf: (path: string) => AsyncIterable<Uint8Array> = (file) => createReadStream(file, { highWaterMark: CHUNK }),
): AsyncGenerator<XmlRow[]> {
  let rows: XmlRow[] = [];
  let sinceRow = 0;
  const parser = parserOf((row) => {
    rows.push(row);
    sinceRow = 0;
  });
  let decoder: TextDecoder | undefined;
  for await (const bytes of bytesOf(path)) {
    decoder ??= new TextDecoder(encodingOf(bytes));
    const text = decoder.decode(bytes, { stream: true });
    sinceRow += text.length;
    const broken = breakageIn(() => {
      parser.write(text.replace(FORBIDDEN, ''));
      if (sinceRow > LONGEST_ROW) throw new BrokenFile('too-long', parser.line, parser.column);
    });
    if (rows.length > 0) yield rows;
    if (broken) throw broken;
    rows = [];
  }
  const broken = breakageIn(() => {
    parser.write(decoder?.decode() ?? '');
    parser.close();
  });
  if (rows.length > 0) yield rows;
  if (broken) throw broken;
}

/** What broke while the parser was at work: the rows before that place are good, and given out first. */
function breakageIn(work: () => void): BrokenFile | undefined {
  try {
    work();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof BrokenFile) return thrown;
    throw thrown;
  }
}

function parserOf(onRow: (row: XmlRow) => void): SaxesParser {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    // A reference to a character that XML forbids, such as `&#x1F;`, stays as it is written; Markdown leaves it out.
    if (/malformed character entity|disallowed character entity/.test(error.message)) return;
    throw new BrokenFile('malformed', parser.line, parser.column);
  });
  parser.on('doctype', () => {
    throw new BrokenFile('doctype', parser.line, parser.column);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') onRow({ line: parser.line, attributes });
  });
  return parser;
}

/** By the mark at its beginning (XML 1.0, appendix F); UTF-8 without one. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
