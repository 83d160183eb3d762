import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { BrokenCsv, csvRecords, delimiterOf } from '#platform';
import { BrokenFile } from './broken-file.js';

/** A row, by the names of the header. */
export interface CsvRow {
  /** The names of the columns, the same for all rows. */
  header: readonly string[];
  /** The number of the row, as a spreadsheet counts: empty rows among them, the first is 1. */
  line: number;
  /** Undefined where the row has more or fewer columns than the header. */
  values: Readonly<Record<string, string>> | undefined;
  /** The same for the same row, wherever it stands. */
  digest: string;
}

/** Bytes in which the header ends. */
const HEADER = 64 * 1024;

/**
 * Reads the rows of a CSV file (RFC 4180), some at a time; the first row names the columns. UTF-8 or UTF-16, with or
 * without a mark at its beginning.
 *
 * @throws BrokenFile with the line where a quote is never closed, or a row is endless
 */
export async function* csvRows(path: string, delimiter?: string): AsyncGenerator<CsvRow[]> {
  const head = await beginningOf(path);
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'utf8';
  const bytes = createReadStream(path) as AsyncIterable<Uint8Array>;
  let names: string[] | undefined;
  let line = 0;
  try {
    const told = { encoding, delimiter: delimiter ?? delimiterOf(head.toString(encoding)) } as const;
    for await (const records of csvRecords(bytes, told)) {
      const rows: CsvRow[] = [];
      for (const record of records) {
        line += 1;
        if (isEmpty(record)) continue;
        if (names) rows.push(rowOf(names, record, line));
        else names = record.map((name) => name.trim());
      }
      if (rows.length > 0) yield rows;
    }
  } catch (thrown) {
    throw thrown instanceof BrokenCsv ? new BrokenFile(thrown.breakage, thrown.line) : thrown;
  }
  if (!names) throw new BrokenFile('header', 1, null, 'body');
}

const isEmpty = (record: string[]): boolean => record.length === 1 && record[0] === '';

function rowOf(names: string[], record: string[], line: number): CsvRow {
  const digest = createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22);
  const fits = record.length === names.length;
  return {
    header: names,
    line,
    digest,
    values: fits ? Object.fromEntries(names.map((name, at) => [name, record[at]!])) : undefined,
  };
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER), 0, HEADER, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
