import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, type Info, parse } from 'csv-parse';
import { BrokenFile } from './broken-file.js';

/** A row, by the names of the header. */
export interface CsvRow {
  /** The names of the columns, the same for all rows. */
  header: readonly string[];
  /** The number of the row, as a spreadsheet counts; the header is 1. */
  line: number;
  /** Undefined where the row has more or fewer columns than the header. */
  values: Readonly<Record<string, string>> | undefined;
  /** The same for the same row, wherever it stands. */
  digest: string;
}

/** Bytes of the longest row. */
const LONGEST_ROW = 1024 * 1024;

/** Bytes in which the header ends. */
const HEADER = 64 * 1024;

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads the rows of a CSV file (RFC 4180), some at a time; the first row names the columns. UTF-8 or UTF-16, with or
 * without a mark at its beginning.
 *
 * @throws BrokenFile with the line where a quote is never closed, or a row is endless
 */
export async function* csvRows(path: string, delimiter?: string): AsyncGenerator<CsvRow[]> {
  const head = await beginningOf(path);
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'utf8';
  const file = createReadStream(path);
  const parser = file.pipe(
    parse({
      bom: true,
      encoding,
      delimiter: delimiter ?? delimiterOf(head.toString(encoding)),
      info: true,
      max_record_size: LONGEST_ROW,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  file.once('error', (error) => parser.destroy(error));
  try {
    let names: string[] | undefined;
    let number = 0;
    for await (const { record } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      number += 1;
      if (names) yield [rowOf(names, record, number)];
      else names = record.map((name) => name.trim());
    }
    if (!names) throw new BrokenFile('header', 1, null, 'body');
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    const { lines } = thrown as unknown as { lines?: number };
    throw new BrokenFile(thrown.code === 'CSV_MAX_RECORD_SIZE' ? 'too-long' : 'malformed', lines ?? null);
  } finally {
    file.destroy();
    parser.destroy();
  }
}

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

/** The character that parts the columns of the header: the one it has most of. */
function delimiterOf(head: string): string {
  const header = (head.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const timesOf = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (timesOf(one) > timesOf(best) ? one : best));
}
